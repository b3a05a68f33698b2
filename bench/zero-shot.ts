// The pretrained network on public panels that it has never seen, without any training on them, beside simple methods on the
// same windows: `npm run bench:zero-shot`. BENCH_DATA names the folder of data, BENCH_BACK how many horizons before the
// published split (0).
import os from 'node:os';
import v8 from 'node:v8';
import { readPanelSets } from './panel-sets.ts';

// Before any WebAssembly has run: it would stay slow in this process.
v8.setFlagsFromString('--experimental-wasm-revectorize');
const { chooseEngine } = await import('#lib/rnn/index.ts');
const { pretrainedNetwork } = await import('#lib/forecast/models/pretrained/pretrained-weights.ts');
const { measureSimple, measureZeroShot } = await import('./measure-zero-shot.ts');

const { BENCH_DATA = 'data', BENCH_BACK = '0' } = process.env;
const trainer = pretrainedNetwork(chooseEngine());
const [cpu] = os.cpus();
console.log(
  `${os.cpus().length} cores of ${cpu?.model.trim() ?? 'an unnamed processor'}, Node ${process.version}\n`,
);
console.log(
  '| set | method | sMAPE | MASE | OWA | 80% held | 95% held | s |\n|---|---|---|---|---|---|---|---|',
);
for (const set of readPanelSets(BENCH_DATA, Number(BENCH_BACK))) {
  for (const row of [measureZeroShot(trainer, set), ...measureSimple(set)]) {
    const { smape, mase, owa, coverage80, coverage95, seconds } = row;
    const errors = [smape.toFixed(3), mase.toFixed(3), owa.toFixed(3)];
    const held = [coverage80, coverage95].map((share) =>
      share === null ? '' : `${(100 * share).toFixed(1)}%`,
    );
    console.log(`| ${[row.set, row.method, ...errors, ...held, seconds.toFixed(1)].join(' | ')} |`);
  }
}
