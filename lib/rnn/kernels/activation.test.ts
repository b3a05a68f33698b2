import { expect, test } from 'vitest';
import { loadKernels } from './load-kernels.ts';
import { variants } from './variant.ts';

const values = 8192;
const count = 4096;

for (const variant of variants) {
  const { kernels, memory } = loadKernels(variant);
  const floats = new Float32Array(memory.buffer, values, count);
  const constants = kernels.constantsAddress();
  const activations = [
    { name: 'sigmoid', run: kernels.applySigmoid, exact: (x: number) => 1 / (1 + Math.exp(-x)) },
    { name: 'tanh', run: kernels.applyTanh, exact: Math.tanh },
  ];

  for (const { name, run, exact } of activations) {
    const apply = (inputs: ArrayLike<number>) => {
      floats.fill(0);
      floats.set(inputs);
      run(values, 32, Math.ceil(inputs.length / 8), constants);
      return floats.slice(0, inputs.length);
    };

    test(`${variant} ${name}: relative error below 5e-7 on [-20, 20], near zero too`, () => {
      let worst = 0;
      for (let part = 0; part < 60; part++) {
        const inputs = Float32Array.from({ length: count }, (_, at) => {
          const share = (part * count + at) / (50 * count);
          if (part < 50) return 40 * share - 20;
          return (at % 2 === 0 ? 1 : -1) * 10 ** (-30 * ((share - 1) * 5));
        });
        apply(inputs).forEach((value, at) => {
          const wanted = exact(inputs[at]);
          if (wanted !== 0) worst = Math.max(worst, Math.abs(value - wanted) / Math.abs(wanted));
        });
      }
      expect(worst).toBeGreaterThan(0);
      expect(worst).toBeLessThan(5e-7);
    });

    test(`${variant} ${name}: infinite inputs give the limits, NaN stays NaN`, () => {
      const most = Number.POSITIVE_INFINITY;
      const [high, low, none, zero] = apply([most, -most, Number.NaN, 0]);
      expect(high).toBeCloseTo(1, 6);
      expect(low).toBeCloseTo(exact(-most), 6);
      expect(none).toBeNaN();
      expect(zero).toBe(exact(0));
    });
  }
}
