import type { Dialect } from '../schema.ts';
import { detectEncoding } from './detect-encoding.ts';

/** Bytes in, text out, chunk by chunk. */
export type TextStream = {
  push(bytes: Uint8Array): string;
  end(): string;
  /** What the bytes were read as in the end, and how many places could not be read. */
  report(): { readonly encoding: Dialect['encoding']; readonly replaced: number };
};

/** Makes a decoder that keeps characters whole across chunks and leaves out a byte order mark.
 * A file that was plain ASCII up to a byte that is not UTF-8 is read on as what it then looks like:
 * nothing read before that byte would have come out differently.
 * @param mayFallBack  false where the user chose the encoding */
export function createTextStream(encoding: Dialect['encoding'], mayFallBack: boolean): TextStream {
  let current = encoding;
  let asciiSoFar = true;
  let replaced = 0;
  let decoder = new TextDecoder(encoding);
  const countReplaced = (text: string): string => {
    if (text.includes('\uFFFD')) replaced += text.split('\uFFFD').length - 1;
    return text;
  };
  return {
    push(bytes) {
      const text = decoder.decode(bytes, { stream: true });
      if (current === 'utf-8' && asciiSoFar && text.length !== bytes.length) {
        // ASCII is one byte a character, and nothing else in UTF-8 is.
        asciiSoFar = false;
        if (mayFallBack && !isUtf8Start(bytes)) {
          current = detectEncoding(bytes);
          decoder = new TextDecoder(current);
          return countReplaced(decoder.decode(bytes, { stream: true }));
        }
      }
      return countReplaced(text);
    },
    end: () => countReplaced(decoder.decode()),
    report: () => ({ encoding: current, replaced }),
  };
}

function isUtf8Start(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}
