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
