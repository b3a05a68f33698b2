import { z } from 'zod';
import { type Result, refuse, succeed } from '#lib/result.ts';
import { engineVariants } from '#lib/rnn/index.ts';
import type { TrainingState } from './training-state.ts';

/** "HCFC", then the version of the layout. */
const magic = [0x48, 0x43, 0x46, 0x43] as const;
const version = 3;
const preambleBytes = 12;

const whole = z.number().int();
const header = z.object({
  /** Of the settings and the data: a checkpoint fits one fit only. */
  fingerprint: z.number(),
  engine: z.enum(engineVariants),
  finished: z.array(z.object({ member: whole, bestEpoch: whole })),
  running: z.array(
    z.object({
      ...{ member: whole, epoch: whole, update: whole, bestEpoch: whole },
      trainerUpdates: whole,
      generator: z.array(whole),
    }),
  ),
  /** Of the float64 sections that follow. */
  lengths: z.array(whole.nonnegative()),
});

/** Of each network under way: scalars, weights, both moments, averaged, best. */
const sectionsARunning = 6;

/** Writes a training state as bytes: magic, version, length of a JSON header, header, then float64 sections
 * (little-endian): those of each network under way, and the weights of each that is done. */
export function encodeCheckpoint(state: TrainingState, fingerprint: number): Uint8Array {
  const sections = [
    ...state.running.flatMap(({ trainer, ...own }) => [
      Float64Array.of(own.bestLoss, own.firstLoss, own.gradientNorms),
      trainer.weights,
      trainer.firstMoment,
      trainer.secondMoment,
      trainer.averaged,
      own.best,
    ]),
    ...state.finished.map(({ weights }) => weights),
  ];
  const text = new TextEncoder().encode(
    JSON.stringify({
      fingerprint,
      engine: state.engine,
      finished: state.finished.map(({ member, bestEpoch }) => ({ member, bestEpoch })),
      running: state.running.map(({ member, epoch, update, bestEpoch, trainer }) => ({
        ...{ member, epoch, update, bestEpoch },
        trainerUpdates: trainer.updates,
        generator: Array.from(trainer.generator),
      })),
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
  const { engine, running, finished, lengths } = parsed;
  const numbers = lengths.reduce((sum, length) => sum + length, 0);
  const sectionCount = sectionsARunning * running.length + finished.length;
  if (bytes.length !== headerEnd + numbers * 8 || lengths.length !== sectionCount) {
    return refuse('it is cut off or damaged');
  }
  if (parsed.fingerprint !== fingerprint) return refuse('it belongs to other data or other settings');

  let place = headerEnd;
  const sections = lengths.map((length) =>
    Float64Array.from({ length }, () => {
      const value = view.getFloat64(place, true);
      place += 8;
      return value;
    }),
  );
  return succeed({
    engine,
    running: running.map(({ trainerUpdates, generator, ...own }, index) => {
      const [scalars, weights, firstMoment, secondMoment, averaged, best] = sections.slice(
        index * sectionsARunning,
      );
      const trainer = { weights, averaged, firstMoment, secondMoment, updates: trainerUpdates };
      return {
        ...own,
        trainer: { ...trainer, generator: Uint32Array.from(generator) },
        best,
        bestLoss: scalars[0],
        firstLoss: scalars[1],
        gradientNorms: scalars[2],
      };
    }),
    finished: finished.map((own, index) => ({
      ...own,
      weights: sections[sectionsARunning * running.length + index],
    })),
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
