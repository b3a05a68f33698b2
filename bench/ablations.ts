// What each part of the pretrained network is worth: short trainings of equal budget with one part off, on one thread:
//   npm run bench:ablations
// BENCH_DATA names the folder of data, BENCH_UPDATES the updates of each (400), BENCH_CASES some of the cases by name, with
// commas between. Scored on the fixed invented set and on windows one horizon before the published split.
import v8 from 'node:v8';

// Before any WebAssembly has run: it would stay slow in this process.
v8.setFlagsFromString('--experimental-wasm-revectorize');
const { chooseEngine } = await import('#lib/rnn/index.ts');
const { pretrainedShape, pretrainedTrainer } = await import(
  '#lib/forecast/models/pretrained/pretrained-network.ts'
);
const { drawTrainingBatch } = await import('#lib/forecast/synthetic/draw-training-batch.ts');
const { rateAt, usualPlan } = await import('../scripts/pretrain/plan.ts');
const { measureInventedLoss } = await import('../scripts/pretrain/invented-loss.ts');
const { ablateBatch, ablateInputs, ablationCases } = await import('./ablation-cases.ts');
const { measureZeroShot } = await import('./measure-zero-shot.ts');
const { readPanelSets } = await import('./panel-sets.ts');

const { BENCH_DATA = 'data', BENCH_UPDATES = '400', BENCH_CASES } = process.env;
const updates = Number(BENCH_UPDATES);
const names = BENCH_CASES?.split(',') ?? ablationCases.map(({ name }) => name);
const setNames = ['M3 Quarterly', 'M3 Other', 'Hours of load and taxis', 'Months of work and sun'];
const sets = readPanelSets(BENCH_DATA, 1).filter(({ name }) => setNames.includes(name));
const size = { steps: 9_000, leastSeries: 24, mostSeries: 384 };
const times = { updates, cooldownFrom: Math.round(0.7 * updates) };
const engine = chooseEngine();

console.log(`| ${updates} updates | weights | invented loss | ${sets.map(({ name }) => name).join(' | ')} |`);
console.log(`|${'---|'.repeat(3 + sets.length)}`);
for (const own of ablationCases.filter(({ name }) => names.includes(name))) {
  const shape = pretrainedShape(own.cell ?? 'lstm', own.hiddenSize ?? 64);
  const trainer = engine.createTrainer(pretrainedTrainer(shape, { averaging: 0.98, seed: 1 }));
  for (let update = 0; update < updates; update++) {
    const batch = ablateBatch(drawTrainingBatch(usualPlan.seed, update, size, own.draws), own);
    trainer.update(batch, rateAt(usualPlan, update, times));
  }
  const judged: typeof trainer = {
    ...trainer,
    predict(inputs, time, batch, references = new Float64Array(0)) {
      ablateInputs(inputs, references, own);
      return trainer.predict(inputs, time, batch, references);
    },
  };
  const told = { oneSeason: own.draws?.oneSeason ?? false };
  const row = trainer.withAveragedWeights(() => [
    measureInventedLoss(trainer, told, (batch) =>
      ablateBatch(batch, { ...own, onlyNextStep: false }),
    ).toFixed(4),
    ...sets.map((set) => measureZeroShot(judged, set, told.oneSeason).mase.toFixed(3)),
  ]);
  console.log(`| ${[own.name, trainer.parameterCount.toLocaleString('en'), ...row].join(' | ')} |`);
}
