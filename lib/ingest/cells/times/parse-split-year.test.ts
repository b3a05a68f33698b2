import { expect, test } from 'vitest';
import { readText } from '../../read-text.fixture.ts';
import { parseSplitYear } from './parse-split-year.ts';

const year = (text: string): number => new Date(parseSplitYear(text)).getUTCFullYear();

test('a year of two is that in which it begins; two numbers that do not follow each other are none', () => {
  expect(['2000/01', '1999-00', '2010/2011', '2018–19'].map(year)).toEqual([2000, 1999, 2010, 2018]);
  for (const text of ['2000/02', '2000/1', '2010/2012', '2000-01-02', '2000', '0999/00', 'x2000/01'])
    expect(parseSplitYear(text)).toBeNaN();
});

test('a column of crop years is yearly, one of months stays monthly, though each cell could be either', async () => {
  const crops = Array.from(
    { length: 11 },
    (_, at) => `20${String(at).padStart(2, '0')}/${String(at + 1).padStart(2, '0')},${at}`,
  );
  const yearly = await readText(`season,yield\n${crops.join('\n')}\n`);
  expect([yearly.summary.step.unit, yearly.summary.timePattern]).toEqual(['year', 'YYYY/ZZ']);
  const months = Array.from({ length: 12 }, (_, at) => `2000/${String(at + 1).padStart(2, '0')},${at}`);
  const monthly = await readText(`month,yield\n${months.join('\n')}\n`);
  expect(monthly.summary.step.unit).toBe('month');
});
