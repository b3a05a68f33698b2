import type { TimeSeries } from '#lib/time-series.ts';
import type { ForecastPoint } from '../result/result-schema.ts';
import { pooledBand } from './pooled-band.ts';
import { nameRows, type ReferencePeriod, referencePeriods } from './reference-period.ts';
import { sayNumber } from './say-number.ts';

/** What a forecast says of one series. */
type Forecast = { readonly key: string; readonly future: readonly ForecastPoint[] };

/** Says in one sentence what is forecast: "The next 28 days: 7.6 on average, 80% of them between 5.1 and 10.2; about as in the same days
 * last year." The average is that of the steps' medians. The two numbers are what 80% of the steps are expected to lie between, taken together
 * (`pooledBand`): no band of the average. It is compared with the same steps last week or last year where the history holds them, else with as
 * many before. Of a panel, whose series may be of different units, it says how many are forecast higher and lower.
 * @param panel      what was forecast
 * @param forecasts  of its series, in any order
 * @returns null where nothing is forecast beyond the end */
export function describeForecast(
  panel: readonly TimeSeries[],
  forecasts: readonly Forecast[],
): string | null {
  const byKey = new Map(panel.map((series) => [series.key, series]));
  const known = forecasts.flatMap(({ key, future }) => {
    const series = byKey.get(key);
    return series === undefined || future.length === 0 ? [] : [{ series, future }];
  });
  if (known.length === 0) return null;
  const [{ series, future }] = known;
  const horizon = future.length;
  const count = horizon === 1 ? '' : `${horizon.toLocaleString('en-US')} `;
  const next = `The next ${count}${nameRows(horizon, series.step)}`;
  const references = referencePeriods(series.step, horizon);
  if (known.length === 1) return `${next}: ${sayOne(series, future, references)}.`;
  return `${next} of ${known.length.toLocaleString('en-US')} series: ${sayMany(known, references)}.`;
}

type Known = { readonly series: TimeSeries; readonly future: readonly ForecastPoint[] };

function sayOne(
  series: TimeSeries,
  future: readonly ForecastPoint[],
  references: readonly ReferencePeriod[],
): string {
  const mean = meanOf(future);
  const [lower, upper] = pooledBand(future);
  const said =
    lower === upper
      ? `${sayNumber(mean)}${future.length > 1 ? ' throughout' : ''}`
      : future.length === 1
        ? `${sayNumber(mean)}, with 80% between ${sayNumber(lower)} and ${sayNumber(upper)}`
        : `${sayNumber(mean)} on average, 80% of them between ${sayNumber(lower)} and ${sayNumber(upper)}`;
  for (const reference of references) {
    const earlier = reference.meanOf(series, future);
    if (earlier !== null) return `${said}; ${compare(mean, earlier, upper - lower)} ${reference.when}`;
  }
  return said;
}

/** Of series whose units may differ: how many go up and down, against the stretch that every one of them has. */
function sayMany(known: readonly Known[], references: readonly ReferencePeriod[]): string {
  for (const reference of references) {
    const isLast = reference === references[references.length - 1];
    const changes = known.map(({ series, future }) => {
      const earlier = reference.meanOf(series, future);
      if (earlier === null) return null;
      const [lower, upper] = pooledBand(future);
      return changeOf(meanOf(future), earlier, upper - lower);
    });
    if (changes.includes(null) && !isLast) continue;
    const count = (wanted: (typeof changes)[number]) =>
      changes.filter((change) => change === wanted).length.toLocaleString('en-US');
    const unknown = changes.includes(null) ? `, ${count(null)} too short to say` : '';
    return `${count('higher')} higher than ${reference.when}, ${count('lower')} lower, ${count('alike')} about alike${unknown}`;
  }
  return 'nothing to compare with';
}

/** Nearer than this share of the earlier level, or of the width of the band, is alike. */
const alikeLevel = 0.03;
const alikeWidth = 0.1;

function changeOf(mean: number, earlier: number, width: number): 'alike' | 'higher' | 'lower' {
  const isAlike = Math.abs(mean - earlier) <= Math.max(alikeLevel * Math.abs(earlier), alikeWidth * width);
  return isAlike ? 'alike' : mean > earlier ? 'higher' : 'lower';
}

/** "about as", "12% more than"; in the unit of the series where a share says nothing: of what may be negative. */
function compare(mean: number, earlier: number, width: number): string {
  const change = changeOf(mean, earlier, width);
  if (change === 'alike') return 'about as';
  const share = Math.abs(mean / earlier - 1);
  if (!(mean >= 0 && earlier > 0) || share >= mostShare)
    return `${change === 'higher' ? 'up' : 'down'} from ${sayNumber(earlier)}`;
  return `${Math.round(100 * share)}% ${change === 'higher' ? 'more' : 'less'} than`;
}

/** Beyond ten times as much, the earlier number says more than a share of it. */
const mostShare = 9;

const meanOf = (future: readonly ForecastPoint[]): number =>
  future.reduce((sum, { yhat }) => sum + yhat / future.length, 0);
