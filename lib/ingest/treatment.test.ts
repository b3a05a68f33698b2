import { expect, test } from 'vitest';
import { readText } from './read-text.fixture.ts';

/** What is done with the rows only because the user asked for it. */

const hours = (count: number, from: number, write: (at: Date, index: number) => string): string =>
  Array.from({ length: count }, (_, index) => write(new Date(from + index * 3_600_000), index)).join('\n');
const minute = (at: Date): string => at.toISOString().slice(0, 16);
const kinds = (notes: readonly { readonly kind: string }[]): string[] => notes.map(({ kind }) => kind);

test('irregular rows are gathered into hours by sum, mean or last, and nothing is lost', async () => {
  const text = `time,y\n2024-01-01T00:10:00,1\n2024-01-01T00:50:00,2\n2024-01-01T00:50:00,4\n2024-01-01T01:05:00,8\n2024-01-01T03:59:00,16\n`;
  const gathered = async (how: 'sum' | 'count' | 'mean' | 'last') => {
    const { series, summary } = await readText(text, { resample: { unit: 'hour', how } });
    expect(summary.step).toEqual({ unit: 'hour', count: 1 });
    expect(kinds(summary.notes)).toContain('resampled');
    return [...series[0].values];
  };
  // Where rows are added up, an hour without one is 0.
  expect(await gathered('sum')).toEqual([7, 8, 0, 16]);
  expect(await gathered('count')).toEqual([3, 1, 0, 1]);
  expect(await gathered('mean')).toEqual([7 / 3, 8, Number.NaN, 16]);
  expect(await gathered('last')).toEqual([4, 8, Number.NaN, 16]);
});

test('days are gathered into weeks from Monday, and into months', async () => {
  const text = `date,y\n${Array.from({ length: 60 }, (_, index) => `${new Date(Date.UTC(2024, 0, 1 + index)).toISOString().slice(0, 10)},1`).join('\n')}`;
  const weekly = await readText(text, { resample: { unit: 'week', how: 'sum' } });
  expect([...weekly.series[0].values].slice(0, 8)).toEqual([7, 7, 7, 7, 7, 7, 7, 7]);
  const monthly = await readText(text, { resample: { unit: 'month', how: 'sum' } });
  expect([...monthly.series[0].values]).toEqual([31, 29]);
});

test('missing values are filled only on request; they are counted and can be told from the others', async () => {
  const text = 'date,y\n2024-01-01,1\n2024-01-02,\n2024-01-04,4\n';
  const plain = await readText(text);
  expect([...plain.series[0].values]).toEqual([1, Number.NaN, Number.NaN, 4]);
  expect(plain.series[0].filled).toBeUndefined();
  const { series, summary } = await readText(text, { impute: 'linear' });
  expect([...series[0].values]).toEqual([1, 2, 3, 4]);
  expect(series[0].filled).toEqual([[1, 2]]);
  expect(summary.notes.find(({ kind }) => kind === 'imputed')?.sentence).toBe(
    '2 missing values were filled with a straight line between the neighbours, and are shaded on the chart.',
  );
});

test('numbers that mean no value are named, and become gaps where the user says so', async () => {
  const rows = Array.from(
    { length: 40 },
    (_, index) =>
      `${new Date(Date.UTC(2024, 0, 1 + index)).toISOString().slice(0, 10)},${index % 9 === 4 ? -999 : 20 + (index % 5)}`,
  );
  const text = `date,y\n${rows.join('\n')}\n`;
  const plain = await readText(text);
  expect(plain.series[0].values[4]).toBe(-999);
  expect(plain.summary.notes.find(({ kind }) => kind === 'sentinel')?.sentence).toContain(
    '"y" holds -999 in 4 rows, far from all its other values',
  );
  const { series, summary } = await readText(text, { missingNumbers: [-999, 9999], impute: 'last' });
  expect(series[0].values[4]).toBe(23);
  expect(series[0].filled).toEqual([4, 13, 22, 31].map((row) => [row, 1]));
  expect(summary.notes.find(({ kind }) => kind === 'missing-numbers')?.sentence).toBe(
    '-999 and 9999 were taken for a missing value in "y" (4 times).',
  );
  expect(kinds(summary.notes)).not.toContain('sentinel');
  const none = await readText(text, { missingNumbers: [5] });
  expect(none.summary.notes.find(({ kind }) => kind === 'missing-numbers')?.sentence).toBe(
    'No value is 5: nothing was taken for missing.',
  );
});

test('local times in a zone: the hour that does not exist and the one that comes twice are named', async () => {
  const spring = hours(48, Date.UTC(2024, 2, 30), (at, index) => `${minute(at)},${index}`)
    .split('\n')
    .filter((row) => !row.startsWith('2024-03-31T02'))
    .join('\n');
  const { summary } = await readText(`time,y\n${spring}`, { timeZone: 'Europe/Berlin' });
  expect(summary.clock).toBe('local');
  expect(summary.notes.find(({ kind }) => kind === 'missing-hour')?.sentence).toContain(
    'the hour from 2024-03-31 02:00 does not exist there',
  );
  const autumn = `time,y\n${hours(48, Date.UTC(2024, 9, 26), (at, index) => {
    const row = `${minute(at)},${index}`;
    return minute(at) === '2024-10-27T02:00' ? `${row}\n${minute(at)},${index + 1}` : row;
  })}`;
  const berlin = await readText(autumn, { timeZone: 'Europe/Berlin' });
  expect(kinds(berlin.summary.notes)).toEqual(
    expect.arrayContaining(['repeated-dst-hour', 'repeated-dst-hour-named']),
  );
  expect(berlin.summary.notes.find(({ kind }) => kind === 'repeated-dst-hour')?.sentence).toBe(
    'The clock was set back: 2024-10-27 02:00 came twice, and the two values were averaged.',
  );
  // In Tokyo no clock is changed: the same row is there by mistake.
  const tokyo = await readText(autumn, { timeZone: 'Asia/Tokyo' });
  expect(kinds(tokyo.summary.notes)).toContain('duplicates');
});

test('times with an offset are instants, written in UTC or in the zone that is asked for', async () => {
  const text = `time,y\n${hours(30, Date.UTC(2024, 5, 1), (at, index) => `${at.toISOString().slice(0, 19)}+00:00,${index}`)}`;
  const first = async (timeZone?: string) => {
    const { series, summary } = await readText(text, timeZone === undefined ? {} : { timeZone });
    expect(summary.clock).toBe('instants');
    return new Date(series[0].timestamps[0]).toISOString();
  };
  expect(await first()).toBe('2024-06-01T00:00:00.000Z');
  expect(await first('America/New_York')).toBe('2024-05-31T20:00:00.000Z');
  await expect(first('Nowhere/Land')).rejects.toThrow('There is no time zone "Nowhere/Land"');
});

test('rows without a regular step are counted for the model, and their times stay beside them', async () => {
  const minutes = [0, 7, 31, 32, 95, 240, 241, 300, 777, 1000];
  const times = minutes.map((after) => Date.UTC(2024, 0, 1) + after * 60_000);
  const text = `time,y,z\n${times.map((at, index) => `${minute(new Date(at))},${index < 2 ? '' : index},${index}`).join('\n')}`;
  const { series, summary } = await readText(text);
  expect(summary.step.unit).toBe('observation');
  expect([...series[0].timestamps]).toEqual([2, 3, 4, 5, 6, 7, 8, 9]);
  expect([...(series[0].observedAt ?? [])]).toEqual(times.slice(2));
  expect([...(series[1].observedAt ?? [])]).toEqual(times);
  // A file that counts its observations itself has no times to keep.
  const counted = await readText('t,y\n1,5\n2,6\n3,7\n4,9\n');
  expect(counted.series[0].observedAt).toBeUndefined();
});
