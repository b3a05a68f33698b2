// One network of the panel recipe as the product trains it, from a CSV of hourly series to a forecast of each: an LSTM of
// 128, 1,500 updates of 32 windows on all the data, what PyTorch does in train-torch.py, but for five quantiles where that
// has one value. Left to itself the product takes 64 units, 64 windows and more updates. Called by train.ts.
//   node bench/train-network.ts IN.csv OUT.csv
import { createReadStream, writeFileSync } from 'node:fs';
import v8 from 'node:v8';
import { chooseRecipe } from '#lib/forecast/recipe/recipe.ts';
import { updatesAnEpoch } from '#lib/forecast/training/draw-epoch.ts';
import { forecastWithEnsemble } from '#lib/forecast/training/ensemble-forecast.ts';
import { prepareStage } from '#lib/forecast/training/stage.ts';
import { trainMember } from '#lib/forecast/training/train-member.ts';
import { unscaleValue } from '#lib/forecast/transforms/scaler.ts';
import { ingestCsv } from '#lib/ingest/index.ts';

// Before any WebAssembly is compiled.
v8.setFlagsFromString('--experimental-wasm-revectorize');
const { deriveSettings } = await import('#lib/forecast/index.ts');
const { chooseEngine } = await import('#lib/rnn/index.ts');

const wantedUpdates = 1_500;
const [from, to] = process.argv.slice(2);
const ingested = await ingestCsv(createReadStream(from, { highWaterMark: 1 << 18 }), {});
if (!ingested.ok) throw new Error(`${from} is not read: ${ingested.problem.code}.`);
const panel = ingested.value.series;
const overrides = {
  cell: 'lstm',
  hiddenSize: 128,
  batchSize: 32,
  dropout: 0,
  members: 1,
  horizon: 48,
} as const;
const { settings } = deriveSettings(panel, 'best', overrides);
const stage = prepareStage('final', panel, settings, chooseRecipe(panel, settings), chooseEngine());
const perEpoch = updatesAnEpoch(stage.windows.training.length, settings.batchSize);
const epochs = Math.ceil(wantedUpdates / perEpoch);
const updates = epochs * perEpoch;
const task = { stage: stage.name, member: 0, epochs, updates, resumed: null };
const hooks = { onEpoch: () => {}, isCancelled: () => false, onState: () => {} };
const trained = trainMember(task, stage, settings, hooks);
if (trained.kind === 'diverged') throw new Error(`Training diverged in epoch ${trained.epoch}.`);
const rows = forecastWithEnsemble(stage.windows.future, stage.forecaster, [trained.weights]).flatMap(
  ({ window, values }) =>
    Array.from(values, (value, step) => {
      const { source, scaler } = window.series;
      return `${source.key},${step + 1},${unscaleValue(scaler, value)}`;
    }),
);
writeFileSync(to, `unique_id,step,yhat\n${rows.join('\n')}\n`);
console.log(`${updates} updates of ${trained.weights.length} weights`);
