import { expect, test } from 'vitest';
import { countBytes } from './count-bytes.ts';

test('bytes are counted back from the text as the encoding has them', () => {
  const text = 'date,größe,€,😀\n';
  expect(countBytes(text, 0, text.length, 'utf-8')).toBe(new TextEncoder().encode(text).length);
  expect(countBytes(text, 5, 8, 'windows-1252')).toBe(3);
  expect(countBytes(text, 0, text.length, 'utf-16le')).toBe(2 * text.length);
  for (const [encoding, bytes] of [
    ['shift_jis', [0x41, 0x93, 0xfa, 0xb1, 0x2c]],
    ['gb18030', [0x41, 0xc8, 0xd5, 0x2c]],
  ] as const) {
    const decoded = new TextDecoder(encoding).decode(Uint8Array.from(bytes));
    expect(countBytes(decoded, 0, decoded.length, encoding)).toBe(bytes.length);
  }
  expect(countBytes('a\uFFFDb', 0, 3, 'utf-8')).toBeNaN();
});
