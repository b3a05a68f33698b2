import { linearAxis } from '../chart/axes/axis.ts';
import { chartScale, valuesPath } from '../chart/frame/chart-scale.ts';

const noTicks = () => [];

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
  const values = [...actual, ...predicted].flatMap((value) =>
    value !== null && Number.isFinite(value) ? [value] : [],
  );
  const { x, y } = chartScale(
    linearAxis([0, Math.max(actual.length, predicted.length) - 1], noTicks),
    linearAxis([Math.min(...values), Math.max(...values)], noTicks),
    { left: 1, top: 2, width: width - 2, height: height - 4 },
  );
  return (
    <svg
      role="img"
      aria-label={label}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      className="block shrink-0 overflow-visible"
    >
      <path d={valuesPath(actual, x, y)} fill="none" stroke="var(--chart-actual)" strokeWidth={1.25} />
      <path
        d={valuesPath(predicted, x, y)}
        fill="none"
        stroke="var(--chart-prediction)"
        strokeWidth={1.5}
        strokeDasharray="4 3"
      />
    </svg>
  );
}
