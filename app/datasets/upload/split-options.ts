/** Cuts the first `optionsBytes` bytes of a body off as text and leaves the rest as a stream.
 * The choice among hundreds of columns is longer than a URL may be, so it travels before the file.
 * A body shorter than that gives what there is and an empty rest. */
export async function splitOptions(
  body: ReadableStream<Uint8Array>,
  optionsBytes: number,
): Promise<{ text: string; rest: AsyncIterable<Uint8Array> }> {
  const reader = body.getReader();
  const head = new Uint8Array(optionsBytes);
  let filled = 0;
  let leftOver = new Uint8Array(0);
  while (filled < optionsBytes) {
    const { done, value } = await reader.read();
    if (done) break;
    const taken = Math.min(value.byteLength, optionsBytes - filled);
    head.set(value.subarray(0, taken), filled);
    filled += taken;
    leftOver = value.slice(taken);
  }

  async function* rest() {
    try {
      if (leftOver.byteLength > 0) yield leftOver;
      for (;;) {
        const { done, value } = await reader.read();
        if (done) return;
        yield value;
      }
    } finally {
      // Whoever stops reading early lets the sender go.
      await reader.cancel().catch(() => undefined);
    }
  }
  return { text: new TextDecoder().decode(head.subarray(0, filled)), rest: rest() };
}
