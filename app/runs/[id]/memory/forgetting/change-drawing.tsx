import type { Step } from '#lib/time-series.ts';
import { valueAxis } from '../../../../_ui/chart/axes/axis.ts';
import type { ChartDrawing } from '../../../../_ui/chart/measured-chart.tsx';
import { meanChange } from '../words/forgotten-words.ts';
import type { Forgotten } from '../worker/use-forgetting.ts';
import { windowAxis } from './window-axis.ts';

/** Which stretch carried the forecast: a bar for each, as high as the forecast moves without it, on the axis of the
 * window.
 * @param timestamps of the steps of the window
 * @param shown      which stretch is looked at, counted from 0; -1 for none of them */
export const changeDrawing = (
  timestamps: readonly number[],
  step: Step,
  forgotten: readonly Forgotten[],
  shown: number,
): ChartDrawing => ({
  x: windowAxis(timestamps, step),
  y: valueAxis([...forgotten.map(meanChange), Number.MIN_VALUE], [0]),
  marks: ({ x, y, plot }) =>
    forgotten.map((own, index) => (
      <rect
        key={own.stretch.from}
        x={x(own.stretch.from) + 1}
        y={y(meanChange(own))}
        width={Math.max(1, x(own.stretch.to) - x(own.stretch.from) - 2)}
        height={plot.bottom - y(meanChange(own))}
        fill={index === shown ? 'var(--chart-second)' : 'var(--chart-prediction)'}
      />
    )),
});
