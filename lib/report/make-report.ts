import { ingestFile } from '#lib/files/index.ts';
import type { IngestOptions } from '#lib/ingest/schema.ts';
import { type Result, refuse, succeed } from '#lib/result.ts';
import { ingestRefusal, type Refusal } from './ingest-refusal.ts';
import { inspectReport } from './inspect-report.ts';
import { instantReport } from './instant-report.ts';
import { type ForecastWish, planForecast } from './plan-forecast.ts';

/** A table, and what is to be said of it: how it is read, or an instant forecast. */
export type ReportOrder = { readonly bytes: Uint8Array; readonly ingest: IngestOptions } & (
  | { readonly kind: 'inspect' }
  | { readonly kind: 'forecast'; readonly wish: ForecastWish; readonly as: 'json' | 'csv' | 'parquet' }
);

/** What is answered: text, or the bytes of a Parquet file. */
export type ReportContent = string | Uint8Array<ArrayBuffer>;

/** Reads a table and writes what was asked for: `hindcast inspect` and `hindcast forecast --preset instant`. */
export async function makeReport(order: ReportOrder): Promise<Result<ReportContent, Refusal>> {
  async function* whole() {
    yield order.bytes;
  }
  const read = await ingestFile(whole(), order.ingest);
  if (!read.ok) return refuse(ingestRefusal(read.problem));
  if (order.kind === 'inspect') return succeed(JSON.stringify(inspectReport(read.value)));
  const planned = planForecast(read.value, order.wish);
  if (!planned.ok) {
    const { kind, code, sentence } = planned.problem;
    return refuse({ code, sentence, isUsage: kind === 'usage' });
  }
  const { asCsv, asParquet, asObject } = instantReport(planned.value);
  if (order.as === 'parquet') return succeed(asParquet());
  return succeed(order.as === 'csv' ? asCsv() : JSON.stringify(asObject()));
}
