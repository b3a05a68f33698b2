import type { LagCurve } from '#lib/memory/schema.ts';
import { logAxis, valueAxis } from '../../../../_ui/chart/axes/axis.ts';
import { lagAxis } from '../../../../_ui/chart/axes/lag-axis.ts';
import { bandPath, valuesPath } from '../../../../_ui/chart/frame/chart-scale.ts';
import type { ChartDrawing } from '../../../../_ui/chart/measured-chart.tsx';
import { formatNumber } from '../../../../_ui/words/format-number.ts';

/** Pixels that a number takes up and down a vertical axis. */
const lineHeight = 30;

/** A curve by lag with the range of its origins: the past on the left, the origin on the right.
 * @param marked   a lag with a thin line, or null
 * @param stride   steps of the series a lag
 * @param unitWord plural of the step: "days" */
export function lagDrawing({
  curve,
  marked,
  stride,
  logarithmic,
  unitWord,
}: {
  curve: LagCurve;
  marked: number | null;
  stride: number;
  logarithmic: boolean;
  unitWord: string;
}): ChartDrawing {
  const lags = curve.mean.length;
  const greatest = Math.max(...curve.high);
  const least = curve.mean.filter((value) => value > 0);
  // Eight powers of ten are as much as a look can take in.
  const floor = Math.max(greatest * 1e-8, Math.min(...least, greatest / 10));
  return {
    x: lagAxis(lags, stride),
    // A curve of zeros has no logarithm.
    y:
      logarithmic && greatest > 0
        ? logAxis([floor, greatest], (value) => formatNumber(value, 1), lineHeight)
        : valueAxis(curve.high, [0]),
    xTitle: `${unitWord} before the forecast`,
    marks: ({ x, y, plot }) => {
      const labelOnLeft = marked !== null && x(marked) > (plot.left + plot.right) / 2;
      return (
        <>
          <path
            d={bandPath(lags, (index) => [x(index + 1), y(curve.low[index]), y(curve.high[index])])}
            fill="var(--chart-prediction)"
            fillOpacity={0.14}
          />
          <path
            d={valuesPath(curve.mean, (index) => x(index + 1), y)}
            fill="none"
            stroke="var(--chart-prediction)"
            strokeWidth={2}
          />
          {marked === null ? null : (
            <>
              <line
                x1={x(marked)}
                x2={x(marked)}
                y1={plot.top}
                y2={plot.bottom}
                stroke="var(--muted)"
                strokeDasharray="2 3"
              />
              <text
                x={x(marked) + (labelOnLeft ? -6 : 6)}
                y={plot.top + 12}
                textAnchor={labelOnLeft ? 'end' : 'start'}
                fill="var(--ink)"
              >
                95% within {marked * stride}
              </text>
            </>
          )}
        </>
      );
    },
  };
}
