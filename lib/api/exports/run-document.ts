import { readLedger, readVersionById } from '#lib/datasets/index.ts';
import { timestampWriter } from '#lib/export/index.ts';
import { forecastReport } from '#lib/report/index.ts';
import { readResult, readRun, readRunPanel } from '#lib/runs/index.ts';

/** More rows than any ledger keeps. */
const wholeLedger = 1_000_000;

/** A run whole, as `hindcast forecast --json` prints one; null where there is no such run, or it has no forecast. */
export async function readRunDocument(runId: string) {
  const run = await readRun(runId);
  const result = run === null ? null : await readResult(run.id);
  const version = run === null ? null : await readVersionById(run.versionId);
  if (run === null || result === null || version === null) return null;
  const [panel, ledger] = await Promise.all([
    readRunPanel(version.id, run.seriesKeys, run.settings),
    readLedger(version.id, { skip: 0, take: wholeLedger }),
  ]);
  const { id, name, datasetId, datasetName, versionNumber, createdAt, finishedAt, weightsSha256 } = run;
  return forecastReport(
    result,
    // Where the data cannot be put together any more, only the jumps in them are not told.
    panel.ok ? panel.value : [],
    timestampWriter(result, version.step),
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
}
