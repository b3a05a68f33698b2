import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { addSteps, type TimeSeries } from '#lib/time-series.ts';
import { readText } from './read-text.fixture.ts';
import { ingestOptionsSchema } from './schema.ts';
import { writeAsInput } from './series/write-as-input.ts';
import { continueTimes } from './steps/continue-times.ts';

/** What is written of a series: its own end, and as many steps beyond it as a forecast of that horizon has. */
const horizon = 3;
const folder = new URL('./corpus/', import.meta.url);
const expected = z
  .record(
    z.string(),
    z.object({
      options: ingestOptionsSchema.default({}),
      refused: z.string().optional(),
      asked: z.array(z.string()).optional(),
    }),
  )
  .parse(JSON.parse(readFileSync(new URL('expected.json', folder), 'utf8')));

/** Files whose times keep no pattern to go on by, and one whose midnights are the day before at 24:00: a forecast counts, or writes ISO. */
const withoutForm: ReadonlySet<string> = new Set([
  'entities-that-never-meet.csv',
  'irregular.csv',
  'midnight-as-24.csv',
]);

/** The times of a series, and of the steps after it; the file's own where it was read without a calendar. */
function timesOf({ timestamps, observedAt, step }: TimeSeries): number[] {
  const known = observedAt ?? timestamps;
  const last = known[known.length - 1];
  const ahead = Array.from({ length: horizon }, (_, index) => addSteps(last, step, index + 1));
  return [...known, ...(observedAt === undefined ? ahead : (continueTimes(observedAt, horizon) ?? []))];
}

describe('what can be read can be written back', () => {
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.csv'))) {
    const wanted = expected[file];
    if (wanted === undefined || wanted.refused !== undefined || wanted.asked !== undefined) continue;
    test(`${file}: the steps after its end are read as such, in the form of the file`, async () => {
      const bytes = new Uint8Array(readFileSync(new URL(file, folder)));
      const { summary, series } = await readText(bytes, wanted.options, 4096);
      const [first] = series;
      // Its name may say whose weeks they are.
      const { timeColumn } = summary.layout;
      const write = writeAsInput(series, summary, horizon);
      // A time in several columns is put together: it has no one form. Rows that are numbered have their counts.
      const isCounted = first.step.unit === 'observation' && first.observedAt === undefined;
      const hasForm = summary.layout.timeParts === undefined && !isCounted && !withoutForm.has(file);
      expect(write !== null).toBe(hasForm);
      if (write === null) return;
      const times = timesOf(first);
      const count = first.values.length;
      const stamps =
        first.observedAt === undefined ? times : times.map((_, index) => first.timestamps[0] + index);
      const rows = stamps.map((stamp, index) => [String(write(stamp, first.key)), `${index}.5`]);
      const text = [[timeColumn, 'y'], ...rows]
        .map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(','))
        .join('\n');
      const { dateOrder } = summary.dialect;
      const again = await readText(new TextEncoder().encode(text), {
        dialect: { dateOrder },
        timeColumn,
        targetColumns: ['y'],
        ...(wanted.options.timeZone === undefined ? {} : { timeZone: wanted.options.timeZone }),
      });
      const read = again.series[0].observedAt ?? again.series[0].timestamps;
      expect(Array.from(read.subarray(count))).toEqual(times.slice(count));
      expect(again.summary.timePattern).toBe(summary.timePattern);
    });
  }
});
