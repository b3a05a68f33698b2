// Compiles both variants and writes them as TypeScript:  node lib/rnn/kernels/assembly/write-binaries.js
import { writeFile } from 'node:fs/promises';
import { compileKernels } from './compile.js';

for (const variant of ['relaxed', 'plain']) {
  const { binary } = await compileKernels(variant);
  const base64 = Buffer.from(binary).toString('base64');
  const text = `/** Compiled from ../assembly by write-binaries.js; a test keeps both alike. */
export const ${variant}Kernels =
  '${base64}';
`;
  await writeFile(new URL(`../binaries/${variant}.ts`, import.meta.url), text);
  console.log(`${variant}: ${binary.length} bytes`);
}
