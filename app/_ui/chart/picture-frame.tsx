import type { ReactNode, RefObject } from 'react';

/** The paper that a picture is drawn on, as large as it says, and its own ground where it is saved as a file.
 * @param width  in pixels, as is `height` */
export function PictureFrame({
  svg,
  width,
  height,
  children,
}: {
  svg: RefObject<SVGSVGElement | null>;
  width: number;
  height: number;
  children: ReactNode;
}) {
  return (
    <svg
      ref={svg}
      xmlns="http://www.w3.org/2000/svg"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      fontSize={12}
      fill="var(--muted)"
      aria-hidden="true"
    >
      <rect width="100%" height="100%" fill="var(--paper)" />
      {children}
    </svg>
  );
}
