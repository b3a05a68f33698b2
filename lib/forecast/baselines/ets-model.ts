/** Which of the exponential smoothing models: error, trend (never multiplicative, as in R's default), season. */
export type EtsForm = {
  readonly error: 'additive' | 'multiplicative';
  readonly trend: 'none' | 'additive' | 'damped';
  readonly season: 'none' | 'additive' | 'multiplicative';
  /** m; 1 where there is no season. */
  readonly period: number;
};

/** Smoothing parameters; those that a form does not have are 0, and damping is 1. */
export type EtsParameters = {
  /** alpha */
  readonly level: number;
  /** beta, at most alpha */
  readonly trend: number;
  /** gamma, at most 1 - alpha */
  readonly season: number;
  /** phi */
  readonly damping: number;
};

/** Level l, growth b and the seasonal states s[t-m..t-1], oldest first. */
export type EtsState = { level: number; growth: number; readonly season: Float64Array };

/** Runs the state-space recursion over a series and leaves the last state in its first argument.
 * @returns n log(sum e^2) + 2 sum log |forecast| (the latter for multiplicative errors), that is
 *   -2 log likelihood up to a constant; Infinity where the recursion breaks down
 * @see Hyndman, Koehler, Snyder & Grose 2002; Hyndman & Khandakar 2008, section 2 */
export function filterEts(
  state: EtsState,
  form: EtsForm,
  parameters: EtsParameters,
  values: Float64Array,
): number {
  const { level: alpha, trend: beta, season: gamma, damping: phi } = parameters;
  const { season } = state;
  const hasTrend = form.trend !== 'none';
  const additiveSeason = form.season === 'additive';
  const multiplicativeSeason = form.season === 'multiplicative';
  const multiplicativeError = form.error === 'multiplicative';
  // A division at every step would take as long as the rest of it.
  const trendShare = beta / alpha;
  let level = state.level;
  let growth = state.growth;
  let slot = 0;
  let squares = 0;
  let logs = 0;
  let product = 1;

  for (let t = 0; t < values.length; t++) {
    const value = values[t];
    const expected = hasTrend ? level + phi * growth : level;
    const oldSeason = season[slot];
    const forecast = additiveSeason
      ? expected + oldSeason
      : multiplicativeSeason
        ? expected * oldSeason
        : expected;
    const error = multiplicativeError ? (value - forecast) / forecast : value - forecast;
    squares += error * error;
    if (multiplicativeError) {
      // One logarithm for many factors: it would take as long as all the rest.
      product *= forecast;
      if (!(Math.abs(product) > 1e-100 && Math.abs(product) < 1e100)) {
        logs += Math.log(Math.abs(product));
        product = 1;
      }
    }

    const seasonless = additiveSeason ? value - oldSeason : multiplicativeSeason ? value / oldSeason : value;
    const newLevel = expected + alpha * (seasonless - expected);
    if (hasTrend) growth = phi * growth + trendShare * (newLevel - level - phi * growth);
    if (additiveSeason) season[slot] = oldSeason + gamma * (value - expected - oldSeason);
    if (multiplicativeSeason) season[slot] = oldSeason + gamma * (value / expected - oldSeason);
    level = newLevel;
    slot = slot + 1 === season.length ? 0 : slot + 1;
  }

  // The ring is turned so that the oldest seasonal state comes first again.
  turn(season, slot);
  state.level = level;
  state.growth = growth;
  logs += Math.log(Math.abs(product));
  const criterion = values.length * Math.log(Math.max(squares, 1e-300)) + 2 * logs;
  return Number.isFinite(criterion) ? criterion : Number.POSITIVE_INFINITY;
}

/** Brings what stands at `first` to the beginning and what stood before it behind the rest, in place: three reversals. */
function turn(ring: Float64Array, first: number): void {
  if (first === 0) return;
  reverse(ring, 0, first);
  reverse(ring, first, ring.length);
  reverse(ring, 0, ring.length);
}

function reverse(values: Float64Array, from: number, end: number): void {
  for (let left = from, right = end - 1; left < right; left++, right--) {
    const kept = values[left];
    values[left] = values[right];
    values[right] = kept;
  }
}

/** The forecasts from a state, errors set to zero. @returns [horizon] */
export function forecastEts(
  state: EtsState,
  form: EtsForm,
  parameters: EtsParameters,
  horizon: number,
): Float64Array {
  let damped = 0;
  return Float64Array.from({ length: horizon }, (_, step) => {
    damped += parameters.damping ** (step + 1);
    const trend = form.trend === 'none' ? state.level : state.level + damped * state.growth;
    const season = state.season[step % state.season.length];
    if (form.season === 'additive') return trend + season;
    return form.season === 'multiplicative' ? trend * season : trend;
  });
}
