import type { Generator } from '#lib/rnn/index.ts';
import { chance, integer, logUniform, pick, pickWeighted, sign } from './distributions.ts';
import { liftAboveZero } from './reshape-series.ts';
import { deviationOf } from './standardise.ts';

type Kind = { readonly weight: number; readonly corrupt: (rng: Generator, values: Float64Array) => void };

const kinds: readonly Kind[] = [
  { weight: 0.45, corrupt: addSpikes },
  { weight: 0.35, corrupt: slipDecimals },
  { weight: 0.2, corrupt: dropOut },
];

/** A copy with errors of the kind that people and meters make: spikes, slips of the decimal point, stretches of zeros. What is
 * to be forecast stays in `values`, so that a network learns to see through them.
 * @param values  may be shifted above 0, where its errors are factors */
export function corruptSeries(rng: Generator, values: Float64Array): Float64Array {
  const { corrupt } = pickWeighted(rng, kinds);
  if (corrupt !== addSpikes) liftAboveZero(rng, values);
  const corrupted = values.slice();
  corrupt(rng, corrupted);
  return corrupted;
}

/** Places of one to a hundredth and a bit of the steps; four of ten in the last third, where they do most harm. */
function drawPlaces(rng: Generator, length: number): number[] {
  const count = chance(rng, 0.5) ? 1 : integer(rng, 1, 3 + length * 0.015);
  return Array.from({ length: count }, () =>
    integer(rng, chance(rng, 0.4) ? Math.floor((2 * length) / 3) : 0, length),
  );
}

/** Single values 3 to 1,000 deviations off, upwards, downwards or both. */
export function addSpikes(rng: Generator, values: Float64Array): void {
  const deviation = deviationOf(values);
  const usual = logUniform(rng, 3, 200);
  const direction = pick(rng, [-1, 0, 1]);
  for (const place of drawPlaces(rng, values.length)) {
    const size = usual * logUniform(rng, 0.5, 5);
    values[place] += (direction === 0 ? sign(rng) : direction) * size * deviation;
  }
}

/** Single values ten, a hundred or a thousand times too large, or a tenth. */
export function slipDecimals(rng: Generator, values: Float64Array): void {
  const factor = pick(rng, [10, 10, 10, 100, 1000, 0.1]);
  for (const place of drawPlaces(rng, values.length)) values[place] *= factor;
}

/** One to a few stretches of zeros, each of one to some eight steps. */
export function dropOut(rng: Generator, values: Float64Array): void {
  for (const place of drawPlaces(rng, values.length).slice(0, 3)) {
    const width = Math.max(1, Math.min(values.length / 8, logUniform(rng, 1, 9)));
    values.fill(0, place, place + Math.floor(width));
  }
}
