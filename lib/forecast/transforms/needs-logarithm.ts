/** Whether the spread of a series grows with its level, so that a logarithm makes its seasons equally large.
 * Blocks of one season are compared: the slope of log deviation over log mean is 0 for a constant spread
 * and 1 for a proportional one.
 * @param training  the training part only, NaN skipped
 * @param block     how many values a block has, a season where there is one */
export function needsLogarithm(training: Float64Array, block: number): boolean {
  const known = training.filter(Number.isFinite);
  if (known.length < 8 || !takesLogarithm(known, block)) return false;
  const size = Math.max(4, Math.min(block, Math.floor(known.length / 4)));
  const points: { level: number; spread: number }[] = [];
  for (let from = 0; from + size <= known.length; from += size) {
    const values = known.subarray(from, from + size);
    const mean = values.reduce((sum, value) => sum + value / size, 0);
    const variance = values.reduce((sum, value) => sum + (value - mean) ** 2 / size, 0);
    if (variance > 0) points.push({ level: Math.log(mean), spread: Math.log(variance) / 2 });
  }
  if (points.length < 3) return false;
  const level = points.reduce((sum, point) => sum + point.level / points.length, 0);
  const spread = points.reduce((sum, point) => sum + point.spread / points.length, 0);
  const variance = points.reduce((sum, point) => sum + (point.level - level) ** 2, 0);
  const covariance = points.reduce((sum, point) => sum + (point.level - level) * (point.spread - spread), 0);
  // A level that hardly moves says nothing about the slope: a tenth up or down is the least.
  return variance / points.length > 0.1 ** 2 && covariance / variance > 0.5;
}

/** Whether a logarithm can be taken without making a value near zero the largest of all, and without steps so large on
 * its scale that a forecast taken back from it is anything at all: counts of a few, spots on the sun.
 * @param training  the training part only, NaN skipped
 * @param season    its natural one: steps may be large within it that are small from one to the next */
export function takesLogarithm(training: Float64Array, season: number): boolean {
  let lowest = Number.POSITIVE_INFINITY;
  let highest = 0;
  for (const value of training) {
    if (Number.isNaN(value)) continue;
    lowest = Math.min(lowest, value);
    highest = Math.max(highest, value);
  }
  if (!(lowest > 1e-4 * highest && Number.isFinite(lowest))) return false;
  const logarithms = training.filter(Number.isFinite).map(Math.log);
  return Math.min(typicalStep(logarithms, 1), typicalStep(logarithms, season)) <= widestStep;
}

/** Of a logarithm; docs/decisions/recipe-constants.md has what it gained. */
const widestStep = 0.5;

/** Root mean square of the difference to the value `lag` before; infinite where there is none. */
function typicalStep(values: Float64Array, lag: number): number {
  const count = values.length - lag;
  if (count <= 0 || lag === 0) return Number.POSITIVE_INFINITY;
  let sum = 0;
  for (let index = lag; index < values.length; index++) sum += (values[index] - values[index - lag]) ** 2;
  return Math.sqrt(sum / count);
}
