import { connection } from 'next/server';
import { engineInUse } from '#lib/forecast/index.ts';
import packageFacts from '../../../package.json' with { type: 'json' };

/** Whether the server answers, and what it trains with, for supervisors and containers. */
export async function GET(): Promise<Response> {
  await connection();
  return Response.json({ status: 'ok', version: packageFacts.version, engine: engineInUse() });
}
