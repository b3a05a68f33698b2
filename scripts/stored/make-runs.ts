import '../set-engine-flag.js';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { ForecastSettings } from '#lib/forecast/schema.ts';
import { samples } from '../../app/samples.ts';
import { inProject } from '../project.js';
import {
  dailyRows,
  dailySales,
  harmful,
  harmfulTable,
  salesWithPromotions,
  shopTable,
  weekOf,
} from './csv-files.ts';
import { openStore, type RunRecipe, type Store } from './open-store.ts';

// node scripts/stored/make-runs.ts FOLDER
// Fills a data folder with the datasets and runs that the browser tests look at, trained by this source, and writes
// stored.json beside the database: where each is. scripts/prepare-stored-runs.js calls it where the source has changed.

/** A second of training. */
const small: Partial<ForecastSettings> = { epochs: 3, members: 1, hiddenSize: 8 };
const weekly: Partial<ForecastSettings> = { ...small, horizon: 7, seasons: [7], holdout: 21 };

/** Each by its name: what it is trained on, and how. */
const recipes = (store: Store): Record<string, () => Promise<RunRecipe>> => ({
  // As the form stands when it is opened.
  passengers: async () => onSample(store, 'air-passengers'),
  stocks: async () => ({ ...(await onSample(store, 'sp500')), preset: 'quick' }),
  shared: async () => ({ ...(await onSample(store, 'air-passengers')), settings: { ...small, seed: 2 } }),
  deleted: async () => ({ ...(await onSample(store, 'air-passengers')), settings: { ...small, seed: 3 } }),
  growing: async () => {
    const csv = dailySales(240, (day, noise) => 100 + day + weekOf(day) + noise);
    return { ...(await on(store, 'growing', csv)), settings: weekly };
  },
  // The season ends with the training part.
  ended: async () => {
    const csv = dailySales(240, (day, noise) => 100 + (day < 219 ? 3 * weekOf(day) : 0) + noise);
    return { ...(await on(store, 'ended', csv)), settings: weekly };
  },
  promotions: async () => {
    const covariates = { future: ['promo'], past: [], holidays: 'DE', calendar: false };
    const settings = { ...small, horizon: 14, holdout: 28, lookback: 14, epochs: 8, covariates };
    return { ...(await on(store, 'promotions', salesWithPromotions())), seriesKeys: ['sales'], settings };
  },
  bounded: async () => {
    const constraints = { integer: true, lower: 0, upper: 1_000 };
    const csv = `day,seats\n${dailyRows(90).join('\n')}\n`;
    return { ...(await on(store, 'seats', csv)), settings: { ...small, constraints } };
  },
  shops: async () => {
    const { version } = await on(store, 'shops', shopTable(120));
    return { version, seriesKeys: ['harbour', 'station'], settings: small };
  },
  harmful: async () => ({ ...(await on(store, harmful.script, harmfulTable())), settings: small }),
});

const storedSamples = new Map<string, RunRecipe>();

const folder = process.argv[2];
if (folder === undefined) throw new Error('Say into which folder: node scripts/stored/make-runs.ts FOLDER');
const partial = `${path.resolve(folder)}.${process.pid}.partial`;
mkdirSync(partial, { recursive: true });
try {
  const store = await openStore(partial);
  const places: Record<string, { dataset: string; run: string }> = {};
  for (const [name, recipe] of Object.entries(recipes(store))) {
    const chosen = await recipe();
    const { id } = await store.train(chosen);
    places[name] = { dataset: `/datasets/${chosen.version.datasetId}`, run: `/runs/${id}` };
  }
  await store.close();
  writeFileSync(path.join(partial, 'stored.json'), `${JSON.stringify(places, null, 2)}\n`);
  rmSync(folder, { recursive: true, force: true });
  renameSync(partial, folder);
} finally {
  rmSync(partial, { recursive: true, force: true });
}

/** A sample with the series that its page opens with, stored once. */
async function onSample(store: Store, id: string): Promise<RunRecipe> {
  const sample = samples.find((own) => own.id === id);
  if (sample === undefined) throw new Error(`There is no sample ${id}.`);
  const known = storedSamples.get(id);
  if (known !== undefined) return known;
  const version = await store.upload({
    fileName: sample.file,
    name: sample.name,
    csv: readFileSync(inProject('public', 'samples', sample.file)),
    options: { targetColumns: [...sample.targets] },
  });
  const recipe = { version, seriesKeys: [sample.opensWith] };
  storedSamples.set(id, recipe);
  return recipe;
}

/** A file of one's own with all of its series. */
async function on(store: Store, name: string, csv: string): Promise<RunRecipe> {
  const version = await store.upload({ fileName: `${name}.csv`, name, csv });
  return { version, seriesKeys: version.series.map(({ key }) => key) };
}
