import type { Regression } from '../schema.ts';
import { loadKernels } from './load-kernels.ts';
import { viewMemory } from './memory-views.ts';
import type { Variant } from './variant.ts';

/** Makes the same regression as the reference does, bit for bit and many times as fast. */
export function createRegression(features: number, targets: number, variant: Variant): Regression {
  const { kernels, memory } = loadKernels(variant);
  const views = viewMemory(memory);
  // Rows as the kernels read them, in whole vectors; what pads them stays 0.
  const stride = pad(features);
  const width = pad(targets);
  const row = firstFree;
  const wanted = row + 8 * stride;
  const answer = wanted + 8 * width;
  const coefficients = answer + 8 * width;
  const moments = coefficients + 8 * features * width;
  const gram = moments + 8 * features * width;
  const end = gram + 8 * features * stride;
  views.reserve(end);
  const { doubles } = views;

  return {
    add(values, targetValues, weight) {
      doubles.set(values, row / 8);
      doubles.set(targetValues, wanted / 8);
      kernels.addToSums(gram, moments, row, wanted, weight, features, stride, width);
    },
    gram: () =>
      Array.from({ length: features }, (_, i) => {
        const own = new Float64Array(features);
        for (let j = 0; j <= i; j++) own[j] = doubles[gram / 8 + i * stride + j];
        return own;
      }),
    moments: () =>
      Array.from({ length: targets }, (_, target) =>
        Float64Array.from({ length: features }, (__, i) => doubles[moments / 8 + i * width + target]),
      ),
    clear() {
      doubles.fill(0, moments / 8, end / 8);
    },
    setCoefficients(values) {
      for (let target = 0; target < targets; target++) {
        for (let i = 0; i < features; i++) doubles[coefficients / 8 + i * width + target] = values[target][i];
      }
    },
    addAnswer(out, place, values, from) {
      // Number by number: a view of so few would take longer to make.
      for (let i = 0; i < features; i++) doubles[row / 8 + i] = values[from + i];
      for (let target = 0; target < targets; target++) doubles[answer / 8 + target] = out[place + target];
      kernels.addAnswers(answer, coefficients, row, features, width);
      for (let target = 0; target < targets; target++) out[place + target] = doubles[answer / 8 + target];
    },
  };
}

/** Below stand the constants that the kernels bring along. */
const firstFree = 4096;

const pad = (count: number): number => 4 * Math.ceil(count / 4);
