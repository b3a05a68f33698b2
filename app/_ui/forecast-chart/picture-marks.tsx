import { pictureBox, pictureColours } from '../chart/chart-picture.tsx';
import type { ChartScale } from '../chart/chart-scale.ts';
import type { ChartMark } from './forecast-chart-data.ts';

/** What stands out in the data, on a saved picture: a ring around an outlier, a dotted line at a change of level. */
export function PictureMarks({ marks, scale }: { marks: readonly ChartMark[]; scale: ChartScale }) {
  return (
    <g fill="none" stroke={pictureColours.warning} strokeWidth={1.5}>
      {marks.map(({ kind, timestamp, value }) =>
        kind === 'outlier' ? (
          <circle key={`outlier ${timestamp}`} cx={scale.x(timestamp)} cy={scale.y(value)} r={5} />
        ) : (
          <line
            key={`change ${timestamp}`}
            x1={scale.x(timestamp)}
            x2={scale.x(timestamp)}
            y1={pictureBox.top}
            y2={pictureBox.top + pictureBox.height}
            strokeDasharray="2 4"
          />
        ),
      )}
    </g>
  );
}
