import { countSteps, nameSteps, type Step } from '#lib/time-series.ts';
import type { ForecastSettings, MethodMetrics, MethodName, Verdict } from './schema.ts';

/** Errors nearer to each other than this share are a tie: noise decides between them. */
const tie = 0.01;

const names: { readonly [Method in Exclude<MethodName, 'network'>]: string } = {
  combination: 'the combination',
  naive: 'naive',
  seasonalNaive: 'seasonal naive',
  drift: 'drift',
  ets: 'ETS',
  theta: 'Theta',
};
const cells: { readonly [Cell in ForecastSettings['cell']]: string } = {
  elman: 'the Elman network',
  gru: 'the GRU',
  lstm: 'the LSTM',
};

/** Says in one sentence who won on the held-out part: the network against seasonal naive (naive where there is
 * no season), and who did better still.
 * @param metrics   of the whole panel
 * @param settings  `learnt` is false where no network improved on the base forecast: it must not take the credit
 * @param observed  held-out values that were observed, over all series */
export function judge(
  metrics: readonly MethodMetrics[],
  settings: Pick<ForecastSettings, 'cell' | 'seasons'> & { readonly learnt: boolean },
  step: Step,
  observed: number,
  seriesCount: number,
): Verdict {
  const reference = settings.seasons.length > 0 ? 'seasonalNaive' : 'naive';
  const errorOf = (method: MethodName) => metrics.find((row) => row.method === method)?.mae ?? null;
  const network = errorOf('network');
  const simple = errorOf(reference);
  if (network === null || simple === null) {
    const sentence = 'The held-out part has no observed value, so nothing can be compared.';
    return { sentence, outcome: 'same', skill: null, best: 'network' };
  }

  const best = bestOf(metrics);
  const where = `on ${observed.toLocaleString('en')} ${nameSteps(observed, step, 'held-out')}${
    seriesCount > 1 ? ` of ${seriesCount.toLocaleString('en')} series` : ''
  }`;
  const cell = settings.learnt
    ? cells[settings.cell]
    : `the base forecast (${cells[settings.cell]} added nothing)`;
  const errors = `MAE ${formatError(network)} against ${formatError(simple)}`;
  const skill = simple > 0 ? 1 - network / simple : null;
  const difference = lessBy(network, simple);
  if (difference > tie) {
    const sentence = `${capital(cell)} beat ${names[reference]} by ${percent(difference)} ${where} (${errors})`;
    return { sentence: sentence + describeBest(best, network, errorOf), outcome: 'better', skill, best };
  }
  const backwards = lessBy(simple, network);
  if (backwards > tie) {
    const sentence = `${capital(names[reference])} is better here: ${sourceOf(reference, settings, step)} had ${percent(backwards)} less error than ${cell} ${where} (MAE ${formatError(simple)} against ${formatError(network)})`;
    return { sentence: sentence + describeBest(best, simple, errorOf), outcome: 'worse', skill, best };
  }
  const sentence = `${capital(cell)} and ${names[reference]} are tied ${where}: their errors differ by less than 1% (${errors})`;
  return {
    sentence: sentence + describeBest(best, Math.min(network, simple), errorOf),
    outcome: 'same',
    skill,
    best,
  };
}

/** The tail of the sentence: a method that did better than the winner named so far. */
function describeBest(
  best: MethodName,
  named: number,
  errorOf: (method: MethodName) => number | null,
): string {
  const error = errorOf(best);
  if (best === 'network' || error === null || lessBy(error, named) <= tie) return '.';
  return `; ${names[best]} did better still by ${percent(lessBy(error, named))}.`;
}

function bestOf(metrics: readonly MethodMetrics[]): MethodName {
  let best: { method: MethodName; mae: number } = { method: 'network', mae: Number.POSITIVE_INFINITY };
  for (const { method, mae } of metrics) {
    if (mae !== null && mae < best.mae) best = { method, mae };
  }
  return best.method;
}

function sourceOf(
  reference: 'naive' | 'seasonalNaive',
  { seasons }: Pick<ForecastSettings, 'seasons'>,
  step: Step,
): string {
  if (reference === 'seasonalNaive') return `the value ${countSteps(seasons.at(-1) ?? 1, step)} earlier`;
  const daily = step.count === 1 && ['day', 'businessDay', 'tradingDay'].includes(step.unit);
  return daily ? "yesterday's value" : 'the last value';
}

/** How much smaller `error` is than `other`, as a share of `other`. */
function lessBy(error: number, other: number): number {
  return other > 0 ? 1 - error / other : 0;
}

function percent(share: number): string {
  return `${Math.round(100 * share)}%`;
}

function formatError(error: number): string {
  return error.toLocaleString('en', { maximumSignificantDigits: 3 });
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
