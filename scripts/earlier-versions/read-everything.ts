import { createHash } from 'node:crypto';
import { listDatasets, listVersions, readLedger, readPanel, readVersionById } from '#lib/datasets/index.ts';
import { datasetFilterSchema } from '#lib/datasets/schema.ts';
import { readMemory, readMemoryTrace, readRace, readResult, readRun, readWeights } from '#lib/runs/index.ts';
import { resolveShareToken } from '#lib/share/index.ts';

/** Where the things of one database are. */
export type Places = {
  /** Of runs that are over. */
  readonly runIds: readonly string[];
  /** Of the run that was interrupted and waits. */
  readonly waitingId: string;
  readonly raceId: string;
  /** Of a link to the first run, and of one to the race. */
  readonly tokens: readonly string[];
};

/** All that a database holds, read through the doors of the layers: as plain JSON, in numbers and names that a later
 * version must read alike. The words and kinds in which things are told may change. */
export async function readEverything({ runIds, waitingId, raceId, tokens }: Places) {
  const { datasets } = await listDatasets(datasetFilterSchema.parse({}));
  const race = await readRace(raceId);
  const read = {
    datasets: await Promise.all(
      datasets.map(async ({ id, name }) => ({ name, versions: await readVersions(id) })),
    ),
    runs: await Promise.all(runIds.map(readFinishedRun)),
    waiting: await readWaitingRun(waitingId),
    race: race?.racers.map(({ run, memory }) => [run.id, run.cell, memory !== null]),
    links: await Promise.all(tokens.map(readLink)),
  };
  return JSON.parse(JSON.stringify(read));
}

async function readVersions(datasetId: string) {
  const versions = await listVersions(datasetId);
  return Promise.all(versions.map(({ id }) => readWholeVersion(id)));
}

async function readWholeVersion(id: string) {
  const version = await readVersionById(id);
  if (version === null) return null;
  const panel = await readPanel(
    id,
    version.series.map(({ key }) => key),
  );
  const ledger = await readLedger(id, { skip: 0, take: 1_000 });
  const { number, contentSha256, step, timeZone, rowsRead, rowsRefused, ledgerCounts } = version;
  return {
    ...{ number, contentSha256, step, timeZone, rowsRead, rowsRefused },
    kindsInLedger: ledgerCounts.length,
    ledger: ledger.map(({ line, action, text }) => [line, action, text]),
    series: version.series,
    values: panel.ok ? panel.value.map(({ values, timestamps }) => hashOf(values, timestamps)) : null,
  };
}

async function readFinishedRun(id: string) {
  const [run, result, weights, memory, trace] = await Promise.all([
    readRun(id),
    readResult(id),
    readWeights(id),
    readMemory(id),
    readMemoryTrace(id, 0),
  ]);
  if (run === null) return null;
  const { status, settings, verdict, weightsSha256, memoryLength, contentSha256, engine, epochs } = run;
  return {
    ...{
      status,
      cell: settings.cell,
      seasons: settings.seasons,
      verdict,
      weightsSha256,
      contentSha256,
      engine,
    },
    ...{ epochs: epochs.length, memoryLength, origins: memory?.origins ?? null },
    hasTrace: trace !== null,
    weightBytes: weights?.byteLength ?? null,
    series: result?.series.map(({ key, heldOut, future, metrics }) => ({
      ...{ key, heldOut: heldOut.map(({ yhat }) => yhat), future: future.map(({ yhat }) => yhat) },
      mae: metrics.map(({ mae }) => mae),
    })),
  };
}

async function readWaitingRun(id: string) {
  const run = await readRun(id);
  return run && { status: run.status, place: run.queuePlace, epochs: run.epochs.length };
}

async function readLink(token: string) {
  const place = await resolveShareToken(token, new Date());
  return place && { runId: place.runId, raceId: place.raceId };
}

function hashOf(...arrays: readonly (Float64Array | undefined)[]): string {
  const hash = createHash('sha256');
  for (const array of arrays)
    if (array) hash.update(new Uint8Array(array.buffer, array.byteOffset, array.byteLength));
  return hash.digest('hex');
}
