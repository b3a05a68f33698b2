import { createForgetfulForecaster, decodeTrace } from '#lib/memory/index.ts';
import type { MemoryTrace } from '#lib/memory/schema.ts';
import type { MemoryAnswer, MemoryRequest } from './memory-messages.ts';

// Reads traces and reckons with them away from the page, so that a large one never holds it up.
const newest = { each: 0, chosen: 0 };

addEventListener('message', async ({ data }: MessageEvent<MemoryRequest>) => {
  const say = (answer: MemoryAnswer) => postMessage(answer);
  try {
    if (data.type === 'load') {
      const trace = await fetchTrace(data.href);
      // Handed over, not copied: they may be megabytes.
      postMessage({ id: data.id, type: 'trace', trace } satisfies MemoryAnswer, {
        transfer: buffersOf(trace),
      });
      return;
    }
    newest[data.kind] = data.id;
    const forecaster = await openForecaster(data.traceHref, data.weightsHref);
    for (const stretch of data.stretches) {
      // A newer wish may have come in while the last stretch was reckoned with.
      await new Promise((resolve) => setTimeout(resolve));
      if (newest[data.kind] !== data.id) return;
      say({
        id: data.id,
        type: 'forgotten',
        stretch,
        forecast: [...forecaster.forecast],
        without: [...forecaster.without(stretch, data.how, data.season)],
      });
    }
  } catch (error) {
    const reason = error instanceof Error ? error.message : 'unknown reason';
    say({ id: data.id, type: 'failed', sentence: `What the network held could not be read: ${reason}.` });
  }
});

const opened = new Map<string, Promise<ReturnType<typeof createForgetfulForecaster>>>();

/** The forecaster of a window; read once, as every stretch asks for it. */
function openForecaster(traceHref: string, weightsHref: string) {
  const known = opened.get(traceHref);
  if (known) return known;
  const opening = Promise.all([fetchTrace(traceHref), fetchBytes(weightsHref)]).then(([trace, weights]) =>
    createForgetfulForecaster(trace, toNumbers(weights)),
  );
  opened.set(traceHref, opening);
  return opening;
}

const fetchTrace = async (href: string): Promise<MemoryTrace> => decodeTrace(await fetchBytes(href));

const buffersOf = ({ inputs, layers }: MemoryTrace): ArrayBufferLike[] =>
  [
    inputs,
    ...layers.flatMap(({ hidden, cellState, gates }) => [
      hidden,
      cellState,
      ...gates.map(({ values }) => values),
    ]),
  ].map(({ buffer }) => buffer);

async function fetchBytes(href: string): Promise<Uint8Array> {
  const response = await fetch(href);
  if (!response.ok) throw new Error(`the server answered ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

/** float64 numbers from little-endian bytes. */
function toNumbers(bytes: Uint8Array): Float64Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Float64Array.from({ length: bytes.length / 8 }, (_, index) => view.getFloat64(8 * index, true));
}
