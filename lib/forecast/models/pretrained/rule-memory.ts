import { referenceCount, referenceNames } from './channels.ts';
import { cleanValue, type Surprise } from './clean-value.ts';
import { createSeasonMemory, recallSeason, rememberStep, type SeasonMemory } from './season-memory.ts';
import { createTrendMemory, learnTrend, passTrend, type TrendMemory, thetaForecast } from './trend-memory.ts';

/** What the rules know of a series, step by step: `predictStep` what a step will be, then `learn` what it was. All in the series'
 * own scale. */
export type RuleMemory = {
  readonly first: SeasonMemory;
  readonly second: SeasonMemory;
  readonly trend: TrendMemory;
  readonly surprise: Surprise;
  /** > 0: how far a rule that follows one value may say more or less than all those that do not. */
  readonly reach: number;
  /** [referenceCount]: what each rule says of the step that `predictStep` was called for. */
  readonly forecasts: Float64Array;
  /** [referenceCount]: usual absolute error of each rule, of the last ten or so observations most. */
  readonly errors: Float64Array;
  /** What the damped trend and the seasons say. */
  expected: number;
  last: number;
  level: number;
  fast: number;
  cleanLast: number;
  /** Steps since the last observation. */
  since: number;
  observations: number;
};

/** Usual changes of a series by which a rule that follows one value may leave the others behind, and the least that such a change
 * is taken for, in deviations: where hardly anything changes, all else would be far. */
const reachInChanges = 40;
const leastChange = 0.05;

/** A memory of nothing, for a series of `length` steps.
 * @param change  mean absolute difference from step to step, from which surprises are judged
 * @param unit    > 0, the least of the usual changes */
export function createRuleMemory(
  periods: readonly [number, number],
  length: number,
  change: number,
  unit: number,
): RuleMemory {
  return {
    first: createSeasonMemory(periods[0], length),
    second: createSeasonMemory(periods[1], length),
    trend: createTrendMemory(),
    surprise: { usual: change, least: Math.max(0.02, change) },
    reach: reachInChanges * Math.max(leastChange, unit),
    forecasts: new Float64Array(referenceCount),
    errors: new Float64Array(referenceCount),
    expected: 0,
    last: 0,
    level: 0,
    fast: 0,
    cleanLast: 0,
    since: 0,
    observations: 0,
  };
}

/** Sets the forecast of each rule for a step, from the steps before it.
 * @param memory  written into */
export function predictStep(memory: RuleMemory, step: number): void {
  const { first, second, trend, forecasts, last, level, fast } = memory;
  recallSeason(first, step, last, level);
  recallSeason(second, step, last, level);
  passTrend(trend);
  const deviation = first.deviation + second.deviation;
  memory.expected = trend.damped.level + deviation;
  let next = 0;
  forecasts[next++] = first.value;
  forecasts[next++] = last;
  forecasts[next++] = level;
  forecasts[next++] = first.smooth;
  forecasts[next++] = level + first.value - first.level;
  forecasts[next++] = fast + first.smooth - first.level;
  forecasts[next++] = second.value;
  forecasts[next++] = level + second.smooth - second.level;
  forecasts[next++] = 2 * first.value - first.twiceAgo;
  forecasts[next++] = trend.last + deviation;
  forecasts[next++] = trend.level + deviation;
  forecasts[next++] = memory.expected;
  forecasts[next++] = trend.quick.level + deviation;
  forecasts[next++] = thetaForecast(trend, memory.since + 1) + deviation;
  forecasts[next++] = meanOfCycle(first, second, step) + deviation;
  forecasts[next] = trend.mean + deviation;
  limitFollowers(memory);
}

/** The rules that say of a step what one earlier value was, however odd that one. */
const followers = (
  ['season ago', 'last', 'level and season', 'second season ago', 'season ago and its growth'] as const
).map((name) => referenceNames.indexOf(name));
const steady = [...referenceNames.keys()].filter((rule) => !followers.includes(rule));

/** Keeps the rules that follow one value near the steady ones: what a decimal slip makes of them is no forecast, and however
 * small its weight in a mean, it would move that mean by far. */
function limitFollowers({ forecasts, reach }: RuleMemory): void {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const rule of steady) {
    low = Math.min(low, forecasts[rule]);
    high = Math.max(high, forecasts[rule]);
  }
  for (const rule of followers) {
    forecasts[rule] = Math.max(low - reach, Math.min(high + reach, forecasts[rule]));
  }
}

/** The rule that the others are compared with in the inputs. */
export const comparedWith = referenceNames.indexOf('damped trend');

/** Without a season, a cycle of so many steps. */
const usualCycle = 8;

/** Mean of the last cycle of the longest season that has had one, with forecasts in its gaps; of all where none has. */
function meanOfCycle(first: SeasonMemory, second: SeasonMemory, step: number): number {
  if (step === 0) return 0;
  const long = second.period > 1 ? Math.round(second.period) : usualCycle;
  const short = first.period > 1 ? Math.round(first.period) : usualCycle;
  const width = second.period > 1 && step >= long ? long : Math.min(step, short);
  return (first.sums[step] - first.sums[step - width]) / width;
}

/** How much of each error is new to the usual one. */
const errorGain = 0.1;

/** Learns what a step was, after `predictStep` for it.
 * @param memory  written into
 * @param value   NaN where nothing was observed
 * @returns the value without what is far out, or what was expected in its place */
export function learnStep(memory: RuleMemory, step: number, value: number): number {
  const { first, second, trend, surprise, forecasts, errors } = memory;
  const clean = cleanStep(memory, value);
  const deviation = first.deviation + second.deviation;
  if (Number.isNaN(value)) {
    memory.since++;
  } else {
    const isFirst = memory.observations === 0;
    memory.level += isFirst ? clean : 0.15 * (clean - memory.level);
    memory.fast += isFirst ? clean : 0.5 * (clean - memory.fast);
    // Of the first errors the mean, so that none weighs more than the others.
    const gain = Math.max(errorGain, 1 / Math.max(1, memory.observations));
    const bound = 20 * Math.max(surprise.usual, surprise.least);
    for (let rule = 0; rule < errors.length && !isFirst; rule++) {
      const error = Math.min(bound, Math.abs(clean - forecasts[rule]));
      errors[rule] += gain * (error - errors[rule]);
    }
    learnTrend(trend, step, clean - deviation);
    memory.last = value;
    memory.cleanLast = clean;
    memory.since = 0;
    memory.observations++;
  }
  rememberStep(first, step, value, clean, memory.level, clean - second.deviation);
  rememberStep(second, step, value, clean, memory.level, clean - first.deviation);
  return clean;
}

/** A first value further out than this, in the series' own scale, is cut off there. */
const firstReach = 6;

function cleanStep(memory: RuleMemory, value: number): number {
  const { first, second, surprise, expected, observations, cleanLast, fast } = memory;
  if (Number.isNaN(value)) return expected;
  if (observations === 0) return Math.max(-firstReach, Math.min(firstReach, value));
  const fourth = second.period > 1 && second.exists ? second.value : expected;
  return cleanValue(surprise, value, cleanLast, fast, first.value, fourth);
}
