import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { expect, test } from 'vitest';
import { ingestFile } from '#lib/files/index.ts';
import { seriesAsParquet } from './series-as-parquet.ts';
import { toParquet } from './to-parquet.ts';

const hour = 3_600_000;
const start = Date.UTC(2024, 2, 30, 22);
const panel = ['north', 'süd, "west"'].map((key, at) => ({
  key,
  step: { unit: 'hour', count: 1 } as const,
  timestamps: Float64Array.from({ length: 60 }, (_, index) => start + index * hour),
  values: Float64Array.from({ length: 60 }, (_, index) => (index === 7 ? Number.NaN : 0.1 * index + at / 3)),
}));

test('hyparquet reads back what was written, value for value, times as a wall clock in milliseconds', async () => {
  const file = seriesAsParquet(panel, 'Europe/Berlin');
  const rows = await parquetReadObjects({ file: file.buffer });
  expect(rows).toEqual(
    panel.flatMap(({ key, timestamps, values }) =>
      Array.from(values, (value, index) => ({
        ...{ unique_id: key, ds: new Date(timestamps[index]) },
        y: Number.isNaN(value) ? null : value,
      })),
    ),
  );
  const { schema, key_value_metadata: notes } = parquetMetadata(file.buffer);
  expect(schema[2]).toMatchObject({
    ...{ name: 'ds', type: 'INT64' },
    logical_type: { type: 'TIMESTAMP', isAdjustedToUTC: false, unit: 'MILLIS' },
  });
  const note = notes?.find(({ key }) => key === 'hindcast')?.value ?? '';
  expect(JSON.parse(note)).toEqual({ step: { unit: 'hour', count: 1 }, timeZone: 'Europe/Berlin' });
});

test("the project's own reader gives the same series again, bit for bit", async () => {
  const bytes = seriesAsParquet(panel, null);
  async function* whole() {
    yield bytes;
  }
  const read = await ingestFile(whole(), {});
  if (!read.ok) throw new Error(read.problem.code);
  expect(read.value.series).toHaveLength(2);
  for (const own of panel) {
    const again = read.value.series.find(({ key }) => key === own.key);
    expect(again?.timestamps).toEqual(own.timestamps);
    expect(again?.values).toEqual(own.values);
    expect(again?.step).toEqual(own.step);
  }
});

test('counts are plain integers, and a table without rows is one', async () => {
  const times = { step: { unit: 'observation', count: 1 } as const, timeZone: null };
  const counted = toParquet([{ name: 'ds', kind: 'time', values: [3, 4] }], times);
  expect(await parquetReadObjects({ file: counted.buffer })).toEqual([{ ds: 3n }, { ds: 4n }]);
  const empty = toParquet([{ name: 'y', kind: 'number', values: [] }], times);
  expect(await parquetReadObjects({ file: empty.buffer })).toEqual([]);
});
