/** How the variance of a series' changes grows with the time between them, beside a random walk's. */
export type VarianceRatio = {
  readonly lag: number;
  /** 1 for a random walk; below it the series turns back, above it goes on. */
  readonly ratio: number;
  /** Standard normal if the series is a random walk, whatever its changing volatility. */
  readonly z: number;
};

const lags = [2, 4, 8, 16] as const;
/** Of the largest of four tests, two-sided at 5%. */
const critical = 2.49;
/** Fewer changes say too little either way. */
const fewest = 64;

/** The variance-ratio tests of a series at lags 2, 4, 8 and 16; on logarithms where all values are positive.
 * @param history  [length], NaN skipped
 * @returns empty where there are too few values or none changes
 * @see Lo & MacKinlay 1988, "Stock market prices do not follow random walks", equations 16 to 20;
 *   Chow & Denning 1993 for the largest of several */
export function varianceRatios(history: Float64Array): VarianceRatio[] {
  const known = history.filter(Number.isFinite);
  const walk = known.every((value) => value > 0) ? known.map(Math.log) : known;
  const count = walk.length - 1;
  if (count < fewest) return [];
  const drift = (walk[count] - walk[0]) / count;
  const changes = Float64Array.from({ length: count }, (_, index) => walk[index + 1] - walk[index] - drift);
  const squares = changes.reduce((sum, change) => sum + change ** 2, 0);
  if (!(squares > 0)) return [];
  return lags.map((lag) => {
    let long = 0;
    for (let end = lag; end <= count; end++) long += (walk[end] - walk[end - lag] - lag * drift) ** 2;
    const unbiased = lag * (count - lag + 1) * (1 - lag / count);
    const ratio = long / unbiased / (squares / (count - 1));
    let variance = 0;
    for (let distance = 1; distance < lag; distance++) {
      let products = 0;
      for (let index = distance; index < count; index++) {
        products += changes[index] ** 2 * changes[index - distance] ** 2;
      }
      variance += ((2 * (lag - distance)) / lag) ** 2 * (products / squares ** 2);
    }
    return { lag, ratio, z: variance > 0 ? (ratio - 1) / Math.sqrt(variance) : 0 };
  });
}

/** Whether little speaks against a random walk, as with prices and exchange rates: no ratio is significantly far from 1. Of
 * thousands of values the test finds a ratio of .9, and no forecast can make use of that. */
export function isNearRandomWalk(ratios: readonly VarianceRatio[]): boolean {
  const [two] = ratios;
  // A short or volatile series may fail to be significant far from 1: then nothing is known, and nothing is said.
  if (two === undefined || !isNearOne(two)) return false;
  return ratios.every((own) => Math.abs(own.z) < critical || isNearOne(own));
}

const isNearOne = ({ ratio }: VarianceRatio): boolean => ratio >= 0.7 && ratio <= 1.4;
