import type { Dialect } from '../schema.ts';
import { guessAlphabet, guessLatin } from './guess-alphabet.ts';
import { looksLikeUtf16 } from './recognise-file-kind.ts';

/** Tells the encoding of a file from its first bytes: a byte order mark, the zeros of UTF-16, else UTF-8 that is valid, or
 * torn at few places, else the letters of another alphabet, the pairs of bytes of Japanese, Chinese or Korean
 * text, or Latin letters.
 * @param head  the first bytes; they may end in the middle of a character */
export function detectEncoding(head: Uint8Array): Dialect['encoding'] {
  const utf16 = looksLikeUtf16(head);
  if (utf16 !== null) return utf16;
  if (hasUtf8Mark(head) || isUtf8(head) || isTornUtf8(head)) return 'utf-8';
  return guessAlphabet(head) ?? detectPairs(head) ?? guessLatin(head) ?? detectLatin(head);
}

function isUtf8(head: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/** Bytes EF BB BF, which name the encoding whatever comes after them. */
export const hasUtf8Mark = (head: Uint8Array): boolean =>
  head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf;

/** Whether all but a few of many characters beyond ASCII are whole in UTF-8: in no other encoding do their bytes follow one
 * another so by chance. */
function isTornUtf8(head: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(head, { stream: true });
  let whole = 0;
  let torn = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0xfffd) torn++;
    else if (code >= 0x80) whole++;
  }
  return whole >= fewestWhole && whole >= wholePerTorn * torn;
}

const fewestWhole = 10;
const wholePerTorn = 9;

/** Common characters of Shift-JIS (kana, the first level of kanji), GB 18030 (the first level of hanzi), Big5 (the common
 * ones) and EUC-KR (hangul) begin with bytes of few ranges; only Big5 has second bytes of both halves. Of the hanzi that
 * Chinese uses, half begin with bytes that no hangul has. Latin letters stand alone between ASCII and seldom make such pairs. */
function detectPairs(bytes: Uint8Array): Dialect['encoding'] | null {
  const japanese = sharePairs(bytes, isKanaOrKanji, (code) => code >= 0x40 && code !== 0x7f && code <= 0xfc);
  const chinese = sharePairs(bytes, isHanzi, (code) => code >= 0xa1 && code !== 0xff);
  if (isBig5(bytes, Math.max(japanese, chinese))) return 'big5';
  if (Math.max(japanese, chinese) < 0.8) return null;
  if (japanese > chinese) return 'shift_jis';
  return sharePairs(bytes, isHangul, (code) => code >= 0xa1 && code !== 0xff) >= 0.88 ? 'euc-kr' : 'gb18030';
}

const isKanaOrKanji = (code: number): boolean =>
  (code >= 0x81 && code <= 0x83) || (code >= 0x88 && code <= 0x97);
const isHangul = (code: number): boolean => (code >= 0xa1 && code <= 0xa3) || (code >= 0xb0 && code <= 0xc8);
const isHanzi = (code: number): boolean => (code >= 0xa1 && code <= 0xa3) || (code >= 0xb0 && code <= 0xd7);

/** Whether the bytes are pairs of Big5: of the different ones, many have their second byte among ASCII and many beyond it. */
function isBig5(bytes: Uint8Array, shareOfOthers: number): boolean {
  const isFirst = (code: number): boolean => code >= 0xa1 && code <= 0xc6;
  const isLow = (code: number): boolean => code >= 0x40 && code <= 0x7e;
  const share = sharePairs(bytes, isFirst, (code) => isLow(code) || (code >= 0xa1 && code !== 0xff));
  if (share < 0.9 || share <= shareOfOthers) return false;
  const pairs = new Set<number>();
  for (let at = 0; at + 1 < bytes.length; at++)
    if (bytes[at] >= 0x80) pairs.add(bytes[at] * 256 + bytes[++at]);
  const low = [...pairs].filter((pair) => isLow(pair & 255)).length;
  return low >= 0.1 * pairs.size && pairs.size - low >= 0.25 * pairs.size;
}

/** Of the characters that are not ASCII, the share made of a common first byte and a possible second one. */
function sharePairs(
  bytes: Uint8Array,
  isFirst: (code: number) => boolean,
  isSecond: (code: number) => boolean,
): number {
  let pairs = 0;
  let others = 0;
  for (let at = 0; at < bytes.length && pairs + others < 20_000; at++) {
    if (bytes[at] < 0x80) continue;
    if (isFirst(bytes[at]) && at + 1 < bytes.length && isSecond(bytes[at + 1])) {
      pairs++;
      at++;
    } else others++;
  }
  return pairs / (pairs + others);
}

/** Windows-1252, which any bytes are, unless the bytes that ISO 8859-15 gave to the euro sign and to letters are used
 * as such and none that only Windows has. */
function detectLatin(bytes: Uint8Array): Dialect['encoding'] {
  let newSigns = 0;
  for (let at = 0; at < bytes.length; at++) {
    const code = bytes[at];
    if (code < 0x80) continue;
    if (code < 0xa0) return 'windows-1252';
    const inWord = isLetter(bytes[at - 1]) || isLetter(bytes[at + 1]);
    if (code === 0xa4 || (inWord && lettersOfLatin9.has(code))) newSigns++;
  }
  return newSigns > 0 ? 'iso-8859-15' : 'windows-1252';
}

/** Š š Ž ž Œ œ Ÿ, where Windows-1252 has signs and fractions. */
const lettersOfLatin9: ReadonlySet<number> = new Set([0xa6, 0xa8, 0xb4, 0xb8, 0xbc, 0xbd, 0xbe]);

const isLetter = (code: number | undefined): boolean =>
  code !== undefined && ((code >= 65 && code <= 90) || (code >= 97 && code <= 122) || code >= 0xc0);
