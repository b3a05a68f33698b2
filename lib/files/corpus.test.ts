import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { ingestCsv } from '#lib/ingest/index.ts';
import { ingestOptionsSchema, stepSchema } from '#lib/ingest/schema.ts';
import type { TimeSeries } from '#lib/time-series.ts';
import { previewFile } from './index.ts';
import { chunksOf, readBytes, refusalOf } from './read-bytes.fixture.ts';

/** Small files of every kind, each with what it must be read as. */
const folder = new URL('./corpus/', import.meta.url);
const expectedSchema = z.record(
  z.string(),
  z.strictObject({
    comesFrom: z.string(),
    refused: z.string().optional(),
    kind: z.string().optional(),
    part: z.string().optional(),
    step: stepSchema.optional(),
    keys: z.array(z.string()).optional(),
    /** Time and value of the first row of the first series. */
    first: z.tuple([z.string(), z.number()]).optional(),
    length: z.number().optional(),
    timeZone: z.string().optional(),
    notes: z.array(z.string()).optional(),
    ledger: z.array(z.string()).optional(),
  }),
);
const expected = expectedSchema.parse(JSON.parse(readFileSync(new URL('expected.json', folder), 'utf8')));
const bytesOf = (file: string): Uint8Array => new Uint8Array(readFileSync(new URL(file, folder)));

test('every file of the corpus says what it must be read as', () => {
  const files = readdirSync(folder).filter((file) => file !== 'expected.json' && file !== 'from-csv');
  expect(Object.keys(expected).sort()).toEqual(files.sort());
});

describe('the corpus', () => {
  for (const [file, wanted] of Object.entries(expected)) {
    test(`${file}, from ${wanted.comesFrom}`, async () => {
      if (wanted.refused !== undefined) {
        expect(await refusalOf(bytesOf(file))).toBe(wanted.refused);
        const preview = await previewFile(chunksOf(bytesOf(file)), {});
        expect(preview.problem).not.toBeNull();
        return;
      }
      const { summary, series, source } = await readBytes(bytesOf(file));
      const [first] = series;
      expect({
        comesFrom: wanted.comesFrom,
        kind: source.kind,
        ...(source.part === null ? {} : { part: source.part }),
        step: summary.step,
        keys: series.map(({ key }) => key),
        first: [new Date((first.observedAt ?? first.timestamps)[0]).toISOString(), first.values[0]],
        length: first.values.length,
        ...(summary.timeZone === null ? {} : { timeZone: summary.timeZone }),
        notes: summary.notes.map(({ kind }) => kind),
        ...(summary.ledger.length === 0 ? {} : { ledger: summary.ledger.map(({ reason }) => reason) }),
      }).toEqual(wanted);
      const preview = await previewFile(chunksOf(bytesOf(file), 1_000), {});
      expect(preview.problem).toBeNull();
      expect(preview.step).toEqual(summary.step);
      expect(preview.layout).toEqual(summary.layout);
    });
  }
});

describe('a CSV that LibreOffice saved as a workbook reads the same', () => {
  const ofCsv = new URL('../ingest/corpus/', import.meta.url);
  const known = z
    .record(z.string(), z.looseObject({ options: ingestOptionsSchema.default({}) }))
    .parse(JSON.parse(readFileSync(new URL('expected.json', ofCsv), 'utf8')));
  for (const file of readdirSync(new URL('from-csv/', folder))) {
    test(file, async () => {
      const csv = file.replace('.xlsx', '.csv');
      const { dialect, ...options } = known[csv].options;
      const read = await ingestCsv(chunksOf(new Uint8Array(readFileSync(new URL(csv, ofCsv)))), {
        ...options,
        ...(dialect === undefined ? {} : { dialect }),
      });
      if (!read.ok) throw new Error(read.problem.code);
      const { summary, series } = await readBytes(bytesOf(`from-csv/${file}`), options);
      expect(summary.step).toEqual(read.value.summary.step);
      expect(series.map(numbersOf)).toEqual(read.value.series.map(numbersOf));
    });
  }
});

// A workbook keeps fifteen digits.
const numbersOf = ({ key, timestamps, observedAt, values }: TimeSeries) => ({
  key,
  times: Array.from(observedAt ?? timestamps),
  values: Array.from(values, (value) => Number(value.toPrecision(12))),
});
