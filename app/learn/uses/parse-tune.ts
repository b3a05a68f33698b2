/** One note or rest of a tune. */
export type Note = {
  /** As written: the token that the network reads. */
  readonly text: string;
  /** MIDI number, 60 = middle C; null for a rest. */
  readonly pitch: number | null;
  readonly beats: number;
};

/** The notes of a tune, or one sentence on what is no note. */
export type ParsedTune =
  | { readonly ok: true; readonly notes: readonly Note[] }
  | { readonly ok: false; readonly problem: string };

/** How many notes a tune may have here: enough to need memory, few enough to train at once. */
export const tuneLimits = { least: 4, most: 120 } as const;

const semitones: Readonly<Record<string, number>> = { C: 0, D: 2, E: 4, F: 5, G: 7, A: 9, B: 11 };
const notePattern = /^([_^=]?)([A-Ga-gz])([,']*)(\d*)(\/*)(\d*)$/;

/** Reads notes in ABC's notation: letters (c is an octave above C, c' above that, C, below), ^ sharp and _ flat,
 * lengths behind (2, /2, 3/2), z for a rest, bar lines as you like. Each note is set apart by a space or a bar line.
 * @see the ABC music standard 2.1, sections 4.1 to 4.5 */
export function parseTune(text: string): ParsedTune {
  const words = text.split(/[\s|:\]]+/).filter((word) => word !== '');
  if (words.length < tuneLimits.least || words.length > tuneLimits.most) {
    const { least, most } = tuneLimits;
    return {
      ok: false,
      problem: `A tune of ${least} to ${most} notes is wanted, this one has ${words.length}.`,
    };
  }
  const notes: Note[] = [];
  for (const [at, word] of words.entries()) {
    const note = readNote(word);
    if (!note)
      return { ok: false, problem: `Note ${at + 1}, "${word}", is not a note such as C, ^f, G,2 or z.` };
    notes.push(note);
  }
  return { ok: true, notes };
}

function readNote(text: string): Note | null {
  const [, accidental = '', letter = '', octaves = '', count = '', slashes = '', divisor = ''] =
    notePattern.exec(text) ?? [];
  if (letter === '' || (slashes === '' && divisor !== '')) return null;
  const beats = Number(count || 1) / (divisor === '' ? 2 ** slashes.length : Number(divisor));
  if (!Number.isFinite(beats) || beats <= 0 || beats > 8) return null;
  if (letter === 'z') return accidental === '' && octaves === '' ? { text, pitch: null, beats } : null;
  const shift = { '^': 1, _: -1 }[accidental] ?? 0;
  const octave = [...octaves].reduce((sum, mark) => sum + (mark === "'" ? 1 : -1), letter >= 'a' ? 1 : 0);
  return { text, pitch: 60 + semitones[letter.toUpperCase()] + shift + 12 * octave, beats };
}
