import type { Dialect } from '../schema.ts';
import { countBytes } from '../text/count-bytes.ts';

/** The latest text of a file, found again by the byte at which it stood. */
export type RecentText = {
  /** @param codes  the characters of the text where all of it is ASCII, else null
   * @param byte    bytes of the file before the text, NaN where that cannot be told */
  keep(text: string, codes: Uint8Array | null, byte: number, encoding: Dialect['encoding']): void;
  /** The text that begins at a byte, as far as it was kept together; null where it is gone.
   * @param most  characters, at most */
  from(byte: number, most: number): string | null;
};

type Piece = {
  readonly byte: number;
  readonly encoding: Dialect['encoding'];
  readonly length: number;
  /** ASCII is kept as bytes in `store`, anything else as it is. */
  readonly stored: { readonly store: Uint8Array; readonly at: number } | string;
};

/** Makes a store of text that forgets the oldest first. ASCII is copied to where it always goes: strings kept for a while
 * outlive the young generation, and would fill ten times their size before they are collected.
 * @param characters  kept at least; at most twice as many, and more only of one piece that is longer by itself */
export function createRecentText(characters: number): RecentText {
  let current: Piece[] = [];
  let before: Piece[] = [];
  let used = 0;
  let store: Uint8Array<ArrayBuffer> | null = null;
  let storeBefore: Uint8Array<ArrayBuffer> | null = null;

  const turn = (): void => {
    [before, current] = [current, []];
    [storeBefore, store] = [store, storeBefore];
    used = 0;
  };

  return {
    keep(text, codes, byte, encoding) {
      const { length } = text;
      if (length === 0 || Number.isNaN(byte)) return;
      if (used + length > characters) turn();
      if (codes === null || length > characters) current.push({ byte, encoding, length, stored: text });
      else {
        store ??= new Uint8Array(characters);
        store.set(codes.subarray(0, length), used);
        current.push({ byte, encoding, length, stored: { store, at: used } });
      }
      used += length;
    },
    from(byte, most) {
      const piece = lastBefore(current, byte) ?? lastBefore(before, byte);
      if (piece === null) return null;
      const at = placeOf(piece, byte - piece.byte);
      const end = Math.min(piece.length, at + most);
      if (at >= end) return null;
      const { stored } = piece;
      return typeof stored === 'string'
        ? stored.slice(at, end)
        : new TextDecoder().decode(stored.store.subarray(stored.at + at, stored.at + end));
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
  return low < 0 || pieces[low].byte > byte ? null : pieces[low];
}

function placeOf({ stored, encoding }: Piece, bytes: number): number {
  if (encoding === 'utf-16le' || encoding === 'utf-16be') return bytes / 2;
  if (typeof stored !== 'string') return bytes;
  let at = 0;
  for (let left = bytes; left > 0; at++) left -= countBytes(stored, at, at + 1, encoding);
  return at;
}
