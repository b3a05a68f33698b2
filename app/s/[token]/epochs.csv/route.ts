import { epochsAsCsv } from '../../../runs/[id]/epochs.csv/epochs-as-csv.ts';
import { sharedCsv } from '../../shared-csv.ts';

/** The losses of every epoch of a shared run as CSV, for as long as its link works. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ token: string }> },
): Promise<Response> {
  return sharedCsv((await params).token, ({ run }) => epochsAsCsv(run.epochs), 'losses');
}
