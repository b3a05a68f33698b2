import { connection } from 'next/server';
import packageFacts from '../../../package.json' with { type: 'json' };

/** Whether the server answers, for supervisors and containers. */
export async function GET(): Promise<Response> {
  await connection();
  return Response.json({ status: 'ok', version: packageFacts.version });
}
