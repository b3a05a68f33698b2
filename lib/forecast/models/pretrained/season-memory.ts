/** What is remembered of a series at the steps of earlier cycles of one season, and what of it a step recalls. */
export type SeasonMemory = {
  /** Steps a cycle; need not be whole: weeks come back after 52.18. */
  readonly period: number;
  /** Values, where not observed those of a season before. */
  readonly values: Float64Array;
  /** 1 where a value of this place in the cycle has been observed. */
  readonly known: Float64Array;
  readonly smoothed: Float64Array;
  readonly levels: Float64Array;
  /** What the season adds to the level of a step. */
  readonly deviations: Float64Array;
  /** Cycles behind each deviation. */
  readonly cycles: Float64Array;
  /** 1 where observed. */
  readonly observed: Float64Array;
  /** Values less what other seasons add, gaps filled with forecasts. */
  readonly adjusted: Float64Array;
  /** Sums of `adjusted`, [length + 1]. */
  readonly sums: Float64Array;
  /** Of the step that `recall` was called for: */
  exists: boolean;
  value: number;
  smooth: number;
  level: number;
  twiceAgo: number;
  deviation: number;
  cycle: number;
};

/** An empty memory for a series of `length` steps. */
export function createSeasonMemory(period: number, length: number): SeasonMemory {
  const empty = () => new Float64Array(length);
  return {
    period,
    values: empty(),
    known: empty(),
    smoothed: empty(),
    levels: empty(),
    deviations: empty(),
    cycles: empty(),
    observed: empty(),
    adjusted: empty(),
    sums: new Float64Array(length + 1),
    exists: false,
    value: 0,
    smooth: 0,
    level: 0,
    twiceAgo: 0,
    deviation: 0,
    cycle: 0,
  };
}

/** Sets what the season says of a step from the steps before it; `last` and `level` where it says nothing.
 * @param memory  written into */
export function recallSeason(memory: SeasonMemory, step: number, last: number, level: number): void {
  const { period, values, known, smoothed, levels } = memory;
  memory.exists = false;
  memory.value = last;
  memory.smooth = last;
  memory.level = level;
  memory.deviation = 0;
  memory.cycle = 0;
  const place = step - period;
  if (place < 0) {
    memory.twiceAgo = last;
    return;
  }
  const before = Math.floor(place + 1e-9);
  const share = Math.max(0, place - before);
  const left = (1 - share) * known[before];
  const right = share > 1e-9 ? share * known[before + 1] : 0;
  const weight = left + right;
  if (weight > 0) {
    memory.exists = true;
    memory.value = (left * values[before] + right * values[before + 1]) / weight;
    memory.smooth = (left * smoothed[before] + right * smoothed[before + 1]) / weight;
    memory.level = (left * levels[before] + right * levels[before + 1]) / weight;
  }
  const twice = step - 2 * period;
  memory.twiceAgo = twice < 0 ? memory.value : values[Math.floor(twice + 0.5)];
  if (period > 1) recallDeviation(memory, before, share);
}

/** The smoothed deviation of a place in the cycle, with that of the last cycle, which the mean of the cycle around it tells. */
function recallDeviation(memory: SeasonMemory, before: number, share: number): void {
  const { deviations, cycles, observed } = memory;
  const near = share < 0.5 ? before : before + 1;
  const blend = (of: Float64Array) =>
    share > 1e-9 ? (1 - share) * of[before] + share * of[before + 1] : of[before];
  const cycle = cycles[near];
  memory.cycle = cycle;
  memory.deviation = cycle > 0 ? blend(deviations) : 0;
  if (observed[near] === 0) return;
  const newest =
    share > 1e-9
      ? (1 - share) * deviationAt(memory, before) + share * deviationAt(memory, before + 1)
      : deviationAt(memory, before);
  memory.deviation += (newest - memory.deviation) * Math.max(slowest, 1 / (cycle + 1));
  memory.cycle = cycle + 1;
}

/** The least share of the newest cycle in a deviation. */
const slowest = 0.25;

/** The value at a step less the mean of the cycle around it: known once half a cycle has passed, so a cycle later for sure. */
function deviationAt({ period, adjusted, sums }: SeasonMemory, step: number): number {
  const width = Math.round(period);
  const half = width >> 1;
  const from = step - half;
  // In the first half cycle there is no cycle around it, but the first one.
  if (from < 0) return adjusted[step] - (sums[width] - sums[0]) / width;
  const mean =
    width % 2 === 1
      ? (sums[from + width] - sums[from]) / width
      : (sums[from + width] - sums[from] + sums[from + width + 1] - sums[from + 1]) / (2 * width);
  return adjusted[step] - mean;
}

/** Remembers a step, after `recallSeason` was called for it.
 * @param memory    written into
 * @param value     as observed, NaN where not
 * @param clean     the same without what is far out
 * @param level     after this step
 * @param adjusted  the clean value, or a forecast of it, less what other seasons add */
export function rememberStep(
  memory: SeasonMemory,
  step: number,
  value: number,
  clean: number,
  level: number,
  adjusted: number,
): void {
  const isObserved = !Number.isNaN(value);
  memory.values[step] = isObserved ? value : memory.value;
  memory.known[step] = isObserved || memory.exists ? 1 : 0;
  memory.observed[step] = isObserved ? 1 : 0;
  memory.smoothed[step] = isObserved
    ? memory.exists
      ? 0.6 * memory.smooth + 0.4 * clean
      : clean
    : memory.smooth;
  memory.levels[step] = level;
  memory.deviations[step] = memory.deviation;
  memory.cycles[step] = memory.cycle;
  memory.adjusted[step] = adjusted;
  memory.sums[step + 1] = memory.sums[step] + adjusted;
}
