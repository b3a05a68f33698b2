import { expect, test } from 'vitest';
import { previewCsv } from '../../preview-csv.ts';

const preview = (text: string) => previewCsv(new TextEncoder().encode(text), {}, true);

test('the preview shows what each cell was understood as, beside what stands in the file', () => {
  const rows = Array.from(
    { length: 20 },
    (_, day) => `${String(day + 1).padStart(2, '0')}.03.2024;1.${200 + day},50;Nord`,
  );
  rows[1] = '02.03.2024;NA;Nord';
  rows[2] = '03.03.2024;about 7;Nord';
  const { rows: original, readRows } = preview(`Tag;Umsatz;Ort\n${rows.join('\n')}\n`);
  expect(original[0]).toEqual(['01.03.2024', '1.200,50', 'Nord']);
  expect(readRows[0].map(({ text }) => text)).toEqual(['2024-03-01', '1200.5', 'Nord']);
  expect(readRows[1][1]).toEqual({ as: 'missing', text: 'NA' });
  expect(readRows[2][1]).toEqual({ as: 'misfit', text: 'about 7' });
});

test('a number that means no value is shown as missing', () => {
  const text = `day,y\n${Array.from({ length: 12 }, (_, day) => `2024-01-${day + 10},${day % 3 === 1 ? -999 : day}`).join('\n')}\n`;
  const { readRows } = previewCsv(new TextEncoder().encode(text), { missingNumbers: [-999] }, true);
  expect(readRows.slice(0, 2).map(([, cell]) => cell)).toEqual([
    { as: 'value', text: '0' },
    { as: 'missing', text: '-999' },
  ]);
});

test('an order of dates that later rows settle is that of the first rows too', () => {
  const rows = Array.from({ length: 40 }, (_, at) => {
    const date = new Date(Date.UTC(2024, 0, 1 + at));
    return `${date.getUTCDate()}/${date.getUTCMonth() + 1}/2024,${at}`;
  });
  expect(preview(`day,y\n${rows.join('\n')}\n`).readRows[1][0].text).toBe('2024-01-02');
});

test('instants stay as they stand: what they become depends on the zone that is chosen', () => {
  const rows = Array.from(
    { length: 12 },
    (_, hour) => `2024-01-01T${String(hour).padStart(2, '0')}:00:00+02:00,${hour}`,
  );
  expect(preview(`time,y\n${rows.join('\n')}\n`).readRows[0][0].text).toBe('2024-01-01T00:00:00+02:00');
});
