import { expect, test } from 'vitest';
import { detectEncoding } from './detect-encoding.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
/** ISO 8859-1: a byte a character. */
const latin = (text: string): Uint8Array => Uint8Array.from(text, (sign) => sign.charCodeAt(0));
const join = (...parts: readonly Uint8Array[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => [...part]));

const towns = 'Köln;1\nDüsseldorf;2\nMünchen;3\nNürnberg;4\nWürzburg;5\n';

test('a mark names the encoding, whatever bytes come after it', () => {
  expect(detectEncoding(join(utf8('\uFEFFtown;y\n'), latin('Köln;1\n')))).toBe('utf-8');
});

test('UTF-8 that is torn at few of many places is UTF-8; of few characters nothing is said', () => {
  expect(detectEncoding(join(utf8(towns + towns), latin('Köln;6\n')))).toBe('utf-8');
  expect(detectEncoding(join(utf8('Köln;1\n'), latin('Köln;6\n')))).not.toBe('utf-8');
});

test('Latin letters and pairs of Chinese are no torn UTF-8', () => {
  expect(detectEncoding(latin(towns + towns))).toBe('windows-1252');
  // "日期,销量" in GB 18030, over and over.
  const line = [0xc8, 0xd5, 0xc6, 0xda, 0x2c, 0xcf, 0xfa, 0xc1, 0xbf, 0x0a];
  expect(detectEncoding(Uint8Array.from({ length: 200 }, (_, at) => line[at % line.length]))).toBe('gb18030');
});
