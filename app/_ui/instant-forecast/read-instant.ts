import { forecastAsCsv, type TimestampWriter } from '#lib/export/index.ts';
import {
  checkPanel,
  deriveSettings,
  describeFitProblem,
  describeForecast,
  describeOutliers,
  forecastInstantly,
} from '#lib/forecast/index.ts';
import type { FitProblem, ForecastSettings } from '#lib/forecast/schema.ts';
import type { TimeSeries } from '#lib/time-series.ts';
import { packForecast } from '../forecast-chart/pack-forecast.ts';
import { formatTimestamp } from '../words/format-date.ts';
import type { InstantAnswer } from './instant-answer.ts';
import { instantSentence, reachSentence } from './instant-sentence.ts';
import { recentPart } from './recent-part.ts';

/** Forecasts one series without any training, as far as the form of a run would propose. For workers: it brings the weights
 * of the pretrained network with it.
 * @param whole  with at least one row
 * @param own    settings that come with the data
 * @param writerOf  of the times of a forecast so many steps long, as the file wrote its own */
export function readInstant(
  whole: TimeSeries,
  own: Partial<ForecastSettings> = {},
  writerOf: (series: TimeSeries, horizon: number) => TimestampWriter | null = () => null,
): InstantAnswer {
  const series = recentPart(whole);
  // Each preset derives the same horizon and seasons.
  const { settings } = deriveSettings([series], 'quick', own);
  const checked = checkPanel([series], settings);
  if (!checked.ok) return { ok: false, problem: describeInstantProblem(checked.problem) };
  const [{ key, future, outliers }] = forecastInstantly([series], settings);
  const cutoff = series.timestamps[series.timestamps.length - 1];
  const drawn = { key, cutoff, future: [...future], heldOut: [], methods: [] };
  const marks = outliers.map(({ timestamp, value }) => ({ kind: 'outlier', timestamp, value }) as const);
  const packed = packForecast({ settings, forecastMethod: 'pretrained' }, drawn, series, series.step, marks);
  return {
    ok: true,
    packed: { ...packed, forecastName: 'instant', judged: false },
    reach: reachSentence(series, future),
    headline: describeForecast([series], [{ key, future }]),
    outliers: describeOutliers(
      outliers.length === 0 ? [] : [{ key, outliers }],
      (timestamp) => formatTimestamp(timestamp, series.step),
      false,
    ),
    sentence: instantSentence(series, future),
    csv: forecastAsCsv({ series: [{ key, future }] }, series.step, writerOf(series, future.length)),
  };
}

/** Nobody chose any settings here: there are only too few values. */
const describeInstantProblem = (problem: FitProblem): string =>
  problem.code === 'too-short'
    ? `Too few values for a forecast: "${problem.key}" has ${problem.length}, and ${problem.needed} are needed.`
    : describeFitProblem(problem);
