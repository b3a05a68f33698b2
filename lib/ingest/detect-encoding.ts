import { looksLikeUtf16 } from './recognise-file-kind.ts';
import type { Dialect } from './schema.ts';

/** Tells the encoding of a file from its first bytes: a byte order mark, the zeros of UTF-16, else valid
 * UTF-8, else Windows-1252 (which any bytes are).
 * @param head  the first bytes; they may end in the middle of a character */
export function detectEncoding(head: Uint8Array): Dialect['encoding'] {
  const utf16 = looksLikeUtf16(head);
  if (utf16 !== null) return utf16;
  return isUtf8(head) ? 'utf-8' : 'windows-1252';
}

function isUtf8(head: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true });
    return true;
  } catch {
    return false;
  }
}
