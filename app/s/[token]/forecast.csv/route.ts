import { readVersionById } from '#lib/datasets/index.ts';
import { runAsCsv } from '#lib/export/index.ts';
import { readCountedSeries, readResult } from '#lib/runs/index.ts';
import { sharedCsv } from '../../shared-csv.ts';

/** A shared run as CSV, for as long as its link works. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ token: string }> },
): Promise<Response> {
  return sharedCsv(
    (await params).token,
    async ({ run }) => {
      const [result, version] = await Promise.all([readResult(run.id), readVersionById(run.versionId)]);
      return result ? runAsCsv(result, version?.step, await readCountedSeries(version, run.seriesKeys)) : '';
    },
    'forecast',
  );
}
