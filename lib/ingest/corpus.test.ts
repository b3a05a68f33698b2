import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { addSteps } from '#lib/time-series.ts';
import { formatTimestamp } from './cells/times/format-timestamp.ts';
import { writeTime } from './cells/times/write-time.ts';
import { ingestCsv } from './ingest-csv.ts';
import { previewCsv } from './preview-csv.ts';
import { chunksOf, readText } from './read-text.fixture.ts';
import { dialectSchema, ingestOptionsSchema, layoutSchema, stepSchema } from './schema.ts';
import { continueTimes } from './steps/continue-times.ts';

/** Small files as they come, each with what it must be read as. */
const folder = new URL('./corpus/', import.meta.url);
const expectedSchema = z.record(
  z.string(),
  z.strictObject({
    comesFrom: z.string(),
    /** What the user asked for; nothing where left out. */
    options: ingestOptionsSchema.default({}),
    refused: z.string().optional(),
    step: stepSchema.optional(),
    keys: z.array(z.string()).optional(),
    /** Time and value of the first row of the first series; null where the rows are only counted. */
    first: z.tuple([z.string(), z.number()]).nullable().optional(),
    length: z.number().optional(),
    dialect: dialectSchema.partial().optional(),
    layout: layoutSchema.optional(),
    gaps: z.number().optional(),
    missing: z.number().optional(),
    refusedLines: z.array(z.number()).optional(),
    alteredLines: z.array(z.number()).optional(),
    notes: z.array(z.string()).optional(),
    /** The next timestamp of the first series, as the file would write it. */
    next: z.string().optional(),
    /** The file is asked about, and the preview shows what it guessed meanwhile. */
    asked: z.array(z.string()).optional(),
  }),
);
const expected = expectedSchema.parse(JSON.parse(readFileSync(new URL('expected.json', folder), 'utf8')));

test('every file of the corpus says what it must be read as', () => {
  const files = readdirSync(folder).filter((file) => file.endsWith('.csv'));
  expect(Object.keys(expected).sort()).toEqual(files.sort());
});

describe('the corpus', () => {
  for (const [file, wanted] of Object.entries(expected)) {
    test(`${file}, from ${wanted.comesFrom}`, async () => {
      const bytes = new Uint8Array(readFileSync(new URL(file, folder)));
      const preview = previewCsv(bytes, wanted.options, true);
      if (wanted.refused !== undefined) {
        const outcome = await ingestCsv(chunksOf(bytes, 11), {});
        expect(outcome).toMatchObject({ ok: false, problem: { code: wanted.refused } });
        expect(preview.problem?.code).toBe(wanted.refused);
        return;
      }
      if (wanted.asked !== undefined) {
        expect(preview.problem).toBeNull();
        expect(preview.question?.readings.map(({ dateOrder, date }) => `${dateOrder}: ${date}`)).toEqual(
          wanted.asked,
        );
        const outcome = await ingestCsv(chunksOf(bytes, 11), {});
        expect(outcome).toMatchObject({ ok: false, problem: { code: 'ambiguous-date-order' } });
        for (const dateOrder of preview.question?.readings.map((reading) => reading.dateOrder) ?? []) {
          const { summary } = await readText(bytes, { dialect: { dateOrder } }, 11);
          expect(summary.dialect.dateOrder).toBe(dateOrder);
        }
        return;
      }
      const { summary, series } = await readText(bytes, wanted.options, 11);
      expect(preview.layout).toEqual(summary.layout);
      expect(preview.step).toEqual(summary.step);
      expect(summary.step).toEqual(wanted.step);
      expect(series.map((one) => one.key)).toEqual(wanted.keys);
      expect(series[0].values.length).toBe(wanted.length);
      if (wanted.first) {
        expect([formatTimestamp(series[0].timestamps[0]), series[0].values[0]]).toEqual(wanted.first);
      }
      if (wanted.dialect) expect(summary.dialect).toMatchObject(wanted.dialect);
      if (wanted.layout) expect(summary.layout).toEqual(wanted.layout);
      if (wanted.gaps !== undefined) expect(summary.gapsFilled).toBe(wanted.gaps);
      if (wanted.missing !== undefined) expect(summary.columns[1].missing).toBe(wanted.missing);
      const linesOf = (action: string) =>
        summary.ledger.filter((entry) => entry.action === action).map((entry) => entry.line);
      expect(linesOf('refused')).toEqual(wanted.refusedLines ?? []);
      expect(linesOf('altered')).toEqual(wanted.alteredLines ?? []);
      expect(summary.notes.map((note) => note.kind)).toEqual(expect.arrayContaining(wanted.notes ?? []));
      if (wanted.next !== undefined) {
        const [{ timestamps, observedAt, step }] = series;
        const next =
          observedAt === undefined
            ? addSteps(timestamps[timestamps.length - 1], step, 1)
            : (continueTimes(observedAt, 1)?.[0] ?? Number.NaN);
        expect(String(writeTime(summary.timePattern ?? '', next))).toBe(wanted.next);
      }
    });
  }
});
