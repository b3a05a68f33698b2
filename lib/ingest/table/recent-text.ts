import type { Dialect } from '../schema.ts';
import { countBytes } from '../text/count-bytes.ts';

/** The latest text of a file, found again by the byte at which it stood. */
export type RecentText = {
  /** @param byte   bytes of the file before the text, NaN where that cannot be told
   * @param ascii  every character is ASCII */
  keep(text: string, byte: number, encoding: Dialect['encoding'], ascii: boolean): void;
  /** @returns the text that was kept together, and the place in it; null where it is gone */
  find(byte: number): { readonly text: string; readonly at: number } | null;
};

type Piece = {
  readonly text: string;
  readonly byte: number;
  readonly encoding: Dialect['encoding'];
  readonly ascii: boolean;
  /** Bytes before every so many characters, once they were asked for. */
  marks: readonly number[] | null;
};

/** Makes a store that forgets the oldest text first.
 * @param limitCharacters  kept at most, but for the latest piece */
export function createRecentText(limitCharacters: number): RecentText {
  const pieces: Piece[] = [];
  let characters = 0;
  return {
    keep(text, byte, encoding, ascii) {
      if (text === '' || Number.isNaN(byte)) return;
      pieces.push({ text, byte, encoding, ascii, marks: null });
      characters += text.length;
      while (pieces.length > 1 && characters > limitCharacters)
        characters -= pieces.shift()?.text.length ?? 0;
    },
    find(byte) {
      const piece = lastBefore(pieces, byte);
      if (piece === null) return null;
      const at = placeOf(piece, byte - piece.byte);
      return at < piece.text.length ? { text: piece.text, at } : null;
    },
  };
}

/** There may be very many, in the order of their bytes. */
function lastBefore(pieces: readonly Piece[], byte: number): Piece | null {
  let low = -1;
  let high = pieces.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (pieces[middle].byte <= byte) low = middle;
    else high = middle - 1;
  }
  return low < 0 ? null : pieces[low];
}

/** Characters from one mark to the next. */
const markEvery = 4096;

function placeOf(piece: Piece, bytes: number): number {
  const { text, encoding } = piece;
  if (encoding === 'utf-16le' || encoding === 'utf-16be') return bytes / 2;
  if (piece.ascii) return bytes;
  piece.marks ??= markBytes(piece);
  const mark = piece.marks.findLastIndex((before) => before <= bytes);
  let at = mark * markEvery;
  for (let left = bytes - piece.marks[mark]; left > 0; at++) left -= countBytes(text, at, at + 1, encoding);
  return at;
}

function markBytes({ text, encoding }: Piece): number[] {
  const marks: number[] = [];
  let bytes = 0;
  for (let at = 0; at < text.length; at += markEvery) {
    marks.push(bytes);
    bytes += countBytes(text, at, Math.min(at + markEvery, text.length), encoding);
  }
  return marks;
}
