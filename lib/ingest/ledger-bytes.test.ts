import { expect, test } from 'vitest';
import { readText } from './read-text.fixture.ts';

const days = (row: (day: string, index: number) => string): string[] =>
  Array.from({ length: 12 }, (_, index) => row(`2024-01-${String(index + 1).padStart(2, '0')}`, index));

test('every row of the ledger names the byte at which its line begins, however the bytes come', async () => {
  const lines = ['date,größe,y', ...days((day, i) => `${day},"a ""é"" ${i}",${i % 4 === 1 ? 'öops' : i}`)];
  const text = lines.join('\r\n');
  for (const mark of ['', '\uFEFF']) {
    const bytes = new TextEncoder().encode(mark + text);
    for (const chunkBytes of [1, 7, 64, 5000]) {
      const { summary } = await readText(bytes, {}, chunkBytes);
      expect(summary.ledger.map(({ line }) => line)).toEqual([3, 7, 11]);
      for (const { line, byte } of summary.ledger) {
        const found = new TextDecoder().decode(bytes.subarray(byte ?? 0)).split('\r\n')[0];
        expect(found).toBe(lines[line - 1]);
      }
    }
  }
});

test('every kind of entry names line, byte, and the text as it stands in the file, however the bytes come', async () => {
  const lines = [
    'day;ort;y',
    '"2024-01-01";Köln;"1"',
    '"2024-01-01";Köln;"zwei"',
    '2024-01-02;"Bad ""Ems""";3;4',
    'gestern;Köln;5',
    ';Köln;6',
    '"2024-01-03";"Köln";7',
    ...days((day, i) => `${day.replace('-01-', '-02-')};Köln;${i}`),
    '"2024-01-03";"Bonn";8',
    '2024-01-01;Ulm;9',
  ];
  const text = lines.join('\r\n');
  const encoded = {
    'utf-8': new TextEncoder().encode(text),
    'utf-16le': new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le')),
    'windows-1252': new Uint8Array(Buffer.from(text, 'latin1')),
  };
  for (const [encoding, bytes] of Object.entries(encoded)) {
    for (const chunkBytes of [7, 5000]) {
      const { summary } = await readText(bytes, { idColumn: null }, chunkBytes);
      expect(summary.dialect.encoding).toBe(encoding);
      expect(summary.ledger.map(({ kind, line, column }) => [kind, line, column])).toEqual([
        ['repeated-time', 2, 'day'],
        ['not-a-number', 3, 'y'],
        ['repeated-time', 3, 'day'],
        ['wrong-width', 4, null],
        ['not-a-time', 5, 'day'],
        ['no-time', 6, 'day'],
        ['repeated-time', 7, 'day'],
      ]);
      const decoder = new TextDecoder(encoding);
      for (const { kind, line, byte, text: original } of summary.ledger) {
        expect(byte).not.toBeNull();
        const found = decoder.decode(bytes.subarray(byte ?? 0)).split('\r\n')[0];
        expect(found).toBe(lines[line - 1]);
        expect(original).toBe(kind === 'not-a-number' ? 'zwei' : lines[line - 1]);
      }
    }
  }
});

test('a repeated timestamp shows the text of a row over several lines, and says when it was let go of', async () => {
  const filler = Array.from({ length: 20_000 }, (_, minute) =>
    new Date(Date.UTC(2024, 0, 2) + minute * 60_000).toISOString().slice(0, 19),
  );
  const first = '2024-01-01T23:59:00,"two\nlines",5';
  const far = `time,note,y\n${first}\n${filler.map((at) => `${at},${'long '.repeat(90)},1`).join('\n')}`;
  const near = `time,note,y\n${first}\n${filler
    .slice(0, 900)
    .map((at) => `${at},x,1`)
    .join('\n')}`;
  const again = '\n2024-01-01T23:59:00,x,6\n';
  const entryOf = async (text: string) => {
    const { summary } = await readText(text + again, { idColumn: null, targetColumns: ['y'] }, 1 << 18);
    return summary.ledger.map(({ line, byte, text: shown }) => ({ line, byte, shown }));
  };
  expect(await entryOf(near)).toEqual([{ line: 2, byte: 12, shown: first }]);
  expect(await entryOf(far)).toEqual([
    { line: 2, byte: 12, shown: '2024-01-01 23:59 5 (as it was read: its text was let go of)' },
  ]);
});

test('null bytes and control characters are reported by line', async () => {
  const lines = [
    'date,place,y',
    ...days((day, i) => `${day},a${i === 4 ? '\0' : ''},${i === 7 ? '\u00017' : i}`),
  ];
  const { summary } = await readText(lines.join('\n'));
  const note = summary.notes.find(({ kind }) => kind === 'control-characters');
  expect(note?.sentence).toBe('Null bytes or other control characters stand on line 6, 9.');
  expect(summary.ledger.map(({ line }) => line)).toEqual([9]);
});
