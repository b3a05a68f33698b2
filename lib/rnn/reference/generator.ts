/** A seeded source of random numbers whose state can be saved and taken up again. */
export type Generator = {
  /** Uniform in [0, 1), in steps of 2^-32. */
  next(): number;
  /** Standard normal; takes two draws of `next`. */
  normal(): number;
  /** A copy of the state, 4 words. */
  save(): Uint32Array;
  /** @throws RangeError if the state is not 4 words long */
  load(state: Uint32Array): void;
};

/** A generator that gives the same numbers for the same seed, on every host.
 * @throws RangeError if the seed is not a safe integer
 * @see Chris Doty-Humphrey's PractRand, `sfc32` */
export function createGenerator(seed: number): Generator {
  if (!Number.isSafeInteger(seed)) throw new RangeError(`A seed must be a whole number, is ${seed}.`);
  let a = 0;
  let b = seed | 0;
  let c = Math.floor(seed / 2 ** 32) | 0;
  let counter = 1;

  const draw = (): number => {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return sum >>> 0;
  };
  // The first draws of near seeds are alike; PractRand throws away twelve.
  for (let warmUp = 0; warmUp < 12; warmUp++) draw();

  const next = () => draw() / 2 ** 32;
  return {
    next,
    normal() {
      // Box and Muller 1958. Of the pair only one is used, so that the state needs no spare number.
      const radius = Math.sqrt(-2 * Math.log(1 - next()));
      return radius * Math.cos(2 * Math.PI * next());
    },
    save: () => Uint32Array.of(a, b, c, counter),
    load(state) {
      if (state.length !== 4) throw new RangeError(`A generator's state has 4 words, not ${state.length}.`);
      [a, b, c, counter] = Array.from(state, (word) => word | 0);
    },
  };
}
