import { z } from 'zod';
import { methodNames } from '../methods/method-table.ts';
import { modelNames } from '../recipe/recipe.ts';

const keptFitHeadSchema = z.object({
  model: z.enum(modelNames),
  /** Of the model: weights of another one mean something else. */
  revision: z.number().int(),
  /** Name of the engine that trained them. */
  engine: z.string(),
  series: z.array(
    z.object({
      key: z.string(),
      /** Timestamp of the last value that was learnt from. */
      learntUntil: z.number(),
      /** Of the combination beyond the end of the data. */
      weights: z.array(z.object({ method: z.enum(methodNames), weight: z.number() })),
      /** How much wider than their spread the bands are, by horizon step, each [horizon]. */
      half80: z.array(z.number()),
      half95: z.array(z.number()),
      /** How much of that a few values of the series itself should tell. */
      unknown: z.number().min(0).max(1).default(0),
    }),
  ),
});

/** What a finished fit needs to forecast again from newer data: all that it has learnt and judged, and nothing that is worked out
 * from the data anew. */
export type KeptFit = z.infer<typeof keptFitHeadSchema> & {
  /** Of the networks that forecast beyond the end, [members][parameters]. */
  readonly memberWeights: readonly Float64Array[];
};

/** A kept fit as bytes: the length of its head in four bytes, the head as JSON, then the weights as float64, all little-endian. */
export function encodeKeptFit({ memberWeights, ...head }: KeptFit): Uint8Array<ArrayBuffer> {
  const text = new TextEncoder().encode(
    JSON.stringify({ ...head, members: memberWeights.map(({ length }) => length) }),
  );
  const numbers = memberWeights.reduce((sum, { length }) => sum + length, 0);
  const bytes = new Uint8Array(4 + text.length + 8 * numbers);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, text.length, true);
  bytes.set(text, 4);
  let at = 4 + text.length;
  for (const weights of memberWeights) {
    for (const weight of weights) {
      view.setFloat64(at, weight, true);
      at += 8;
    }
  }
  return bytes;
}

const storedHeadSchema = keptFitHeadSchema.extend({ members: z.array(z.number().int().nonnegative()) });

/** The fit that `encodeKeptFit` wrote.
 * @throws ZodError or RangeError if the bytes are not one */
export function decodeKeptFit(bytes: Uint8Array): KeptFit {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = 4 + view.getUint32(0, true);
  const { members, ...head } = storedHeadSchema.parse(
    JSON.parse(new TextDecoder().decode(bytes.subarray(4, end))),
  );
  let at = end;
  const memberWeights = members.map((length) => {
    const from = at;
    at += 8 * length;
    return Float64Array.from({ length }, (_, index) => view.getFloat64(from + 8 * index, true));
  });
  if (at !== bytes.length)
    throw new RangeError(`A kept fit of ${at} bytes was expected, these are ${bytes.length}.`);
  return { ...head, memberWeights };
}
