import { countLedger, readLedger } from '#lib/datasets/index.ts';
import { ledgerAsCsv } from '#lib/export/index.ts';
import { downloadHeaders, fileNameOf } from '../file-name-of.ts';
import { readRequestedVersion } from '../read-requested-version.ts';

/** GET /datasets/[id]/ledger?v= : every row that the upload refused or altered, as CSV. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }) {
  const version = await readRequestedVersion((await params).id, new URL(request.url).searchParams.get('v'));
  if (version === null) return new Response('There is no such dataset.\n', { status: 404 });
  const entries = await readLedger(version.id, { skip: 0, take: await countLedger(version.id) });
  const fileName = fileNameOf('csv', version.datasetName, `v${version.number}`, 'ledger');
  return new Response(ledgerAsCsv(entries), {
    headers: downloadHeaders('text/csv; charset=utf-8', fileName),
  });
}
