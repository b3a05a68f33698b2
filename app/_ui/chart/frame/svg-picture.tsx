import type { ReactNode } from 'react';

/** The paper of a picture, as large as it says. Colours are variables of the page; an export writes them out.
 * @param label what it shows, for those who cannot see it; without one it is left to what stands around it
 * @param width in pixels, as is `height` */
export function SvgPicture({
  label,
  width,
  height,
  fontSize = 12,
  children,
}: {
  label?: string;
  width: number;
  height: number;
  fontSize?: number;
  children: ReactNode;
}) {
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      fontSize={fontSize}
      fill="var(--muted)"
      className="block"
      role="img"
      aria-label={label}
      aria-hidden={label === undefined}
    >
      <rect width="100%" height="100%" fill="var(--paper)" />
      {children}
    </svg>
  );
}
