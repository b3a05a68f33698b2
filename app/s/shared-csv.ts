import { csvResponse } from '../runs/[id]/forecast.csv/csv-response.ts';
import { readSharedRun } from './read-shared-run.ts';

type SharedRun = NonNullable<Awaited<ReturnType<typeof readSharedRun>>>;

const headers = { 'X-Robots-Tag': 'noindex, nofollow', 'Referrer-Policy': 'no-referrer' };

/** Answers with something of a shared run as CSV, for as long as its link works.
 * @param write what the file holds
 * @param what  the second half of the file's name */
export async function sharedCsv(
  token: string,
  write: (shared: SharedRun) => string | Promise<string>,
  what: string,
): Promise<Response> {
  const shared = await readSharedRun(token);
  if (!shared) return new Response('Page not found.\n', { status: 404, headers });
  const response = csvResponse(await write(shared), `${shared.run.datasetName} ${what}`);
  for (const [name, value] of Object.entries(headers)) response.headers.set(name, value);
  return response;
}
