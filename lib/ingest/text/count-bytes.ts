import type { Dialect } from '../schema.ts';

/** The bytes that a stretch of decoded text took in its file.
 * @returns NaN where that cannot be told: a replaced character may have been one byte or several */
export function countBytes(text: string, from: number, to: number, encoding: Dialect['encoding']): number {
  if (encoding === 'utf-16le' || encoding === 'utf-16be') return 2 * (to - from);
  let bytes = 0;
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    bytes += code < 0x80 ? 1 : bytesOf(code, encoding);
  }
  return bytes;
}

/** The bytes of one code unit beyond ASCII; a pair of surrogates is counted two and two. */
function bytesOf(code: number, encoding: Dialect['encoding']): number {
  if (code === 0xfffd) return Number.NaN;
  if (encoding === 'utf-8') return code < 0x800 || isSurrogate(code) ? 2 : 3;
  if (encoding === 'shift_jis') return code >= 0xff61 && code <= 0xff9f ? 1 : 2;
  if (encoding === 'big5' || encoding === 'euc-kr') return 2;
  if (encoding !== 'gb18030') return 1;
  // Hanzi, their punctuation and full-width signs take two; of the rest some take four.
  const two = (code >= 0x4e00 && code <= 0x9fa5) || (code >= 0x3000 && code <= 0x3015);
  return two || (code >= 0xff01 && code <= 0xff5e) ? 2 : Number.NaN;
}

const isSurrogate = (code: number): boolean => code >= 0xd800 && code <= 0xdfff;
