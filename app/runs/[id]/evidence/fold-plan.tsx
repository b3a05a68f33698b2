import type { Step } from '#lib/time-series.ts';
import { timeAxis } from '../../../_ui/chart/axes/axis.ts';
import { formatTimestamp } from '../../../_ui/words/format-date.ts';

/** One row of the plan: where a forecast starts and what it is judged on. */
export type PlannedFold = { readonly origin: number; readonly to: number };

const rowHeight = 22;
const top = 6;
/** A horizon is seen even where it is a thousandth of the history, percent. */
const leastWidth = 0.4;

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
  // Percent of the width, so that bars stretch with the page and words keep their size.
  const axis = timeAxis([trainingFrom, Math.max(end, trainingFrom + 1)], step);
  const x = (time: number) => 100 * axis.share(time);
  const height = 2 * top + folds.length * rowHeight;
  const bar = (from: number, to: number) => ({
    x: `${Math.min(x(from), 100 - leastWidth)}%`,
    width: `${Math.max(x(to) - x(from), leastWidth)}%`,
    height: 10,
  });
  return (
    <figure className="flex max-w-[45rem] flex-col gap-2">
      <div
        role="img"
        aria-label={`Plan of the backtest: ${folds.length} origins, the first ${formatTimestamp(cutoff, step)}, the last ${formatTimestamp(folds.at(-1)?.origin ?? cutoff, step)}.`}
        className="grid grid-cols-[auto_1fr] gap-x-3 text-label text-muted"
      >
        <div style={{ paddingTop: top - 5 }}>
          {folds.map((fold, index) => (
            <div
              key={fold.origin}
              className="whitespace-nowrap"
              style={{ height: rowHeight, lineHeight: '20px' }}
            >
              Origin {index + 1}
            </div>
          ))}
        </div>
        <svg aria-hidden="true" width="100%" height={height} className="overflow-visible">
          {folds.map((fold, index) => {
            const y = top + index * rowHeight;
            return (
              <g key={fold.origin}>
                <rect {...bar(trainingFrom, calibrationFrom ?? cutoff)} y={y} fill="var(--chart-baseline)" />
                {calibrationFrom === null ? null : (
                  <rect {...bar(calibrationFrom, cutoff)} y={y} fill="var(--chart-second)" />
                )}
                {fold.origin > cutoff ? (
                  <rect {...bar(cutoff, fold.origin)} y={y + 3} height={4} fill="var(--chart-baseline)" />
                ) : null}
                <rect {...bar(fold.origin, fold.to)} y={y} fill="var(--chart-prediction)" />
                <line
                  x1={`${x(fold.origin)}%`}
                  x2={`${x(fold.origin)}%`}
                  y1={y - 4}
                  y2={y + 14}
                  stroke="var(--ink)"
                  strokeWidth={1.5}
                />
              </g>
            );
          })}
        </svg>
        <div className="col-start-2 flex flex-wrap justify-between gap-x-3">
          <span>{formatTimestamp(trainingFrom, step)}</span>
          <span>{formatTimestamp(end, step)}</span>
        </div>
      </div>
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
