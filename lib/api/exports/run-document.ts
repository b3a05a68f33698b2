import { readLedger, readVersionById } from '#lib/datasets/index.ts';
import { timestampWriter } from '#lib/export/index.ts';
import { readJudgedHistory } from '#lib/forecast/index.ts';
import { forecastReport, runNotebook } from '#lib/report/index.ts';
import { readResult, readRun, readRunPanel } from '#lib/runs/index.ts';

/** More rows than any ledger keeps. */
const wholeLedger = 1_000_000;

/** A run whole, as `hindcast forecast --json` prints one; null where there is no such run, or it has no forecast. */
export const readRunDocument = async (runId: string) => (await readWhole(runId))?.document ?? null;

/** A run as a notebook that computes its figures again; null where there is no such run, it has no forecast, or its data cannot be put
 * together any more. */
export async function readRunNotebook(runId: string) {
  const whole = await readWhole(runId);
  if (whole === null || whole.panel === null) return null;
  const { document, settings, panel, write } = whole;
  return runNotebook(document, readJudgedHistory(panel, settings), write);
}

async function readWhole(runId: string) {
  const run = await readRun(runId);
  const result = run === null ? null : await readResult(run.id);
  const version = run === null ? null : await readVersionById(run.versionId);
  if (run === null || result === null || version === null) return null;
  const [panel, ledger] = await Promise.all([
    readRunPanel(version.id, run.seriesKeys, run.settings),
    readLedger(version.id, { skip: 0, take: wholeLedger }),
  ]);
  const { id, name, datasetId, datasetName, versionNumber, createdAt, finishedAt, weightsSha256 } = run;
  const write = timestampWriter(result, version.step);
  const document = forecastReport(
    result,
    // Where the data cannot be put together any more, only the jumps in them are not told.
    panel.ok ? panel.value : [],
    write,
    { ...version, ledger, notes: [...version.notes] },
    {
      run: {
        ...{ id, name, dataset: datasetId, datasetName, version: versionNumber },
        ...{ createdAt: createdAt.toISOString(), finishedAt: finishedAt?.toISOString() ?? null },
      },
      ...{ step: version.step, timeZone: version.timeZone, contentSha256: version.contentSha256 },
      weightsSha256,
    },
  );
  return { document, settings: run.settings, write, panel: panel.ok ? panel.value : null };
}
