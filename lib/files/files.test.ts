import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { cleanFile, createPreviewer, previewFile } from './index.ts';
import { chunksOf, dayAt, readBytes, refusalOf } from './read-bytes.fixture.ts';
import { sheetData, writeWorkbook } from './write-workbook.fixture.ts';

const text = (content: string): Uint8Array => new TextEncoder().encode(content);
const days = Array.from({ length: 30 }, (_, index) => [dayAt(index), index + 1] as const);
const day0 = 45_292;

describe('a workbook', () => {
  test('days are read by their formats, whatever the language of the format is', async () => {
    const styles =
      '<numFmts><numFmt numFmtId="164" formatCode="[$-407]TT.MM.JJJJ"/><numFmt numFmtId="165" formatCode="dd\\.mm\\.yyyy;@"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="165"/><xf numFmtId="10"/></cellXfs>';
    const rows = days.map(
      ([, y], index) => `<row><c s="1"><v>${day0 + index}</v></c><c s="2"><v>0.${y + 10}</v></c></row>`,
    );
    const head = '<row><c t="str"><v>day</v></c><c t="str"><v>share</v></c></row>';
    const { series, summary } = await readBytes(
      writeWorkbook({ sheets: [`<sheetData>${head}${rows.join('')}</sheetData>`], styles }),
    );
    expect(summary.step).toEqual({ unit: 'day', count: 1 });
    expect(new Date(series[0].timestamps[0]).toISOString()).toBe('2024-01-01T00:00:00.000Z');
    expect(Array.from(series[0].values.slice(0, 2))).toEqual([11, 12]);
  });

  test('a system of 1904 counts from there', async () => {
    const styles = '<cellXfs><xf numFmtId="14"/></cellXfs>';
    const rows = days.map(
      ([, y], index) => `<row><c s="0"><v>${day0 - 1462 + index}</v></c><c s="9"><v>${y}</v></c></row>`,
    );
    const head = '<row><c t="str"><v>day</v></c><c t="str"><v>y</v></c></row>';
    const { series, summary } = await readBytes(
      writeWorkbook({
        sheets: [`<sheetData>${head}${rows.join('')}</sheetData>`],
        styles,
        workbookPr: '<workbookPr date1904="1"/>',
      }),
    );
    expect(new Date(series[0].timestamps[0]).toISOString()).toBe('2024-01-01T00:00:00.000Z');
    expect(summary.notes.map(({ kind }) => kind)).toContain('days-from-1904');
  });

  test('the first sheet that is shown and has a table is read; others are offered and can be chosen', async () => {
    const [about, data, other] = [
      sheetData([['About this workbook']]),
      sheetData([['day', 'y'], ...days]),
      sheetData([['day', 'z'], ...days]),
    ];
    const bytes = writeWorkbook({ sheets: [other, about, data, other], states: ['hidden'] });
    const read = await readBytes(bytes);
    expect(read.source).toMatchObject({ kind: 'xlsx', part: 'Sheet 3' });
    expect(read.source.parts.map(({ name, hidden }) => [name, hidden])).toEqual([
      ['Sheet 1', true],
      ['Sheet 2', false],
      ['Sheet 3', false],
      ['Sheet 4', false],
    ]);
    expect((await readBytes(bytes, { part: 'Sheet 1' })).series[0].key).toBe('z');
    expect(await refusalOf(bytes, { part: 'Sheet 9' })).toBe(
      'There is no sheet or table "Sheet 9"; there is "Sheet 1", "Sheet 2", "Sheet 3", "Sheet 4".',
    );
  });

  test('problems and the ledger name the sheet’s rows and cells, a blank row and a cell of several lines included', async () => {
    const rows = sheetData([
      ['note\nof two lines'],
      [],
      ['day', 'y'],
      ...days.slice(0, 20),
      ['2024-01-21', 'broken'],
      ...days.slice(21),
    ]);
    const { summary } = await readBytes(writeWorkbook({ sheets: [rows] }));
    expect(summary.ledger).toMatchObject([
      {
        line: 24,
        byte: null,
        column: 'y',
        reason: 'Cell B24: "broken" is not a number; the value is left missing.',
      },
    ]);
    const preview = await previewFile(chunksOf(writeWorkbook({ sheets: [rows] })), {});
    expect(preview.ledger.map(({ line }) => line)).toEqual([24]);
    expect(preview.lines[0]).toBe('note of two lines,');
  });

  test('names that are merged over columns stand above each, and a title above none', async () => {
    const rows = sheetData([
      ['Sales of the shops'],
      ['day', 'North', null, 'South', null],
      [null, 'sold', 'open', 'sold', 'open'],
      ...days.map(([day, y]) => [day, y, y + 0.5, y * 2, y * 3]),
    ]);
    const merged =
      '<mergeCells><mergeCell ref="A1:E1"/><mergeCell ref="A2:A3"/><mergeCell ref="B2:C2"/><mergeCell ref="D2:E2"/></mergeCells>';
    const { series } = await readBytes(writeWorkbook({ sheets: [rows + merged] }));
    expect(series.map(({ key }) => key)).toEqual(['North sold', 'North open', 'South sold', 'South open']);
  });

  test('an id that is merged beside several rows belongs to each of them', async () => {
    const rows = sheetData([
      ['shop', 'day', 'y'],
      ...['a', 'b'].flatMap((shop) => days.map(([day, y], index) => [index === 0 ? shop : null, day, y])),
    ]);
    const merged = '<mergeCells><mergeCell ref="A2:A31"/><mergeCell ref="A32:A61"/></mergeCells>';
    const { series } = await readBytes(writeWorkbook({ sheets: [rows + merged] }));
    expect(series.map(({ key, values }) => [key, values.length])).toEqual([
      ['a', 30],
      ['b', 30],
    ]);
  });

  test('formulae are their stored values; one without is told', async () => {
    const rows = days.map(([day, y], index) =>
      index === 7
        ? `<row><c t="inlineStr"><is><t>${day}</t></is></c><c><f>SUM(B1)</f></c></row>`
        : `<row><c t="inlineStr"><is><t>${day}</t></is></c><c><f>A1*2</f><v>${y}</v></c></row>`,
    );
    const head = '<row><c t="str"><v>day</v></c><c t="str"><v>y</v></c></row>';
    const { series, summary } = await readBytes(
      writeWorkbook({ sheets: [`<sheetData>${head}${rows.join('')}</sheetData>`] }),
    );
    expect(Number.isNaN(series[0].values[7])).toBe(true);
    expect(summary.notes.find(({ kind }) => kind === 'uncomputed-formulae')?.sentence).toContain('(B9)');
  });

  test('hidden rows are read, and told', async () => {
    const sheet = sheetData([['day', 'y'], ...days]).replaceAll(
      '<row><c t="inlineStr"><is><t>2024-01-1',
      '<row hidden="1"><c t="inlineStr"><is><t>2024-01-1',
    );
    const { series, summary } = await readBytes(writeWorkbook({ sheets: [sheet] }));
    expect(series[0].values.length).toBe(30);
    expect(summary.notes.find(({ kind }) => kind === 'hidden-rows')?.sentence).toBe(
      '10 rows of the sheet are hidden, by a filter or by hand, and were read all the same.',
    );
  });

  test('numbers that a person typed as text with a comma are numbers, also below a limit', async () => {
    const rows = sheetData([
      ['day', 'y'],
      ...days.map(([day, y]) => [day, y % 5 === 0 ? '0,25' : y === 7 ? '&lt; 0,5' : y]),
    ]);
    const { series, summary } = await readBytes(writeWorkbook({ sheets: [rows] }));
    expect([series[0].values[4], series[0].values[6]]).toEqual([0.25, 0.25]);
    expect(summary.ledger.map(({ kind }) => kind)).toEqual(['limit-number']);
  });

  test('a small table above the one that is meant keeps its own width', async () => {
    const rows = sheetData([
      ['latitude', 'longitude', 'elevation', 'zone'],
      [52.5, 13.4, 38, 0],
      [],
      ['time', 'temperature'],
      ...days,
    ]);
    expect((await readBytes(writeWorkbook({ sheets: [rows] }))).series.map(({ key }) => key)).toEqual([
      'temperature',
    ]);
  });

  test('dates as text among dates are told: someone may have swapped days and months', async () => {
    const styles = '<cellXfs><xf numFmtId="14"/></cellXfs>';
    const rows = days.map(([day, y], index) =>
      index < 12
        ? `<row><c s="0"><v>${day0 + index}</v></c><c s="1"><v>${y}</v></c></row>`
        : `<row><c t="inlineStr"><is><t>${day.slice(5, 7)}/${day.slice(8)}/2024</t></is></c><c s="1"><v>${y}</v></c></row>`,
    );
    const head = '<row><c t="str"><v>day</v></c><c t="str"><v>y</v></c></row>';
    const bytes = writeWorkbook({ sheets: [`<sheetData>${head}${rows.join('')}</sheetData>`], styles });
    const preview = await previewFile(chunksOf(bytes), {});
    expect(preview.notes.find(({ kind }) => kind === 'dates-as-text')?.sentence).toContain(
      'the first is in A14',
    );
  });

  test('clean writes the sheet as it is shown', async () => {
    const bytes = writeWorkbook({ sheets: [sheetData([['day', 'y, in t'], ...days])] });
    const cleaned = await cleanFile(chunksOf(bytes), 1, undefined);
    expect(cleaned).toMatchObject({ ok: true, value: { header: ['day', 'y, in t'], rows: { length: 30 } } });
  });
});

describe('records', () => {
  test('of JSON lines keep their lines, blank ones counted', async () => {
    const lines = days.map(([day, y], index) =>
      index === 9 ? '\n{"day":"2024-01-10","y":"no"}' : `{"day":"${day}","y":${y}}`,
    );
    const { summary, source } = await readBytes(text(`\uFEFF${lines.join('\n')}`));
    expect(source.kind).toBe('ndjson');
    expect(summary.ledger).toMatchObject([
      { line: 11, reason: 'Line 11: "no" is not a number; the value is left missing.' },
    ]);
    expect(await refusalOf(text('{"a":1}\n{"a":2}\n17'))).toBe(
      'This cannot be read as a file of JSON lines: line 3 is no record.',
    );
  });

  test('inside an answer are found, and others offered', async () => {
    const rows = days.map(([day, y]) => ({ day, at: { value: y } }));
    const { source, series } = await readBytes(
      text(JSON.stringify({ meta: { pages: [{ a: 1 }] }, data: { rows } })),
    );
    expect(series[0].key).toBe('at.value');
    expect(source).toMatchObject({
      kind: 'json',
      part: 'data.rows',
      parts: [{ name: 'meta.pages' }, { name: 'data.rows' }],
    });
  });

  test('may be lists, or columns of values', async () => {
    const lists = [['day', 'y'], ...days];
    const columns = { day: days.map(([day]) => day), y: days.map(([, y]) => y) };
    for (const document of [lists, columns])
      expect((await readBytes(text(JSON.stringify(document)))).series[0].values.length).toBe(30);
    expect(await refusalOf(text('{"a": "b", "c": [1]}'))).toBe(
      'There is no table in this JSON: wanted are rows with a time and numbers.',
    );
  });
});

test('text goes straight to its own reader, packed or not, with the lines of the text', async () => {
  const csv = `day,y\n${days.map((row) => row.join(',')).join('\n')}\n2024-02-01,x\n`;
  const plain = await readBytes(text(csv));
  const packed = await readBytes(new Uint8Array(gzipSync(csv)));
  expect(plain.source).toMatchObject({ kind: 'text', packed: [] });
  expect(packed.source.packed).toEqual(['gzip']);
  expect(packed.summary.ledger.map(({ line }) => line)).toEqual(plain.summary.ledger.map(({ line }) => line));
  expect(packed.series).toEqual(plain.series);
});

test('another choice does not read a workbook again, but a text that may have changed', async () => {
  const preview = createPreviewer();
  let reads = 0;
  async function* counted(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
    reads++;
    yield bytes;
  }
  const workbook = writeWorkbook({
    sheets: [sheetData([['day', 'y'], ...days]), sheetData([['day', 'z'], ...days])],
  });
  await preview('a', counted(workbook), {});
  const other = await preview('a', counted(workbook), { part: 'Sheet 2' });
  expect([reads, other.layout?.targetColumns]).toEqual([1, ['z']]);
  const csv = text(`day,y\n${days.map((row) => row.join(',')).join('\n')}\n`);
  await preview('b', counted(csv), {});
  await preview('b', counted(csv), {});
  expect(reads).toBe(3);
});

test('a preview of text reads no more of the file than it shows', async () => {
  let given = 0;
  async function* endless(): AsyncGenerator<Uint8Array> {
    yield text('day,y\n');
    for (let index = 0; ; index++) {
      const chunk = text(`${dayAt(index % 9_000)},${index}\n`.repeat(1_000));
      given += chunk.length;
      yield chunk;
    }
  }
  const preview = await previewFile(endless(), {});
  expect(preview.whole).toBe(false);
  expect(given).toBeLessThan(1.2 * 1024 * 1024);
});
