import type { ChartScale } from '../chart/frame/chart-scale.ts';
import type { ChartMark } from './forecast-columns.ts';

/** What stands out in the data, on a saved picture: a ring around an outlier, a dotted line at a change of level. */
export function PictureMarks({ marks, scale }: { marks: readonly ChartMark[]; scale: ChartScale }) {
  const { top, bottom } = scale.plot;
  return (
    <g fill="none" stroke="var(--chart-warning)" strokeWidth={1.5}>
      {marks.map(({ kind, timestamp, value }) =>
        kind === 'outlier' ? (
          <circle key={`outlier ${timestamp}`} cx={scale.x(timestamp)} cy={scale.y(value)} r={5} />
        ) : (
          <line
            key={`change ${timestamp}`}
            x1={scale.x(timestamp)}
            x2={scale.x(timestamp)}
            y1={top}
            y2={bottom}
            strokeDasharray="2 4"
          />
        ),
      )}
    </g>
  );
}
