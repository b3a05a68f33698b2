import { countSteps, nameSteps, type Step } from '#lib/time-series.ts';
import { type MethodName, methods, referenceMethod } from '../methods/method-table.ts';
import type { Comparison } from '../result/evidence-schema.ts';
import { noiseProbability } from '../result/evidence-schema.ts';
import type { MethodMetrics, Verdict } from '../result/result-schema.ts';
import { cells } from '../settings/cells.ts';
import type { ForecastSettings } from '../settings/settings-schema.ts';

/** Below so many test periods a difference rests on few. */
const fewOrigins = 10;
/** Errors nearer to each other than this share are a tie: noise decides between them. */
const tie = 0.01;

const cellSubject = (cell: ForecastSettings['cell']): string => `the ${cells[cell].network}`;

/** What a verdict rests on. */
export type Judged = {
  /** Of the whole panel. */
  readonly metrics: readonly MethodMetrics[];
  readonly comparisons: readonly Comparison[];
  readonly settings: Pick<ForecastSettings, 'cell'> & { readonly seasons: readonly number[] };
  readonly forecastMethod: MethodName;
  /** False where no network improved on the base forecast: it must not take the credit. */
  readonly learnt: boolean;
  readonly step: Step;
  /** Held-out values that were observed, over all series. */
  readonly observed: number;
  readonly seriesCount: number;
  /** Of the backtest. */
  readonly origins: number;
};

/** Says in one sentence who won on the held-out part: the forecast against seasonal naive (naive where there is no
 * season), whether chance would do as well, and who did better still. In a panel methods are compared by MASE, so
 * that no series counts more for its larger numbers. */
export function judge(judged: Judged): Verdict {
  const { metrics, comparisons, settings, forecastMethod, step, observed, seriesCount, origins } = judged;
  const reference = referenceMethod(settings);
  const ofMethod = (method: MethodName) => metrics.find((row) => row.method === method);
  const measure =
    seriesCount > 1 && isKnown(ofMethod(forecastMethod)?.mase) && isKnown(ofMethod(reference)?.mase)
      ? 'mase'
      : 'mae';
  const errors = exactErrors(metrics, measure);
  const errorOf = (method: MethodName) => errors.get(method) ?? null;
  const own = errorOf(forecastMethod);
  const simple = errorOf(reference);
  if (own === null || simple === null) {
    const sentence = 'The held-out part has no observed value, so nothing can be compared.';
    return { sentence, outcome: 'same', skill: null, best: forecastMethod };
  }

  const best = bestOf(errors, forecastMethod);
  const name = nameOf(judged);
  const where = `on ${observed.toLocaleString('en')} ${nameSteps(observed, step, 'held-out')}${
    seriesCount > 1 ? ` of ${seriesCount.toLocaleString('en')} series` : ''
  }`;
  const figures = (one: number, other: number) =>
    `(${measure.toUpperCase()} ${formatError(one)} against ${formatError(other)})`;
  const compared = comparisons.find(({ against }) => against === reference);
  const skill = compared?.skill ?? (simple > 0 ? 1 - own / simple : null);
  const lead = lessBy(errorOf(best) ?? simple, simple);
  const tail = (named: number) =>
    reference === 'naive' && lead <= tie
      ? `; no method here beat ${sourceOf(reference, settings, step)}${lead > 0 ? ' by even 1%' : ''}.`
      : describeBest(judged, best, named, errorOf);
  const gain = lessBy(own, simple);
  const loss = lessBy(simple, own);
  if (own === 0 && simple === 0) {
    const sentence = `Neither ${name} nor ${methods[reference].subject} erred ${where}.`;
    return { sentence, outcome: 'same', skill, best: forecastMethod };
  }
  if (Math.max(gain, loss) <= tie) {
    const sentence = `${capital(name)} and ${methods[reference].subject} are tied ${where}: their errors differ by less than 1% ${figures(own, simple)}`;
    return { sentence: sentence + tail(Math.min(own, simple)), outcome: 'same', skill, best };
  }
  const probability = compared?.test?.probability ?? null;
  if (probability !== null && probability >= noiseProbability) {
    const [better, worse] =
      gain > 0 ? [name, methods[reference].subject] : [methods[reference].subject, name];
    const [less, more] = gain > 0 ? [own, simple] : [simple, own];
    const sentence = `${capital(better)} had ${percent(lessBy(less, more))} less error than ${worse} ${where} ${figures(less, more)}, but with ${origins < fewOrigins ? 'only ' : ''}${countOf(origins)}, luck alone would do this ${percent(probability)} of the time`;
    return { sentence: sentence + tail(less), outcome: 'same', skill, best };
  }
  const untested = probability === null ? '; too few test periods to rule out luck' : '';
  if (gain > 0) {
    const naive = reference === 'naive' ? null : errorOf('naive');
    const also =
      naive !== null && lessBy(own, naive) > tie ? ` and naive by ${percent(lessBy(own, naive))}` : '';
    const sentence = `${capital(name)} beat ${methods[reference].subject} by ${percent(gain)}${also} ${where} ${figures(own, simple)}${untested}`;
    return { sentence: sentence + tail(own), outcome: 'better', skill, best };
  }
  const sentence = `${capital(methods[reference].subject)} is better here: ${sourceOf(reference, settings, step)} had ${percent(loss)} less error than ${name} ${where} ${figures(simple, own)}${untested}`;
  return { sentence: sentence + tail(simple), outcome: 'worse', skill, best };
}

const isKnown = (value: number | null | undefined): value is number => typeof value === 'number';

/** Who made the forecast, in words. */
function nameOf({ forecastMethod, settings, learnt }: Judged): string {
  if (forecastMethod !== 'network') return methods[forecastMethod].subject;
  return learnt
    ? cellSubject(settings.cell)
    : `the base forecast (${cellSubject(settings.cell)} added nothing)`;
}

/** The tail of the sentence: a method that did better than the winner named so far. */
function describeBest(
  { forecastMethod, settings, learnt }: Judged,
  best: MethodName,
  named: number,
  errorOf: (method: MethodName) => number | null,
): string {
  const error = errorOf(best);
  if (best === forecastMethod || error === null || lessBy(error, named) <= tie) return '.';
  // A network that learnt nothing forecasts as its base does: that is who deserves the credit.
  const network = learnt ? `${cellSubject(settings.cell)} alone` : 'the base forecast alone';
  const name = best === 'network' ? network : methods[best].subject;
  return `. ${capital(name)} was another ${percent(lessBy(error, named))} more accurate.`;
}

/** The error of each method. A billionth of the largest is the rounding of float64: who has no more of it has none. */
function exactErrors(
  metrics: readonly MethodMetrics[],
  measure: 'mae' | 'mase',
): ReadonlyMap<MethodName, number> {
  const known = metrics.flatMap((row): [MethodName, number][] => {
    const error = row[measure];
    return error === null ? [] : [[row.method, error]];
  });
  const largest = Math.max(0, ...known.map(([, error]) => error));
  return new Map(known.map(([method, error]) => [method, error <= 1e-9 * largest ? 0 : error]));
}

function bestOf(errors: ReadonlyMap<MethodName, number>, forecastMethod: MethodName): MethodName {
  let best = { method: forecastMethod, error: errors.get(forecastMethod) ?? Number.POSITIVE_INFINITY };
  for (const [method, error] of errors) if (error < best.error) best = { method, error };
  return best.method;
}

function sourceOf(reference: 'naive' | 'seasonalNaive', { seasons }: Judged['settings'], step: Step): string {
  if (reference === 'seasonalNaive') return `the value ${countSteps(seasons.at(-1) ?? 1, step)} earlier`;
  const daily = step.count === 1 && ['day', 'businessDay', 'tradingDay'].includes(step.unit);
  return daily ? "yesterday's value" : 'the last value';
}

/** How much smaller `error` is than `other`, as a share of `other`. */
function lessBy(error: number, other: number): number {
  return other > 0 ? 1 - error / other : 0;
}

const countOf = (origins: number): string => `${origins} test ${origins === 1 ? 'period' : 'periods'}`;

function percent(share: number): string {
  return `${Math.round(100 * share)}%`;
}

function formatError(error: number): string {
  return error.toLocaleString('en', { minimumSignificantDigits: 3, maximumSignificantDigits: 3 });
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
