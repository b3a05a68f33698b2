import { loadKernels } from './load-kernels.ts';
import type { Variant } from './variant.ts';

/** The most GFLOP/s that this variant reaches here: a loop of multiply-adds that touches registers alone.
 * Takes about 20 ms. */
export function measurePeak(variant: Variant): number {
  const { kernels } = loadKernels(variant);
  const loops = 50_000;
  const operations = loops * (variant === 'relaxed' ? 24 : 8) * 4 * 2;
  let least = Number.POSITIVE_INFINITY;
  for (let round = 0; round < 200; round++) {
    const start = performance.now();
    kernels.runPeak(4096, loops);
    least = Math.min(least, performance.now() - start);
  }
  return operations / least / 1e6;
}
