import type { Generator } from '#lib/rnn/index.ts';
import { chance, integer, logUniform, pickWeighted, uniform } from './distributions.ts';
import { standardise } from './standardise.ts';

type Kind = { readonly weight: number; readonly draw: (rng: Generator, pattern: Float64Array) => void };

const kinds: readonly Kind[] = [
  { weight: 0.45, draw: writeHarmonics },
  { weight: 0.27, draw: writeScatter },
  { weight: 0.2, draw: writeBumps },
  { weight: 0.08, draw: writeStretches },
];

/** A periodic series of unit variance over a cycle: waves, a value for each place in the cycle, peaks, or stretches that
 * differ. In a third of the draws its strength wanders from cycle to cycle, in a quarter its form does.
 * @param period  steps a cycle, > 1; between two places of the cycle the pattern is interpolated if it is not whole */
export function drawSeason(rng: Generator, period: number, length: number): Float64Array {
  const places = Math.round(period);
  const pattern = new Float64Array(places);
  pickWeighted(rng, kinds).draw(rng, pattern);
  standardise(pattern);
  const wander = chance(rng, 0.35) ? uniform(rng, 0.02, 0.15) : 0;
  const drift = chance(rng, 0.25) ? logUniform(rng, 0.02, 0.3) : 0;
  const out = new Float64Array(length);
  const isWhole = places === period;
  let strength = 0;
  let change = wander * rng.normal();
  let phase = integer(rng, 0, places);
  for (let step = 0; step < length; step++) {
    const place = isWhole ? phase : (phase * places) / period;
    const before = Math.floor(place) % places;
    const share = place - Math.floor(place);
    if (drift > 0) pattern[before] += drift * rng.normal();
    const value =
      share > 0 ? (1 - share) * pattern[before] + share * pattern[(before + 1) % places] : pattern[before];
    out[step] = wander > 0 ? value * Math.exp(strength) : value;
    strength += change / period;
    phase += 1;
    if (phase >= period) {
      phase -= period;
      change = wander * rng.normal();
    }
  }
  return out;
}

function writeHarmonics(rng: Generator, pattern: Float64Array): void {
  const places = pattern.length;
  const count = Math.max(1, Math.min(places >> 1, integer(rng, 1, 7)));
  for (let harmonic = 1; harmonic <= count; harmonic++) {
    const size = rng.normal() / harmonic ** uniform(rng, 0, 1.5);
    const shift = rng.next();
    for (let place = 0; place < places; place++) {
      pattern[place] += size * Math.cos(2 * Math.PI * ((harmonic * place) / places + shift));
    }
  }
}

/** Each place a value of its own, in most draws smoothed over its neighbours. */
function writeScatter(rng: Generator, pattern: Float64Array): void {
  const places = pattern.length;
  const raw = pattern.map(() => rng.normal());
  const width = chance(rng, 0.6) && places > 4 ? integer(rng, 1, Math.max(2, places >> 2) + 1) : 1;
  let sum = 0;
  for (let place = 0; place < width; place++) sum += raw[place];
  for (let place = 0; place < places; place++) {
    pattern[place] = sum;
    sum += raw[(place + width) % places] - raw[place];
  }
}

/** One to three peaks or dips, narrow or wide. */
function writeBumps(rng: Generator, pattern: Float64Array): void {
  const places = pattern.length;
  for (let count = integer(rng, 1, 4); count > 0; count--) {
    const centre = rng.next();
    const width = Math.max(0.5 / places, logUniform(rng, 0.01, 0.25));
    const size = rng.normal();
    for (let place = 0; place < places; place++) {
      const away = Math.abs(((place / places - centre + 1.5) % 1) - 0.5);
      pattern[place] += size * Math.exp(-((away / width) ** 2));
    }
  }
}

/** A level for each of two to five stretches of the cycle, as of open and closed hours. */
function writeStretches(rng: Generator, pattern: Float64Array): void {
  const places = pattern.length;
  for (let count = integer(rng, 1, 4); count > 0; count--) {
    const from = integer(rng, 0, places);
    const width = integer(rng, 1, Math.max(2, places));
    const size = rng.normal();
    for (let place = 0; place < width; place++) pattern[(from + place) % places] += size;
  }
}
