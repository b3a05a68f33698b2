import type { SeriesForecast } from '#lib/forecast/schema.ts';
import { countSteps } from '#lib/time-series.ts';
import type { ChartFacts } from '../../../_ui/forecast-chart/forecast-columns.ts';
import { formatObservedTime } from '../../../_ui/forecast-chart/observed-times.ts';
import { formatTimestamp } from '../../../_ui/words/format-date.ts';
import { formatNumber } from '../../../_ui/words/format-number.ts';

/** What the chart shows, for those who cannot see it. */
export function chartSentence(data: ChartFacts, series: SeriesForecast): string {
  const forecast = series.metrics.find((metrics) => metrics.method === data.forecastMethod);
  const last = series.future.at(-1);
  const parts = [
    `${data.key}: predictions of the ${data.forecastName} against actuals.`,
    `Training ended with ${formatObservedTime(data, series.cutoff)};`,
    `on the ${countSteps(series.heldOut.length, data.step)} held out after it the mean absolute error is ${formatNumber(forecast?.mae)}.`,
    last
      ? `The forecast beyond the data reaches ${formatTimestamp(last.timestamp, data.step)}, where it is ${formatNumber(last.yhat)}, with 95% between ${formatNumber(last.lo95)} and ${formatNumber(last.hi95)}.`
      : null,
  ];
  return parts.filter((part) => part !== null).join(' ');
}
