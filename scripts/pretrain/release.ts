// Writes the averaged weights of a checkpoint as the ones that the project ships, and their model card:
//   npm run pretrain:release -- data/pretrain/lstm-128-1.checkpoint
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import v8 from 'node:v8';
import { encodeHalfFloats } from '#lib/forecast/models/pretrained/half-floats.ts';
import { readCheckpoint } from './checkpoint.ts';

// Before any WebAssembly has run: it would stay slow in this process.
v8.setFlagsFromString('--experimental-wasm-revectorize');
const { engineOf } = await import('#lib/rnn/index.ts');
const { hashAfter } = await import('./train-from-start.ts');

const [file] = process.argv.slice(2);
if (file === undefined) throw new Error('A checkpoint must be named: npm run pretrain:release -- FILE');
const { plan, engine, state } = readCheckpoint(file);
const { cell, hiddenSize } = plan;
const bytes = encodeHalfFloats(state.averaged);
const sha256 = createHash('sha256').update(bytes).digest('hex');
const folder = new URL('../../lib/forecast/models/pretrained/weights/', import.meta.url);
// What a test trains again and compares: the first updates, and more of them before a release.
const proof = [2, 200].map((updates) => ({ updates, sha256: hashAfter(engineOf(engine), plan, updates) }));
const card = { data: 'invented series only', ...plan, updates: state.updates, engine, sha256, proof };

writeFileSync(new URL(`${cell}-card.json`, folder), `${JSON.stringify(card, null, 2)}\n`);
writeFileSync(
  new URL(`${cell}.ts`, folder),
  `/** Written by scripts/pretrain/release.ts: half floats in the order of \`describeParameters\`; ${cell}-card.json tells of them. */
export const ${cell}Weights = {
  cell: '${cell}',
  hiddenSize: ${hiddenSize},
  sha256: '${sha256}',
  base64:
    '${Buffer.from(bytes).toString('base64')}',
} as const;
`,
);
console.log(`${cell}: ${state.averaged.length} weights, ${bytes.length} bytes, sha256 ${sha256}`);
