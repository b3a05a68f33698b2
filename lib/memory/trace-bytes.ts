import { type LayerTrace, type MemoryTrace, traceHeadSchema } from './schema.ts';

/** A trace as bytes: the length of its head in four bytes, the head as JSON, zeros up to a multiple of four, then
 * float32 numbers, all little-endian: the inputs, and for each layer hidden, cell state and gates. */
export function encodeTrace({ head, inputs, layers }: MemoryTrace): Uint8Array<ArrayBuffer> {
  const text = new TextEncoder().encode(JSON.stringify(head));
  const parts = [inputs, ...layers.flatMap(arraysOf)];
  const numbers = parts.reduce((sum, part) => sum + part.length, 0);
  const start = startOfNumbers(text.length);
  const bytes = new Uint8Array(start + 4 * numbers);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, text.length, true);
  bytes.set(text, 4);
  let at = start;
  for (const part of parts) {
    for (const value of part) {
      view.setFloat32(at, value, true);
      at += 4;
    }
  }
  return bytes;
}

/** The trace that `encodeTrace` wrote.
 * @throws ZodError or RangeError if the bytes are not a trace */
export function decodeTrace(bytes: Uint8Array): MemoryTrace {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const length = view.getUint32(0, true);
  const head = traceHeadSchema.parse(JSON.parse(new TextDecoder().decode(bytes.subarray(4, 4 + length))));
  let at = startOfNumbers(length);
  const take = (count: number): Float32Array => {
    const from = at;
    at += 4 * count;
    if (at > bytes.length)
      throw new RangeError(`A trace of ${at} bytes or more was expected, these are ${bytes.length}.`);
    // Most machines can take the bytes as they are.
    if (littleEndian) return new Float32Array(bytes.slice(from, at).buffer);
    return Float32Array.from({ length: count }, (_, index) => view.getFloat32(from + 4 * index, true));
  };
  const steps = head.timestamps.length;
  const states = steps * head.hiddenSize;
  const inputs = take(steps * head.channels.length);
  const layers = Array.from({ length: head.layers - head.firstLayer }, () => ({
    hidden: take(states),
    cellState: take(head.hasCellState ? states : 0),
    gates: head.gates.map((name) => ({ name, values: take(states) })),
  }));
  if (at !== bytes.length)
    throw new RangeError(`A trace of ${at} bytes was expected, these are ${bytes.length}.`);
  return { head, inputs, layers };
}

const littleEndian = new Uint8Array(new Uint16Array([1]).buffer)[0] === 1;

const arraysOf = ({ hidden, cellState, gates }: LayerTrace): Float32Array[] => [
  hidden,
  cellState,
  ...gates.map(({ values }) => values),
];

const startOfNumbers = (headLength: number): number => 4 + 4 * Math.ceil(headLength / 4);
