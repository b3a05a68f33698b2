import '../set-engine-flag.js';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { backupDatabase } from '#lib/db/index.ts';
import type { ForecastSettings } from '#lib/forecast/schema.ts';
import { openStore, type Store } from '../stored/open-store.ts';
import { clockSetBack, harbour, tenShops } from './files.ts';
import { type Places, readEverything } from './read-everything.ts';

// Run once by each release: node scripts/earlier-versions/make-database.ts
// Keeps what the release stores (<version>.db.br) and what it reads there itself (<version>.json). Every later version
// must read the same. Neither can be made again: later code no longer stores as that release did.

const { version } = JSON.parse(readFileSync(path.resolve(import.meta.dirname, '../../package.json'), 'utf8'));
const target = (ending: string) => path.join(import.meta.dirname, `${version}.${ending}`);
if (existsSync(target('json')))
  throw new Error(`${target('json')} exists: version ${version} has been kept.`);

const small: Partial<ForecastSettings> = {
  ...{ horizon: 7, lookback: 14, seasons: [7], holdout: 14 },
  ...{ hiddenSize: 4, epochs: 3, members: 1, batchSize: 32 },
};

const directory = mkdtempSync(path.join(os.tmpdir(), 'hindcast-version-'));
const copy = path.join(directory, 'copy.db');
try {
  const store = await openStore(directory);
  const places = await fill(store);
  await store.close();
  await backupDatabase(directory, copy);
  const compressed = brotliCompressSync(readFileSync(copy));
  writeFileSync(target('db.br'), compressed);
  const kept = { places, read: await readEverything(places) };
  writeFileSync(target('json'), `${JSON.stringify(kept, null, 2)}\n`);
  console.log(`${target('db.br')}: ${compressed.byteLength} bytes`);
} finally {
  rmSync(directory, { recursive: true, force: true });
}

/** One of each kind of thing that is stored. */
async function fill(store: Store): Promise<Places> {
  const first = await store.upload({ fileName: 'harbour.csv', name: 'Harbour', csv: harbour(100) });
  const later = {
    fileName: 'harbour-later.csv',
    name: 'Harbour',
    csv: harbour(120),
    datasetId: first.datasetId,
  };
  const second = await store.upload({ ...later, options: { impute: 'linear' } });
  await store.upload({
    fileName: 'load.csv',
    name: 'Load',
    csv: clockSetBack(),
    options: { timeZone: 'Europe/Berlin' },
  });
  const shops = await store.upload({ fileName: 'shops.csv', name: 'Shops', csv: tenShops(90) });

  const alone = { version: first, seriesKeys: ['north'] };
  const settings = { ...small, constraints: { integer: true, lower: 0, upper: 1_000 } };
  const single = await store.train({ ...alone, settings: { ...small, cell: 'gru' } });
  const bounded = await store.train({ version: second, seriesKeys: ['north', 'south'], settings });
  const covariates = { future: [], past: ['south'], holidays: 'DE', calendar: true };
  const explained = await store.train({ ...alone, settings: { ...small, covariates } });
  const panel = await store.train({
    ...{ version: shops, seriesKeys: shops.series.map(({ key }) => key) },
    settings: { ...small, lookback: 21, hiddenSize: 8 },
  });
  const raceId = await store.race({ ...alone, settings: small });
  // Stopped in the middle of its last network.
  const long = { ...small, hiddenSize: 16, layers: 2, epochs: 120, members: 2 };
  const waitingId = await store.begin({
    version: second,
    seriesKeys: ['south'],
    settings: { ...long, cell: 'lstm' },
  });
  await store.waitFor(waitingId, ({ epochs }) => epochs.length > 250);
  return {
    ...{ runIds: [single, bounded, explained, panel].map(({ id }) => id), waitingId, raceId },
    tokens: [await store.share(single.id), await store.share(single.id, raceId)],
  };
}
