import { deflateRawSync, gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { createBudget } from './bytes/budget.ts';
import { openFile } from './open-file.ts';
import { chunksOf, dayAt, readBytes, refusalOf } from './read-bytes.fixture.ts';
import { problemOf } from './refusal.ts';
import { sheetData, writeWorkbook } from './write-workbook.fixture.ts';
import { writeZip } from './write-zip.fixture.ts';

const table = Array.from({ length: 30 }, (_, index) => [dayAt(index), index + 1]);
const good = sheetData([['day', 'y'], ...table]);
const csv = `day,y\n${table.map((row) => row.join(',')).join('\n')}\n`;
const text = (content: string): Uint8Array => new TextEncoder().encode(content);

describe('bombs', () => {
  test('a gzip archive that grows a thousandfold is refused before it fills the memory', async () => {
    const bomb = gzipSync(Buffer.alloc(100 * 1024 * 1024, '2024-01-01,1\n'), { level: 9 });
    const before = process.memoryUsage().arrayBuffers;
    expect(await refusalOf(new Uint8Array(bomb))).toBe(
      'The file holds more packed data than are read (250 times its size); bring a part of it, or the table as CSV.',
    );
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(150 * 1024 * 1024);
  });

  test('so is a sheet, whatever the directory says of its size', async () => {
    const rows = `<row><c><v>1</v></c></row>${' '.repeat(60 * 1024 * 1024)}`;
    const bytes = writeWorkbook({ sheets: [`<sheetData>${rows}</sheetData>`], deflate: deflateRawSync });
    expect(await refusalOf(bytes)).toContain('more packed data than are read');
  });

  test('a file whose size or checksum is a lie is refused', async () => {
    const lie = (lies: object) => writeZip([{ name: 'a.csv', bytes: csv, lies }]);
    for (const bytes of [lie({ inflatedBytes: 10 }), lie({ crc: 1 })])
      expect(await refusalOf(bytes)).toBe(
        'This cannot be read as "a.csv" in the archive: its checksum is wrong.',
      );
  });

  test('an archive inside an archive is not opened', async () => {
    const inner = writeZip([{ name: 'a.csv', bytes: csv }]);
    expect(await refusalOf(writeZip([{ name: 'inner.zip', bytes: inner }]))).toContain(
      'an archive inside an archive',
    );
    expect(await refusalOf(new Uint8Array(gzipSync(gzipSync(csv))))).toContain(
      'an archive inside an archive',
    );
  });

  test('a text that all cells share may not be longer than a cell', async () => {
    const sharedStrings = `<si><t>${'x'.repeat(1_000_000)}</t></si>`;
    const cells = '<row><c t="s"><v>0</v></c></row>'.repeat(1_000);
    const bytes = writeWorkbook({ sheets: [`<sheetData>${cells}</sheetData>`], sharedStrings });
    expect(await refusalOf(bytes)).toContain('more characters in one cell than are read (32,767)');
  });

  test('a page of Parquet that counts more than its file can hold is refused', async () => {
    const bytes = text(`PAR1${'\0'.repeat(200)}PAR1`);
    expect(await refusalOf(bytes)).toMatch(/^This cannot be read as a Parquet file/);
  });

  test('work that takes too long is given up', async () => {
    let clockMs = 0;
    const clock = () => (clockMs += 70_000);
    const opened = openFile(chunksOf(writeWorkbook({ sheets: [good] })), clock);
    const problem = await opened.then(() => null, problemOf);
    expect(problem).toEqual({ code: 'too-much-inside', what: 'work', limit: '120 seconds' });
  });

  test('cells are counted', () => {
    const budget = createBudget(() => 0);
    budget.spendCells(20_000_000);
    expect(() => budget.spendCells(1)).toThrow('too-much-inside');
  });
});

describe('XML that means harm', () => {
  const withDocument = (declaration: string, cell: string) =>
    writeWorkbook({
      sheets: [good],
      more: [],
      sharedStrings: '',
      styles: '',
      workbookPr: `</workbook>${declaration}<workbook>${cell}`,
    });

  test('a document type is refused, so that entities neither open files nor grow', async () => {
    const outside = '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>';
    const billion = '<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>';
    for (const declaration of [outside, billion])
      expect(await refusalOf(withDocument(declaration, '&x;'))).toBe(
        'This cannot be read as an Excel workbook: it defines a document type of its own, which no spreadsheet program does.',
      );
  });

  test('an entity that nobody defined stays as it is written', async () => {
    const rows = sheetData([['day', 'y &unknown; &lt;&#65;&#x42;&gt;'], ...table]);
    const { series } = await readBytes(writeWorkbook({ sheets: [rows] }));
    expect(series[0].key).toBe('y &unknown; <AB>');
  });

  test('a tag that never ends is given up', async () => {
    const bytes = writeWorkbook({ sheets: [`<sheetData><row a="${'>'.repeat(2_000_000)}`] });
    expect(await refusalOf(bytes)).toContain('a tag never ends');
  });

  test('tags, comments and signs may be cut anywhere', async () => {
    const sheet = `<!-- > < --><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t><![CDATA[a<b]]></t></is></c><c r="B1" t="inlineStr"><is><t>y &amp; z</t></is></c></row>${table
      .map(
        ([day, y], index) =>
          `<row r='${index + 2}'><c t="inlineStr"><is><t>${day}</t></is></c><c><v>${y}</v></c></row>`,
      )
      .join('')}</sheetData>`;
    const { summary } = await readBytes(writeWorkbook({ sheets: [sheet] }));
    expect(summary.columns.map(({ name }) => name)).toEqual(['a<b', 'y & z']);
  });
});

describe('sheets that no program writes', () => {
  test('the size that a sheet claims is not believed', async () => {
    const sheet = `<dimension ref="A1:XFD1048576"/>${good}`;
    expect((await readBytes(writeWorkbook({ sheets: [sheet] }))).summary.rowsRead).toBe(30);
  });

  test('rows and cells out of their order, and places that no sheet has, are refused', async () => {
    const refused = async (rows: string) =>
      await refusalOf(writeWorkbook({ sheets: [`<sheetData>${rows}</sheetData>`] }));
    expect(await refused('<row r="5"/><row r="3"/>')).toContain('row 3 comes after row 5');
    expect(await refused('<row r="1048577"/>')).toContain('row 1048577 comes after row 0');
    expect(await refused('<row><c r="B1"/><c r="A1"/></row>')).toContain('not in their order');
    expect(await refused('<row><c r="XFE1"/></row>')).toContain('no place of a sheet');
    expect(await refused('<row><c t="s"><v>7</v></c></row>')).toContain('is missing');
  });

  test('merged areas that overlap or reach to the end do not take for ever', async () => {
    const areas = Array.from({ length: 20_000 }, () => '<mergeCell ref="A1:XFD1048576"/>').join('');
    const bytes = writeWorkbook({ sheets: [`${good}<mergeCells>${areas}</mergeCells>`] });
    expect(await refusalOf(bytes)).toContain('its merged cells overlap');
    const one = writeWorkbook({
      sheets: [`${good}<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>`],
    });
    expect((await readBytes(one)).summary.rowsRead).toBeGreaterThan(0);
  });

  test('a million rows between two cells cost no more than their line ends', async () => {
    const rows = table.map(([day, y], index) => {
      const row = index === 29 ? 1_048_576 : index + 2;
      return `<row r="${row}"><c t="inlineStr"><is><t>${day}</t></is></c><c><v>${y}</v></c></row>`;
    });
    const head =
      '<row r="1"><c t="inlineStr"><is><t>day</t></is></c><c t="inlineStr"><is><t>y</t></is></c></row>';
    const { series } = await readBytes(
      writeWorkbook({ sheets: [`<sheetData>${head}${rows.join('')}</sheetData>`] }),
    );
    expect(series[0].values.at(-1)).toBe(30);
  });
});

describe('archives that trick', () => {
  test('paths are names, and none is followed', async () => {
    const bytes = writeZip([{ name: '../../etc/cron.d/table.csv', bytes: csv }]);
    expect((await readBytes(bytes)).source.entry).toBe('../../etc/cron.d/table.csv');
  });

  test('a part outside of the archive is missing', async () => {
    const bytes = writeZip([
      { name: '[Content_Types].xml', bytes: '' },
      { name: 'xl/x', bytes: '' },
      {
        name: '_rels/.rels',
        bytes:
          '<Relationships><Relationship Id="a" Type="x/officeDocument" Target="../../../etc/passwd"/></Relationships>',
      },
    ]);
    expect(await refusalOf(bytes)).toBe(
      'This cannot be read as an Excel workbook: a part that it speaks of is missing ("").',
    );
  });

  test('two files of one name, one with a password and one packed otherwise are refused by name', async () => {
    const twice = writeZip([
      { name: 'a.csv', bytes: csv },
      { name: 'A.csv', bytes: csv },
    ]);
    expect(await refusalOf(twice)).toContain('two of its files have the same name');
    expect(await refusalOf(writeZip([{ name: 'a.csv', bytes: csv, lies: { flags: 1 } }]))).toContain(
      'with a password',
    );
    expect(await refusalOf(writeZip([{ name: 'a.csv', bytes: csv, lies: { method: 14 } }]))).toContain(
      'packed in a way that is not read',
    );
  });

  test('what is cut off says so, at every length', async () => {
    const whole = writeWorkbook({ sheets: [good], deflate: deflateRawSync });
    for (let length = 5; length < whole.length; length += 97)
      expect(await refusalOf(whole.slice(0, length))).toMatch(/^This (cannot be read|is)/);
    const packed = new Uint8Array(gzipSync(csv));
    expect(await refusalOf(packed.slice(0, packed.length - 12))).toContain('a gzip archive');
  });

  test('bits turned over anywhere end in a sentence or in a reading', async () => {
    const whole = writeWorkbook({ sheets: [good], deflate: deflateRawSync });
    for (let at = 0; at < whole.length; at += 23) {
      const turned = whole.slice();
      turned[at] ^= 1 << (at % 8);
      expect(typeof (await refusalOf(turned))).toBe('string');
    }
  });

  test('an encrypted workbook is told from an old one', async () => {
    const name = Buffer.from('EncryptedPackage', 'utf16le');
    const bytes = new Uint8Array(
      Buffer.concat([
        Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
        Buffer.alloc(1_000),
        name,
      ]),
    );
    expect(await refusalOf(bytes)).toBe(
      'This is an encrypted workbook, or another Office document with a password, which is not read. Open it with its password, save it without one and bring that.',
    );
  });

  test('a raw deflate stream is no table', async () => {
    expect(await refusalOf(new Uint8Array(deflateRawSync(csv.repeat(100))))).not.toBe('read');
  });
});

describe('JSON that means harm', () => {
  test('each record with names of its own is refused before the table grows', async () => {
    const records = Array.from({ length: 20_000 }, (_, index) => `{"k${index}":1}`).join(',');
    expect(await refusalOf(text(`[${records}]`))).toContain('columns; at most 10,000 are read');
  });

  test('depth, names of prototypes and things that are no JSON are taken as what they are', async () => {
    expect(await refusalOf(text(`${'['.repeat(100_000)}{`))).toMatch(
      /^This cannot be read as a JSON document/,
    );
    expect(await refusalOf(text('[{"a":'))).toMatch(/^This cannot be read as a JSON document/);
    const rows = table.map(([day, y]) => `{"__proto__":"${day}","constructor":${y}}`).join(',');
    expect((await readBytes(text(`[${rows}]`))).series[0].key).toBe('constructor');
  });
});
