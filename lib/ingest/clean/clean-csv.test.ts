import { expect, test } from 'vitest';
import { describeIngestProblem } from '../problem-sentence.ts';
import { cleanCsv } from './clean-csv.ts';
import { describeCleaning } from './describe-cleaning.ts';
import { heldOutTables } from './held-out-tables.fixture.ts';
import { pollutedFiles } from './pollute.fixture.ts';
import { realWorldFiles } from './real-world.fixture.ts';
import { meanOf, scoresOf } from './score-files.fixture.ts';
import { writeRfc4180 } from './write-rfc4180.ts';

function clean(text: string | Uint8Array, number = 1) {
  const outcome = cleanCsv(typeof text === 'string' ? new TextEncoder().encode(text) : text, number);
  if (!outcome.ok) throw new Error(describeIngestProblem(outcome.problem));
  const { header, rows } = outcome.value;
  return { ...outcome.value, text: writeRfc4180(header === null ? rows : [header, ...rows]) };
}

// clean-csv.long.test.ts reads all of them.
test('clean tables polluted in many ways are read back cell by cell, also those that nothing was tuned on', () => {
  for (const files of [pollutedFiles(), pollutedFiles(heldOutTables().slice(4))]) {
    const some = files.filter((_, index) => index % 9 === 0);
    expect(some.length).toBeGreaterThan(150);
    const scores = scoresOf(some);
    expect(meanOf(scores), JSON.stringify(scores.slice(0, 5))).toBeGreaterThan(9.97);
    expect(scores.filter(({ score }) => score < 9).length).toBeLessThanOrEqual(some.length / 100);
  }
});

test('files after the manner of portals, offices, instruments and databases are read cell by cell', () => {
  for (const { name, text, header, rows } of realWorldFiles()) {
    const table = clean(text);
    expect({ name, header: table.header, rows: table.rows }).toEqual({ name, header, rows });
  }
});

test('a file without text is a table without rows', () => {
  expect(clean('').text).toBe('');
  expect(clean('\uFEFF').text).toBe('');
  expect(clean('\n\n  \n').text).toBe('');
  expect(describeCleaning(clean(''))).toEqual(['There is no text in it: the table is empty.']);
});

test('one line is a header, one column stays one column', () => {
  expect(clean('name,price').text).toBe('name,price\n');
  expect(clean('1,2.5').header).toBeNull();
  expect(clean('note\nHello, world\nIt is late\nSo, then\n').text).toBe(
    'note\n"Hello, world"\nIt is late\n"So, then"\n',
  );
  expect(clean('when\n2024-01-01 10:00:00\n2024-01-01 11:00:00\n').rows).toEqual([
    ['2024-01-01 10:00:00'],
    ['2024-01-01 11:00:00'],
  ]);
});

test('years name columns, counts at the top of plain numbers do not', () => {
  const wide = 'country,2019,2020,2021\nA,5,8,1\nB,70,2,4\nC,1,6,60\n';
  expect(clean(wide).header).toEqual(['country', '2019', '2020', '2021']);
  expect(clean('1,2,3\n4,5,6\n7,8,9\n').header).toBeNull();
  expect(clean('a,b,c\n1,2,3\n4,5,6\n7,8,9\n').header).toEqual(['a', 'b', 'c']);
});

test('cells stay as they stood: formulae, blanks, leading zeros, line ends in quotes', () => {
  const text = 'id,formula,note\n007,=1+1, kept \n008,@x,"a\r\nb"\n009,-2,""\n';
  expect(clean(text).text).toBe('id,formula,note\n007,=1+1, kept \n008,@x,"a\r\nb"\n009,-2,\n');
});

test('short rows are padded and long ones kept whole', () => {
  const text = 'a,b,c\n1,2,3\n4,5\n6,7,8,9\n10,11,12\n';
  expect(clean(text).text).toBe('a,b,c\n1,2,3\n4,5,\n6,7,8,9\n10,11,12\n');
});

test('what stands above and below the table is left out and named', () => {
  const table = clean(
    'Rain in Cork\n\nday,mm\n2024-01-01,3\n2024-01-02,0\n2024-01-03,9\n\nSource: Met Éireann\n',
  );
  expect(table.text).toBe('day,mm\n2024-01-01,3\n2024-01-02,0\n2024-01-03,9\n');
  const said = describeCleaning(table).join(' ');
  expect(said).toContain('line 1 "Rain in Cork"');
  expect(said).toContain('line 8 "Source: Met Éireann"');
});

test('another table of the file is given by its number', () => {
  const text = 'day,mm\n2024-01-01,3\n2024-01-02,0\n\nname,town,age\nAnn,Cork,33\nBob,Bonn,41\n';
  expect(describeCleaning(clean(text)).join(' ')).toContain('Another table begins on line 5');
  expect(clean(text, 2).text).toBe('name,town,age\nAnn,Cork,33\nBob,Bonn,41\n');
  expect(() => clean(text, 3)).toThrow('Table 3 was asked for; the file has 2 tables.');
});

const wordsOf = (count: number, ...columns: readonly (readonly string[])[]): string[] =>
  Array.from({ length: count }, (_, row) => columns.map((words) => words[row % words.length]).join(','));

test('a table of words with few numbers in a column is not cut where these happen to follow each other', () => {
  const rows = wordsOf(
    60,
    ['Smith', 'Jones', 'Lee'],
    ['SCS1', 'SCS2'],
    ['XX', 'XX', '1', '22', '1', 'XX', '7'],
  );
  expect(clean(`Surname,Grade,Reports to\n${rows.join('\n')}\n`).rows).toHaveLength(60);
});

test('a table of words below another one of as many columns is told by its words', () => {
  const colours = ['colour,tone,used', ...wordsOf(15, ['red', 'green', 'blue'], ['light', 'dark'], ['yes'])];
  const animals = ['animal,sex,place', ...wordsOf(15, ['dog', 'cat', 'cow'], ['male', 'female'], ['farm'])];
  for (const between of ['\n', '\nAnimals\n', ',,\n']) {
    const text = `${colours.join('\n')}\n${between}${animals.join('\n')}\n`;
    expect(clean(text, 2).text.startsWith('animal,sex,place\ndog'), between).toBe(true);
  }
  expect(clean(`${colours.join('\n')}\n\n${colours.slice(1).join('\n')}\n`).rows).toHaveLength(30);
});

test('new names on a line of their own begin a table, be its columns of the same kinds or not', () => {
  const rain = 'day,mm\n2024-01-01,3\n2024-01-02,0\n2024-01-03,2\n';
  expect(clean(`${rain}\ndate,price\n2023-01-01,5\n2023-01-02,6\n`, 2).header).toEqual(['date', 'price']);
  expect(clean(`${rain}\n2023-01-01,5\n2023-01-02,6\n`).rows).toHaveLength(5);
});

test('comments between the rows are left out and named where comments stand above too', () => {
  const table = clean('# made by hand\nday,mm\n2024-01-01,3\n# broken\n2024-01-02,0\n2024-01-03,1\n');
  expect(table.rows).toHaveLength(3);
  expect(describeCleaning(table).join(' ')).toContain('Left out as comments: line 4 "# broken"');
});

test('rows that are all alike stay', () => {
  expect(clean('x,y\nx,y\nx,y\nx,y\nx,y\n').rows.length).toBeGreaterThanOrEqual(4);
  expect(clean('a\na\na\na\na\na\n').rows.length).toBeGreaterThanOrEqual(5);
});

test('a quote left open costs its own line only', () => {
  const rows = Array.from({ length: 30 }, (_, row) => `${row},"item, ${row}",${row * 2}`);
  const broken = rows.with(7, '7,"item 7,14').join('\n');
  const table = clean(`id,what,count\n${broken}\n`);
  expect(table.rows).toHaveLength(30);
  expect(table.rows[7]).toEqual(['7', '"item 7', '14']);
  expect(table.repairedLines).toEqual([9]);
});

test('hostile input is read in time that grows with its length alone', () => {
  // In quadratic time each of these takes minutes.
  const pieces = [
    ...['"a,', '"a\n', 'a,"b\n', '""",', '\\",', ',', 'a "b" c,"d\n', `${'x,"'.repeat(90)}\n`],
    ...['"a,"a,"a', `'a',"b'\n`, '2024-01-01,"1,2\n', 'a,b\n\n1,2\n\n'],
  ];
  for (const piece of pieces) {
    const text = piece.repeat(Math.ceil(200_000 / piece.length));
    expect(clean(text).text.length, piece).toBeGreaterThan(100_000);
  }
});

test('a small table above a longer one is as wide as its own rows', () => {
  const place = 'latitude,longitude,elevation,zone\n52.52,13.42,38.0,GMT\n';
  const hours = Array.from({ length: 30 }, (_, hour) => `2024-01-0${1 + (hour % 9)},${hour}.5,0`);
  const table = clean(`${place}\nday,celsius,rain\n${hours.join('\n')}\n`);
  expect(table).toMatchObject({ text: place, width: 4, nextTableLine: 4, footer: [] });
  expect(describeCleaning(table)[0]).toContain('1 row of 4 columns');
});

test('a last line with a clock is no row of four columns', () => {
  const rows = Array.from({ length: 12 }, (_, month) => `2020;Week ${month};${100 + month},5;${month},2`);
  const table = clean(`year;week;index;change\n${rows.join('\n')}\nStand: 21.02.2024 / 10:00:00\n`);
  expect(table.footer).toEqual([{ line: 14, text: 'Stand: 21.02.2024 / 10:00:00' }]);
  expect(table.rows).toHaveLength(12);
});

test('names of two words above another table are not cut at their blanks', () => {
  const days = Array.from(
    { length: 20 },
    (_, day) => `2024-01-${10 + day},"1,${200 + day}","9,${100 + day}",7.5`,
  );
  const nights = Array.from(
    { length: 6 },
    (_, day) => `2024-01-${10 + day} 11:14PM,2024-01-${11 + day} 7:30AM,456`,
  );
  const table = clean(
    `Activities\nDate,Calories,Steps,Distance\n${days.join('\n')}\n\nSleep\nStart Time,End Time,Minutes Asleep\n${nights.join('\n')}\n`,
  );
  expect(table.rows).toHaveLength(20);
  expect(table.nextTableLine).toBe(25);
  expect(table.footer).toEqual([{ line: 24, text: 'Sleep' }]);
});
