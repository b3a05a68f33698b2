type HoltState = { level: number; slope: number };

/** How far level and slope follow an error, and what a step leaves of the slope. */
type HoltGains = { readonly level: number; readonly slope: number; readonly damping: number };

/** Chosen on windows before those that figures are reported on. */
const dampedGains: HoltGains = { level: 0.45, slope: 0.08, damping: 0.96 };
const quickGains: HoltGains = { level: 0.6, slope: 0.15, damping: 0.995 };

/** Levels and trends of a series free of its seasons, each the state of a forecast by rule. */
export type TrendMemory = {
  observations: number;
  last: number;
  /** Exponential smoothing. */
  level: number;
  /** Mean of all. */
  mean: number;
  /** Holt's level and slope as forecast for the step to come: one that learns and forgets slowly, and a quick one that hardly
   * damps. */
  readonly damped: HoltState;
  readonly quick: HoltState;
  /** The level that Theta's method smooths, and sums of the regression whose slope it halves. */
  thetaLevel: number;
  sumOfSteps: number;
  sumOfSquares: number;
  sumOfValues: number;
  sumOfProducts: number;
};

const levelGain = 0.2;
const thetaGain = 0.4;

/** A memory of nothing. */
export function createTrendMemory(): TrendMemory {
  return {
    observations: 0,
    last: 0,
    level: 0,
    mean: 0,
    damped: { level: 0, slope: 0 },
    quick: { level: 0, slope: 0 },
    thetaLevel: 0,
    sumOfSteps: 0,
    sumOfSquares: 0,
    sumOfValues: 0,
    sumOfProducts: 0,
  };
}

/** Learns from a value, after `passTrend` for its step.
 * @param memory  written into
 * @see Gardner & McKenzie 1985, "Forecasting trends in time series", damped */
export function learnTrend(memory: TrendMemory, step: number, value: number): void {
  const isFirst = memory.observations === 0;
  memory.observations++;
  memory.last = value;
  memory.mean += (value - memory.mean) / memory.observations;
  memory.level = isFirst ? value : memory.level + levelGain * (value - memory.level);
  memory.thetaLevel = isFirst ? value : memory.thetaLevel + thetaGain * (value - memory.thetaLevel);
  learnHolt(memory.damped, dampedGains, value, isFirst);
  learnHolt(memory.quick, quickGains, value, isFirst);
  memory.sumOfSteps += step;
  memory.sumOfSquares += step * step;
  memory.sumOfValues += value;
  memory.sumOfProducts += step * value;
}

function learnHolt(state: HoltState, gains: HoltGains, value: number, isFirst: boolean): void {
  const error = value - state.level;
  state.level += isFirst ? error : gains.level * error;
  state.slope += isFirst ? 0 : gains.slope * error;
}

/** Goes on to the next step: each of Holt's levels by its slope.
 * @param memory  written into */
export function passTrend({ damped, quick }: TrendMemory): void {
  damped.slope *= dampedGains.damping;
  damped.level += damped.slope;
  quick.slope *= quickGains.damping;
  quick.level += quick.slope;
}

/** What Theta's method says of the step `ahead` after the last observed: the smoothed level, moved on by half the slope of the
 * regression on time. Of few values the slope is shrunk.
 * @see Hyndman & Billah 2003, "Unmasking the Theta method" */
export function thetaForecast(memory: TrendMemory, ahead: number): number {
  const { observations, sumOfSteps, sumOfSquares, sumOfValues, sumOfProducts } = memory;
  if (observations < 3) return memory.thetaLevel;
  const spread = sumOfSquares - (sumOfSteps * sumOfSteps) / observations;
  const slope = (sumOfProducts - (sumOfSteps * sumOfValues) / observations) / spread;
  const trusted = (slope * observations) / (observations + 4);
  return memory.thetaLevel + (trusted / 2) * (ahead - 1 + 1 / thetaGain);
}
