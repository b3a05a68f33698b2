import { expect, test } from 'vitest';
import { ingestCsv } from '../ingest-csv.ts';
import { writeAsInput } from './write-as-input.ts';

async function read(text: string) {
  async function* bytes() {
    yield new TextEncoder().encode(text);
  }
  const read = await ingestCsv(bytes(), {});
  if (!read.ok) throw new Error(read.problem.code);
  return read.value;
}

test('where rows come on two days of each month, the count of a forecast is a date again', async () => {
  const rows = Array.from({ length: 24 }, (_, at) => {
    const date = new Date(Date.UTC(2023, Math.floor(at / 2), at % 2 === 0 ? 1 : 15));
    return `${date.getUTCDate()}.${date.getUTCMonth() + 1}.${date.getUTCFullYear()};${100 + (at % 2) * 40}`;
  });
  const { series, summary } = await read(`Tag;Lohn\n${rows.join('\n')}\n`);
  const write = writeAsInput(series, summary, 3);
  expect([23, 24, 25, 26].map((count) => write?.(count, 'Lohn'))).toEqual([
    ...['15.12.2023', '1.1.2024', '15.1.2024', '1.2.2024'],
  ]);
});

test('opening hours of two shops go on for each; what keeps no pattern stays a count', async () => {
  const rows: string[] = [];
  for (const shop of ['a', 'b']) {
    for (let day = 0; day < 28; day++) {
      const date = new Date(Date.UTC(2024, 0, 1 + day));
      if (date.getUTCDay() === 0) continue;
      for (let hour = 9; hour < (shop === 'a' ? 18 : 14); hour++)
        rows.push(
          `${date.toISOString().slice(0, 10)} ${String(hour).padStart(2, '0')}:00,${shop},${hour + day}`,
        );
    }
  }
  const { series, summary } = await read(`time,shop,visits\n${rows.join('\n')}\n`);
  expect(summary.step.unit).toBe('observation');
  const write = writeAsInput(series, summary, 2);
  expect(series.map(({ key, values }) => write?.(values.length, key))).toEqual([
    '2024-01-29 09:00',
    '2024-01-29 09:00',
  ]);
  const wild = Array.from({ length: 40 }, (_, at) =>
    new Date(at * 70_000_000 + ((at * 7919) % 29_989) * 1000).toISOString(),
  );
  const irregular = await read(`time,y\n${wild.map((time, at) => `${time},${at}`).join('\n')}\n`);
  expect(writeAsInput(irregular.series, irregular.summary, 2)).toBeNull();
});
