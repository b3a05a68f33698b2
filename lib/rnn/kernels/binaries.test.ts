import { expect, test } from 'vitest';
import { compileKernels } from './assembly/compile.js';
import { plainKernels } from './binaries/plain.ts';
import { relaxedKernels } from './binaries/relaxed.ts';

for (const [variant, committed] of [
  ['relaxed', relaxedKernels],
  ['plain', plainKernels],
] as const) {
  test(`the committed ${variant} kernels are what the source compiles to`, async () => {
    const { binary } = await compileKernels(variant);
    expect(Buffer.from(binary).toString('base64')).toBe(committed);
  });
}
