import { z } from 'zod';
import { type Result, refuse, succeed } from '#lib/result.ts';
import { engineVariants } from '#lib/rnn/index.ts';
import type { TrainingState } from './training-state.ts';

/** "HCFC", then the version of the layout. */
const magic = [0x48, 0x43, 0x46, 0x43] as const;
const version = 2;
const preambleBytes = 12;

const header = z.object({
  /** Of the settings and the data: a checkpoint fits one fit only. */
  fingerprint: z.number(),
  engine: z.enum(engineVariants),
  member: z.number().int(),
  epoch: z.number().int(),
  update: z.number().int(),
  updatesDone: z.number().int(),
  bestEpochs: z.array(z.number().int()),
  bestEpoch: z.number().int(),
  trainerUpdates: z.number().int(),
  generator: z.array(z.number().int()),
  /** Of the float64 sections that follow. */
  lengths: z.array(z.number().int().nonnegative()),
});

/** Writes a training state as bytes: magic, version, length of a JSON header, header, then float64 sections
 * (little-endian): scalars, weights, both moments, averaged, best, and each finished member. */
export function encodeCheckpoint(state: TrainingState, fingerprint: number): Uint8Array {
  const { trainer } = state;
  const sections = [
    Float64Array.of(state.bestLoss, state.firstLoss, state.gradientNorms),
    trainer.weights,
    trainer.firstMoment,
    trainer.secondMoment,
    trainer.averaged,
    state.best,
    ...state.finished,
  ];
  const text = new TextEncoder().encode(
    JSON.stringify({
      fingerprint,
      engine: state.engine,
      member: state.member,
      epoch: state.epoch,
      update: state.update,
      updatesDone: state.updatesDone,
      bestEpochs: [...state.bestEpochs],
      bestEpoch: state.bestEpoch,
      trainerUpdates: trainer.updates,
      generator: Array.from(trainer.generator),
      lengths: sections.map((section) => section.length),
    } satisfies z.infer<typeof header>),
  );
  const numbers = sections.reduce((sum, section) => sum + section.length, 0);
  const bytes = new Uint8Array(preambleBytes + text.length + numbers * 8);
  const view = new DataView(bytes.buffer);
  bytes.set(magic);
  view.setUint32(4, version, true);
  view.setUint32(8, text.length, true);
  bytes.set(text, preambleBytes);
  let place = preambleBytes + text.length;
  for (const section of sections) {
    for (const value of section) {
      view.setFloat64(place, value, true);
      place += 8;
    }
  }
  return bytes;
}

/** Reads bytes of `encodeCheckpoint`; a problem is a sentence's second half, why they cannot be used. */
export function decodeCheckpoint(bytes: Uint8Array, fingerprint: number): Result<TrainingState, string> {
  if (bytes.length < preambleBytes || magic.some((byte, index) => bytes[index] !== byte)) {
    return refuse('it is not a checkpoint of this program');
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const found = view.getUint32(4, true);
  if (found !== version)
    return refuse(`its layout is version ${found}, this program reads version ${version}`);
  const headerEnd = preambleBytes + view.getUint32(8, true);
  const parsed = parseHeader(bytes.subarray(preambleBytes, headerEnd));
  if (parsed === null) return refuse('it is damaged');
  const numbers = parsed.lengths.reduce((sum, length) => sum + length, 0);
  if (bytes.length !== headerEnd + numbers * 8 || parsed.lengths.length < 6) {
    return refuse('it is cut off or damaged');
  }
  if (parsed.fingerprint !== fingerprint) return refuse('it belongs to other data or other settings');

  let place = headerEnd;
  const [scalars, weights, firstMoment, secondMoment, averaged, best, ...finished] = parsed.lengths.map(
    (length) =>
      Float64Array.from({ length }, () => {
        const value = view.getFloat64(place, true);
        place += 8;
        return value;
      }),
  );
  return succeed({
    engine: parsed.engine,
    finished,
    bestEpochs: parsed.bestEpochs,
    member: parsed.member,
    epoch: parsed.epoch,
    update: parsed.update,
    updatesDone: parsed.updatesDone,
    trainer: {
      weights,
      averaged,
      firstMoment,
      secondMoment,
      updates: parsed.trainerUpdates,
      generator: Uint32Array.from(parsed.generator),
    },
    best,
    bestEpoch: parsed.bestEpoch,
    bestLoss: scalars[0],
    firstLoss: scalars[1],
    gradientNorms: scalars[2],
  });
}

function parseHeader(bytes: Uint8Array): z.infer<typeof header> | null {
  try {
    const parsed = header.safeParse(JSON.parse(new TextDecoder().decode(bytes)));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
