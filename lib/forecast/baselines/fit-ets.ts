import { initialEtsState } from './ets-initial-state.ts';
import { type EtsForm, type EtsParameters, type EtsState, filterEts, forecastEts } from './ets-model.ts';
import { isForecastable } from './is-forecastable.ts';
import { nelderMead } from './nelder-mead.ts';

/** A fitted model: its form and parameters are fixed, its states follow whatever history it is shown. */
export type FittedEts = {
  readonly form: EtsForm;
  readonly parameters: EtsParameters;
  readonly aicc: number;
  /** Forecasts after a history that begins where the fitted one began. @returns [horizon] */
  forecast(history: Float64Array, horizon: number): Float64Array;
};

/** Fits every admissible exponential smoothing model and keeps the one with the lowest AICc. The search begins and ends
 * where that of R's `ets` does: a likelihood with many starting states has several peaks, and searched further it
 * fits better and forecasts no better, so what R is known for is kept.
 * @param values          [length] without gaps
 * @param period          season's length; 1 for none
 * @param maxEvaluations  of the likelihood, a model: the cap on its cost
 * @returns null if the series is too short for any model
 * @see Hyndman & Khandakar 2008, "Automatic time series forecasting: the forecast package for R" */
export function fitEts(values: Float64Array, period: number, maxEvaluations = 2_000): FittedEts | null {
  const positive = values.every((value) => value > 0);
  let best: FittedEts | null = null;
  for (const form of candidateForms(positive, values.length >= 2 * period + 1 ? period : 1)) {
    const fitted = fitForm(form, values, maxEvaluations);
    if (fitted && (best === null || fitted.aicc < best.aicc)) best = fitted;
  }
  return best;
}

/** The models that R's `ets` tries: no multiplicative season with additive errors (unstable), multiplicative
 * forms for positive data only. */
function candidateForms(positive: boolean, period: number): EtsForm[] {
  const forms: EtsForm[] = [];
  const seasons = period > 1 ? (['none', 'additive', 'multiplicative'] as const) : (['none'] as const);
  for (const error of positive ? (['additive', 'multiplicative'] as const) : (['additive'] as const)) {
    for (const trend of ['none', 'additive', 'damped'] as const) {
      for (const season of seasons) {
        if (season === 'multiplicative' && error === 'additive') continue;
        forms.push({ error, trend, season, period: season === 'none' ? 1 : period });
      }
    }
  }
  return forms;
}

function fitForm(form: EtsForm, values: Float64Array, maxEvaluations: number): FittedEts | null {
  const start = initialEtsState(form, values);
  const hasTrend = form.trend !== 'none';
  const damped = form.trend === 'damped';
  const seasonal = form.season !== 'none';
  // One state less than seasonal indices: they sum to 0, or to the period.
  const freeSeasons = seasonal ? form.period - 1 : 0;
  const smoothing = 1 + Number(hasTrend) + Number(damped) + Number(seasonal);
  const dimension = smoothing + 1 + Number(hasTrend) + freeSeasons;
  // The variance counts as a parameter too.
  const counted = dimension + 1;
  if (values.length <= counted + 1) return null;

  /** [alpha, beta, gamma, phi, level, growth, season[m-1..1]], absent ones left out.
   * @param state  takes level, growth and season */
  const unpack = (point: Float64Array, state: EtsState): EtsParameters => {
    let index = 0;
    const alpha = point[index++];
    const beta = hasTrend ? point[index++] : 0;
    const gamma = seasonal ? point[index++] : 0;
    const phi = damped ? point[index++] : 1;
    state.level = point[index++];
    state.growth = hasTrend ? point[index++] : 0;
    const { season } = state;
    if (seasonal) {
      let sum = 0;
      for (let phase = form.period - 1; phase > 0; phase--) {
        season[phase] = point[index++];
        sum += season[phase];
      }
      season[0] = (form.season === 'multiplicative' ? form.period : 0) - sum;
    }
    return { level: alpha, trend: beta, season: gamma, damping: phi };
  };
  const emptyState = (): EtsState => ({ level: 0, growth: 0, season: new Float64Array(form.period) });
  // The search asks thousands of times: what it works in is made once.
  const state = emptyState();
  const polynomial = new Float64Array(form.period + 2);
  const objective = (point: Float64Array): number => {
    const parameters = unpack(point, state);
    if (!withinBounds(form, parameters) || !isForecastable(form, parameters, polynomial))
      return Number.POSITIVE_INFINITY;
    if (form.season === 'multiplicative')
      for (const index of state.season) if (index < 0) return Number.POSITIVE_INFINITY;
    return filterEts(state, form, parameters, values);
  };

  // Where R begins: slow smoothing, the slower the longer the season.
  const alpha = least + (0.2 * (most - least)) / form.period;
  const point = [alpha];
  if (hasTrend) point.push(least + 0.1 * (Math.min(most, alpha) - least));
  if (seasonal) point.push(least + 0.05 * (Math.min(most, 1 - alpha) - least));
  if (damped) point.push(leastDamping + 0.99 * (mostDamping - leastDamping));
  point.push(start.level);
  if (hasTrend) point.push(start.growth);
  for (let phase = freeSeasons; phase > 0; phase--) point.push(start.season[phase]);

  const found = nelderMead(objective, Float64Array.from(point), maxEvaluations);
  if (!(found.value < unusable)) return null;
  const parameters = unpack(found.point, state);
  const aic = found.value + 2 * counted;
  return {
    form,
    parameters,
    aicc: aic + (2 * counted * (counted + 1)) / (values.length - counted - 1),
    forecast(history, horizon) {
      const own = emptyState();
      unpack(found.point, own);
      filterEts(own, form, parameters, history);
      return forecastEts(own, form, parameters, horizon);
    },
  };
}

/** Bounds of alpha, beta and gamma, and of phi. */
const least = 1e-4;
const most = 0.9999;
const leastDamping = 0.8;
const mostDamping = 0.98;
/** What the search answers where it found no place within the bounds. */
const unusable = 1e30;

/** The usual region: 0 < beta < alpha < 1, 0 < gamma < 1 - alpha, 0.8 < phi < 0.98. */
function withinBounds(form: EtsForm, { level, trend, season, damping }: EtsParameters): boolean {
  if (level < least || level > most) return false;
  if (form.trend !== 'none' && (trend < least || trend > Math.min(level, most))) return false;
  if (form.trend === 'damped' && (damping < leastDamping || damping > mostDamping)) return false;
  return form.season === 'none' || (season >= least && season <= Math.min(1 - level, most));
}
