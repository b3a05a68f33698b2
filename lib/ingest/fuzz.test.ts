import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ingestCsv } from './ingest-csv.ts';
import { previewCsv } from './preview-csv.ts';
import { describeIngestProblem } from './problem-sentence.ts';
import { chunksOf } from './read-text.fixture.ts';

const seeded = { seed: 20_240_307, numRuns: 300 } as const;

async function survives(bytes: Uint8Array, chunkBytes: number): Promise<void> {
  const preview = previewCsv(bytes, {}, true);
  const outcome = await ingestCsv(chunksOf(bytes, chunkBytes), {});
  if (!outcome.ok) {
    expect(describeIngestProblem(outcome.problem)).toMatch(/\.$|…/);
    expect(preview.problem).toEqual(outcome.problem);
    return;
  }
  expect(preview.problem).toBeNull();
  for (const { timestamps, values } of outcome.value.series) {
    expect(values.length).toBe(timestamps.length);
    for (let index = 1; index < timestamps.length; index++) {
      expect(timestamps[index]).toBeGreaterThan(timestamps[index - 1]);
    }
    for (const value of values) expect(Number.isNaN(value) || Math.abs(value) <= 1e150).toBe(true);
  }
}

test('any bytes are read or refused with a sentence, and the preview agrees', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), fc.integer({ min: 1, max: 60 }), survives),
    seeded,
  );
});

test('text made of the signs that matter is read or refused', async () => {
  const piece = fc.constantFrom(
    ...[
      '"',
      "'",
      ',',
      ';',
      '\t',
      '|',
      '\n',
      '\r\n',
      '\r',
      ' ',
      '=',
      '-',
      '.',
      '\uFEFF',
      '\0',
      'date',
      'sep=;',
      'é',
      '日',
    ],
    ...[
      '2024-01-01',
      '01/02/2024',
      '13/02/2024',
      '1,5',
      '1.5',
      '1e308',
      'Infinity',
      'NaN',
      '007',
      '__proto__',
      '20240307',
    ],
  );
  const text = fc.array(piece, { maxLength: 120 }).map((pieces) => new TextEncoder().encode(pieces.join('')));
  await fc.assert(fc.asyncProperty(text, fc.integer({ min: 1, max: 60 }), survives), seeded);
});

test('every data row is in the table or in the ledger', async () => {
  const cell = fc.oneof(
    { weight: 6, arbitrary: fc.integer({ min: -1000, max: 1000 }).map(String) },
    fc.constantFrom('', 'NA', 'oops', 'Infinity', '"a ""b"" c"', '"two\nlines"', '"1,5"', '=cmd()'),
  );
  const date = fc.oneof(
    {
      weight: 8,
      arbitrary: fc
        .integer({ min: 0, max: 900 })
        .map((day) => new Date(day * 864e5).toISOString().slice(0, 10)),
    },
    fc.constantFrom('', '2024-02-31', 'total', 'NA'),
  );
  const row = fc
    .tuple(date, fc.array(cell, { minLength: 1, maxLength: 3 }))
    .map(([day, cells]) => ({ text: [day, ...cells].join(','), blank: day === '' && cells.join('') === '' }));
  const good = Array.from({ length: 12 }, (_, index) => `2024-03-${10 + index},1,2`).join('\n');
  await fc.assert(
    fc.asyncProperty(
      fc.array(row, { maxLength: 40 }),
      fc.integer({ min: 1, max: 90 }),
      async (rows, size) => {
        const text = `date,a,b\n${good}\n${rows.map((one) => one.text).join('\n')}`;
        const outcome = await ingestCsv(chunksOf(new TextEncoder().encode(text), size), {});
        if (!outcome.ok) throw new Error(describeIngestProblem(outcome.problem));
        const { rowsRead, rowsRefused, ledger } = outcome.value.summary;
        const written = 12 + rows.filter((one) => !one.blank).length;
        // A row over two lines with the wrong number of cells may be refused line by line.
        const spanning = rows.filter((one) => one.text.includes('\n')).length;
        expect(rowsRead + rowsRefused).toBeGreaterThanOrEqual(written);
        expect(rowsRead + rowsRefused).toBeLessThanOrEqual(written + spanning);
        expect(ledger.filter((entry) => entry.action === 'refused')).toHaveLength(rowsRefused);
      },
    ),
    seeded,
  );
});
