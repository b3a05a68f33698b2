import type { Step } from '#lib/time-series.ts';
import { formatTimestamp } from '../../../_ui/format-date.ts';

/** One row of the plan: where a forecast starts and what it is judged on. */
export type PlannedFold = { readonly origin: number; readonly to: number };

const width = 720;
const labelWidth = 76;
const rowHeight = 22;
const top = 6;

/** The backtest on the series' own calendar: a row an origin, with what was learnt from, what the bands were set on,
 * and what was forecast and judged. Its words stand beside it, so that it needs none inside but the numbers of rows. */
export function FoldPlan({
  trainingFrom,
  calibrationFrom,
  cutoff,
  folds,
  step,
}: {
  trainingFrom: number;
  calibrationFrom: number | null;
  cutoff: number;
  folds: readonly PlannedFold[];
  step: Step;
}) {
  const end = folds.at(-1)?.to ?? cutoff;
  const x = (time: number) =>
    labelWidth + ((width - labelWidth - 8) * (time - trainingFrom)) / Math.max(end - trainingFrom, 1);
  const height = top + folds.length * rowHeight + 22;
  const bar = (from: number, to: number) => ({
    x: x(from),
    width: Math.max(x(to) - x(from), 1.5),
    height: 10,
  });
  return (
    <figure className="flex flex-col gap-2">
      <svg
        role="img"
        aria-label={`Plan of the backtest: ${folds.length} origins, the first ${formatTimestamp(cutoff, step)}, the last ${formatTimestamp(folds.at(-1)?.origin ?? cutoff, step)}.`}
        viewBox={`0 0 ${width} ${height}`}
        className="w-full max-w-[45rem] text-label"
      >
        {folds.map((fold, index) => {
          const y = top + index * rowHeight;
          return (
            <g key={fold.origin}>
              <text x={0} y={y + 10} fill="var(--muted)" fontSize={12}>
                Origin {index + 1}
              </text>
              <rect {...bar(trainingFrom, calibrationFrom ?? cutoff)} y={y} fill="var(--chart-baseline)" />
              {calibrationFrom === null ? null : (
                <rect {...bar(calibrationFrom, cutoff)} y={y} fill="var(--chart-second)" />
              )}
              {fold.origin > cutoff ? (
                <rect {...bar(cutoff, fold.origin)} y={y + 3} height={4} fill="var(--chart-baseline)" />
              ) : null}
              <rect {...bar(fold.origin, fold.to)} y={y} fill="var(--chart-prediction)" />
              <line
                x1={x(fold.origin)}
                x2={x(fold.origin)}
                y1={y - 4}
                y2={y + 14}
                stroke="var(--ink)"
                strokeWidth={1.5}
              />
            </g>
          );
        })}
        <text x={labelWidth} y={height - 4} fill="var(--muted)" fontSize={12}>
          {formatTimestamp(trainingFrom, step)}
        </text>
        <text x={width - 8} y={height - 4} fill="var(--muted)" fontSize={12} textAnchor="end">
          {formatTimestamp(end, step)}
        </text>
      </svg>
      <figcaption>
        <ul className="flex flex-wrap gap-x-4 gap-y-1 text-label text-muted">
          <Sample fill="var(--chart-baseline)" words="learnt from" />
          {calibrationFrom === null ? null : (
            <Sample fill="var(--chart-second)" words="validation and calibration of the bands" />
          )}
          <Sample fill="var(--chart-baseline)" words="read, not learnt from" thin />
          <Sample fill="var(--chart-prediction)" words="forecast and judged" />
        </ul>
      </figcaption>
    </figure>
  );
}

const Sample = ({ fill, words, thin = false }: { fill: string; words: string; thin?: boolean }) => (
  <li className="flex items-center gap-1.5">
    <svg aria-hidden="true" width={18} height={10} className="shrink-0">
      <rect y={thin ? 3 : 0} width={18} height={thin ? 4 : 10} fill={fill} />
    </svg>
    {words}
  </li>
);
