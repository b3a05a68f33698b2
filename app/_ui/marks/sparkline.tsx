/** A small drawing of a few numbers: actual solid, predicted dashed over the same steps. Rendered on the server.
 * A null is a gap. `label` is read to those who cannot see it. */
export function Sparkline({
  actual,
  predicted = [],
  label,
  width = 120,
  height = 28,
}: {
  actual: readonly (number | null)[];
  predicted?: readonly (number | null)[];
  label: string;
  width?: number;
  height?: number;
}) {
  const values = [...actual, ...predicted].filter(
    (value): value is number => value !== null && Number.isFinite(value),
  );
  const low = Math.min(...values);
  const span = Math.max(...values) - low || 1;
  const steps = Math.max(actual.length, predicted.length) - 1 || 1;
  const x = (index: number) => round(1 + (index / steps) * (width - 2));
  const y = (value: number) => round(height - 2 - ((value - low) / span) * (height - 4));
  return (
    <svg
      role="img"
      aria-label={label}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      className="block shrink-0 overflow-visible"
    >
      <path d={pathOf(actual, x, y)} fill="none" stroke="var(--chart-actual)" strokeWidth={1.25} />
      <path
        d={pathOf(predicted, x, y)}
        fill="none"
        stroke="var(--chart-prediction)"
        strokeWidth={1.5}
        strokeDasharray="4 3"
      />
    </svg>
  );
}

/** An SVG path through the values; a new piece begins after each gap. */
function pathOf(
  values: readonly (number | null)[],
  x: (index: number) => number,
  y: (value: number) => number,
): string {
  let path = '';
  let drawing = false;
  values.forEach((value, index) => {
    const known = value !== null && Number.isFinite(value);
    if (known) path += `${drawing ? 'L' : 'M'}${x(index)} ${y(value)}`;
    drawing = known;
  });
  return path;
}

const round = (value: number): number => Math.round(value * 10) / 10;
