import type { Generator } from '#lib/rnn/index.ts';
import { chance, logUniform, studentT, uniform } from './distributions.ts';
import { drawNoise } from './draw-noise.ts';

/** What nobody can foretell but for its spread: a price whose returns come in calm and wild spells (GARCH), a random walk, or a
 * rate that is drawn back to a mean.
 * @see Bollerslev 1986, "Generalized autoregressive conditional heteroskedasticity" */
export function drawPrices(rng: Generator, length: number): Float64Array {
  const kind = rng.next();
  if (kind < 0.5) return drawGarch(rng, length);
  return kind < 0.8 ? drawWalk(rng, length) : drawReverting(rng, length);
}

function drawGarch(rng: Generator, length: number): Float64Array {
  const usual = logUniform(rng, 0.002, 0.04) ** 2;
  const shock = uniform(rng, 0.02, 0.2);
  const persistence = uniform(rng, 0.6, 0.98 - shock);
  const drift = 0.05 * Math.sqrt(usual) * rng.normal();
  const freedom = uniform(rng, 3.5, 12);
  const unit = Math.sqrt((freedom - 2) / freedom);
  const out = new Float64Array(length);
  let variance = usual;
  let price = 0;
  for (let step = 0; step < length; step++) {
    const move = Math.sqrt(variance) * unit * studentT(rng, freedom);
    price += move + drift;
    out[step] = 100 * Math.exp(price);
    variance = (1 - shock - persistence) * usual + shock * move * move + persistence * variance;
  }
  return out;
}

function drawWalk(rng: Generator, length: number): Float64Array {
  const moves = drawNoise(rng, length);
  const drift = chance(rng, 0.4) ? uniform(rng, -0.2, 0.2) : 0;
  let level = 0;
  return moves.map((move) => {
    level += move + drift;
    return level;
  });
}

/** Ornstein and Uhlenbeck's process, sometimes with a mean that jumps once. */
function drawReverting(rng: Generator, length: number): Float64Array {
  const pull = logUniform(rng, 0.005, 0.3);
  const jump = chance(rng, 0.3) ? Math.floor(rng.next() * length) : length;
  const moves = drawNoise(rng, length);
  const far = rng.normal() / Math.sqrt(pull);
  let level = rng.normal();
  return moves.map((move, step) => {
    level += pull * ((step < jump ? 0 : far) - level) + move;
    return level;
  });
}
