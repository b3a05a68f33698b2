import { damaged } from '../refusal.ts';
import type { Budget } from './budget.ts';

/** Bytes given to the inflater at once: they grow to some 16 MiB at most, which is looked at before more are given. */
const sliceBytes = 16 * 1024;

/** Inflates bytes with what the platform has for it, piece by piece within the budget.
 * @param what  the file or the part, in a sentence
 * @throws a refusal where the bytes are damaged or the budget is spent */
export async function* inflate(
  packed: AsyncIterable<Uint8Array>,
  format: 'gzip' | 'deflate-raw',
  budget: Budget,
  what: string,
): AsyncGenerator<Uint8Array> {
  const stream = new DecompressionStream(format);
  const writer = stream.writable.getWriter();
  const part = { packedBytes: 0, inflatedBytes: 0 };
  let broken: unknown = null;
  const feeding = feed().catch((error: unknown) => {
    broken ??= error;
    return writer.abort(error).catch(() => undefined);
  });
  const reader = stream.readable.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      part.inflatedBytes += value.length;
      budget.spendBytes(value.length, part);
      yield value;
    }
    await feeding;
  } catch (error) {
    // The sender's own failure is thrown on; what the inflater says is about the bytes.
    if (isInflaterError(error)) throw damaged(what, 'its packed data end early or make no sense');
    throw error;
  } finally {
    await reader.cancel().catch(() => undefined);
  }
  if (broken !== null) throw broken;

  async function feed(): Promise<void> {
    for await (const chunk of packed)
      for (let at = 0; at < chunk.length; at += sliceBytes) {
        const slice = new Uint8Array(chunk.subarray(at, at + sliceBytes));
        part.packedBytes += slice.length;
        await writer.ready;
        await writer.write(slice);
      }
    await writer.close();
  }
}

/** Browsers and Node say it with a TypeError, Node also with zlib's code. */
const isInflaterError = (error: unknown): boolean =>
  error instanceof TypeError ||
  (error instanceof Error && 'code' in error && /^Z_|ERR_TRAILING|ERR_STREAM/.test(String(error.code)));
