import { fileLimits } from '../limits.ts';
import { sayMiB, tooMuch } from './budget.ts';

/** All bytes of a stream in one piece.
 * @param what  the kind of file, in a sentence
 * @throws a refusal past the limit of what is held whole */
export async function gatherBytes(
  chunks: AsyncIterable<Uint8Array>,
  what: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    length += chunk.length;
    if (length > fileLimits.heldBytes) throw tooMuch(`bytes of ${what}`, sayMiB(fileLimits.heldBytes));
    // A copy: the sender may use its buffer again.
    parts.push(new Uint8Array(chunk));
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
