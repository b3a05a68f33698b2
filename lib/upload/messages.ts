import { z } from 'zod';
import type { FileProblem } from '#lib/files/schema.ts';
import { type IngestSummary, ingestOptionsSchema, type LedgerEntry } from '#lib/ingest/schema.ts';
import type { PackedSeries } from './pack-series.ts';

/** What a reading thread is given at its start. */
export const readTaskSchema = z.object({ options: ingestOptionsSchema });

/** What it is asked for, one thing at a time. */
export const readOrderSchema = z.discriminatedUnion('kind', [
  /** The next bytes of the file. */
  z.object({ kind: z.literal('chunk'), bytes: z.instanceof(Uint8Array) }),
  /** There are no more. */
  z.object({ kind: z.literal('end') }),
  /** The next part of what came of it. */
  z.object({ kind: z.literal('part') }),
]);
export type ReadOrder = z.infer<typeof readOrderSchema>;

// Only what kind of thing it is: to look at every row again would take the time that the thread is there to save.
const listOf = <Item>() => z.custom<readonly Item[]>((value) => Array.isArray(value));
const objectOf = <Shape>() => z.custom<Shape>((value) => typeof value === 'object' && value !== null);

/** What it answers, once to each order. */
export const readAnswerSchema = z.discriminatedUnion('kind', [
  /** The chunk is read. */
  z.object({ kind: z.literal('more') }),
  /** The file is refused; nothing follows. */
  z.object({ kind: z.literal('refused'), problem: objectOf<FileProblem>() }),
  /** The file is read: its ledger, its numbers and its series follow in parts. */
  z.object({ kind: z.literal('read'), summary: objectOf<IngestSummary>() }),
  z.object({
    kind: z.literal('part'),
    ledger: listOf<LedgerEntry>(),
    buffers: listOf<ArrayBuffer>(),
    series: listOf<PackedSeries>(),
  }),
  /** There are no more parts. */
  z.object({ kind: z.literal('done') }),
]);
export type ReadAnswer = z.infer<typeof readAnswerSchema>;
