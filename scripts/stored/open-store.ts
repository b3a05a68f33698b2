import { readPanel } from '#lib/datasets/index.ts';
import type { VersionFacts } from '#lib/datasets/schema.ts';
import { applyMigrations, closeDatabase } from '#lib/db/index.ts';
import { deriveSettings } from '#lib/forecast/index.ts';
import type { ForecastSettings, PresetName } from '#lib/forecast/schema.ts';
import type { IngestOptions } from '#lib/ingest/schema.ts';
import { storeUpload } from '#lib/intake/index.ts';
import type { Result } from '#lib/result.ts';
import { listRaceRuns, readRun, startQueue, startRace, startRun, stopQueue } from '#lib/runs/index.ts';
import { nextStatuses, type RunDetail } from '#lib/runs/schema.ts';
import { createShareLink } from '#lib/share/index.ts';

const pollMs = 50;

/** What a run is trained on, and how: what the settings leave out the preset derives from the data, as the form does. */
export type RunRecipe = {
  readonly version: VersionFacts;
  readonly seriesKeys: readonly string[];
  readonly preset?: PresetName;
  readonly settings?: Partial<ForecastSettings>;
};

/** A file to store: as a new dataset, or as the next version of one. */
export type FileToStore = {
  readonly fileName: string;
  readonly name: string;
  readonly csv: string | Uint8Array;
  readonly datasetId?: string;
  readonly options?: IngestOptions;
};

/** Stores and trains on a data folder as the server does, through the same doors, without the pages. */
export type Store = Awaited<ReturnType<typeof openStore>>;

/** Brings the database of a folder up to date and begins to train what waits there. One store at a time in a process.
 * Its functions throw where the server would refuse. */
export async function openStore(directory: string) {
  process.env.HINDCAST_DATA_DIR = directory;
  await applyMigrations(directory);
  await startQueue();
  return {
    upload,
    begin,
    /** Trains to the end. */
    train: async (recipe: RunRecipe) => waitForEnd(await begin(recipe)),
    race,
    waitFor,
    /** Makes a link that never expires, to a run or to the race that it runs in; the token. */
    share: async (runId: string, raceId?: string) => {
      const made = await createShareLink(runId, 'never', new Date(), raceId);
      if (!made.ok) throw new Error(made.problem.code);
      return made.value.token;
    },
    /** Puts back what still trains, with a checkpoint, and closes the database. */
    close: async () => {
      await stopQueue();
      await closeDatabase();
    },
  };
}

async function upload({ fileName, name, csv, datasetId, options }: FileToStore): Promise<VersionFacts> {
  // A copy: the bytes are given back once they are read.
  const bytes = typeof csv === 'string' ? new TextEncoder().encode(csv) : new Uint8Array(csv);
  const expectedBytes = bytes.byteLength;
  async function* whole() {
    yield bytes;
  }
  const file = { fileName, name, expectedBytes, datasetId: datasetId ?? null, options: options ?? {} };
  const sender = { client: 'store', signal: new AbortController().signal };
  return unwrap(await storeUpload({ chunks: whole(), ...file, ...sender }));
}

/** Queues a run, which begins at once where a thread is free. */
const begin = async (recipe: RunRecipe): Promise<string> => unwrap(await startRun(await planOf(recipe))).id;

/** Races the cells to their end, whatever cell the settings name. */
async function race(recipe: RunRecipe): Promise<string> {
  const { id } = unwrap(await startRace(await planOf(recipe)));
  await Promise.all((await listRaceRuns(id)).map(waitForEnd));
  return id;
}

async function planOf({ version, seriesKeys, preset = 'balanced', settings = {} }: RunRecipe) {
  const panel = unwrap(await readPanel(version.id, seriesKeys));
  const derived = deriveSettings(panel, preset, settings).settings;
  return { versionId: version.id, seriesKeys: [...seriesKeys], settings: { ...derived, ...settings } };
}

/** Waits until a run is as wanted; how long it takes is the caller's to limit. */
async function waitFor(runId: string, wanted: (run: RunDetail) => boolean): Promise<RunDetail> {
  for (;;) {
    const run = await readRun(runId);
    if (run === null) throw new Error(`There is no run ${runId}.`);
    if (wanted(run)) return run;
    if (isOver(run)) throw new Error(`The run is ${run.status}: ${run.failure ?? 'it says no more'}.`);
    await new Promise((resolve) => setTimeout(resolve, pollMs));
  }
}

const isOver = ({ status }: RunDetail): boolean => nextStatuses[status].length === 0;

const waitForEnd = (runId: string): Promise<RunDetail> =>
  waitFor(runId, ({ status }) => status === 'SUCCEEDED');

function unwrap<Value>(result: Result<Value, unknown>): Value {
  if (result.ok) return result.value;
  throw new Error(`Refused: ${JSON.stringify(result.problem)}`);
}
