import type { ReactNode } from 'react';

/** One number of a chart's readout under its name; `sample` shows how its line is drawn. */
export function ReadoutEntry({
  name,
  sample,
  className = '',
  children,
}: {
  name: ReactNode;
  sample?: ReactNode;
  className?: string;
  children: ReactNode;
}) {
  return (
    <div className={`min-w-0 ${className}`}>
      <dt className="flex min-w-0 items-center gap-1.5 text-label text-muted">
        {sample}
        <span className="truncate">{name}</span>
      </dt>
      <dd className="truncate font-mono">{children}</dd>
    </div>
  );
}

/** A short piece of a line, as it looks on the chart. */
export const LineSample = ({ stroke, width, dash }: { stroke: string; width: number; dash?: string }) => (
  <svg aria-hidden="true" width={18} height={8} className="shrink-0">
    <line x1={0} x2={18} y1={4} y2={4} stroke={stroke} strokeWidth={width} strokeDasharray={dash} />
  </svg>
);
