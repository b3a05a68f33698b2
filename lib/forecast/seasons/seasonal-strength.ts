/** How much of a series' movement within a season the other seasons predict: 1 - (error of the mean of the
 * other cycles) / (variance), leaving out one cycle after the other. 1 is a perfect season; noise and random
 * walks come out at or below 0, however many phases there are.
 * @param values  [length] without gaps
 * @param period  at least two cycles must fit, else 0 */
export function seasonalStrength(values: Float64Array, period: number): number {
  return predictedByOthers(values, period, smoothRound);
}

/** The same without what the mean of few other cycles errs by chance, each phase by itself: the share of the movement that comes
 * back. 0 in expectation where there is no season, however few the cycles and however long the series remembers. */
export function seasonalShare(values: Float64Array, period: number): number {
  const cycles = Math.floor(values.length / period);
  if (cycles < 2) return 0;
  const strength = predictedByOthers(values, period, (profile) => profile);
  return 1 - ((1 - strength) * (cycles - 1)) / cycles;
}

/** @param smooth  of the mean of the other cycles, [period] */
function predictedByOthers(
  values: Float64Array,
  period: number,
  smooth: (profile: Float64Array) => Float64Array,
): number {
  const cycles = Math.floor(values.length / period);
  if (cycles < 2) return 0;
  const blocks = centredCycles(values, period, cycles);
  const total = new Float64Array(period);
  for (const block of blocks) {
    block.forEach((value, phase) => {
      total[phase] += value;
    });
  }

  let error = 0;
  let variance = 0;
  for (const block of blocks) {
    const others = smooth(total.map((sum, phase) => (sum - block[phase]) / (cycles - 1)));
    block.forEach((value, phase) => {
      error += (value - others[phase]) ** 2;
      variance += value ** 2;
    });
  }
  return variance > 0 ? 1 - error / variance : 0;
}

/** Takes the mean of each phase off, so that a longer season can be looked for in what is left. @returns [length] */
export function removeSeason(values: Float64Array, period: number): Float64Array {
  const cycles = Math.floor(values.length / period);
  if (cycles < 2) return values;
  const blocks = centredCycles(values, period, cycles);
  const first = values.length - cycles * period;
  return values.map((value, index) => {
    const phase = (((index - first) % period) + period) % period;
    return value - blocks.reduce((sum, block) => sum + block[phase] / cycles, 0);
  });
}

/** The last whole cycles, a line through all and then each cycle's own mean taken off. [cycles][period] */
function centredCycles(values: Float64Array, period: number, cycles: number): Float64Array[] {
  const used = values.subarray(values.length - cycles * period);
  const middle = (used.length - 1) / 2;
  const mean = used.reduce((sum, value) => sum + value / used.length, 0);
  let covariance = 0;
  let variance = 0;
  used.forEach((value, index) => {
    covariance += (index - middle) * (value - mean);
    variance += (index - middle) ** 2;
  });
  const slope = covariance / variance;
  return Array.from({ length: cycles }, (_, cycle) => {
    const block = used
      .slice(cycle * period, (cycle + 1) * period)
      .map((value, phase) => value - slope * (cycle * period + phase));
    const level = block.reduce((sum, value) => sum + value / period, 0);
    return block.map((value) => value - level);
  });
}

/** A moving average around the circle of phases, over a thirtieth of the season: its neighbours tell of a day of
 * the year what few years cannot. */
function smoothRound(profile: Float64Array): Float64Array {
  const half = Math.floor(profile.length / 60);
  return profile.map((_, phase) => {
    let sum = 0;
    for (let offset = -half; offset <= half; offset++) {
      sum += profile[(phase + offset + profile.length) % profile.length];
    }
    return sum / (2 * half + 1);
  });
}
