/** The first bytes of a stream, and the stream as if nothing had been read of it.
 * @param wanted  bytes to look at; fewer where the stream is shorter */
export async function peekChunks(
  chunks: AsyncIterable<Uint8Array>,
  wanted: number,
): Promise<{ readonly head: Uint8Array; readonly chunks: AsyncIterable<Uint8Array> }> {
  const iterator = chunks[Symbol.asyncIterator]();
  const first: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  while (length < wanted) {
    const next = await iterator.next();
    if (next.done) break;
    // A copy with a buffer of its own: the sender may use its again.
    first.push(new Uint8Array(next.value));
    length += next.value.length;
  }
  const head = new Uint8Array(Math.min(length, wanted));
  let at = 0;
  for (const chunk of first) {
    head.set(chunk.subarray(0, head.length - at), at);
    at += Math.min(chunk.length, head.length - at);
  }
  return { head, chunks: joined(first, iterator) };
}

async function* joined(first: Uint8Array[], iterator: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    for (let chunk = first.shift(); chunk !== undefined; chunk = first.shift()) yield chunk;
    for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value;
  } finally {
    await iterator.return?.();
  }
}
