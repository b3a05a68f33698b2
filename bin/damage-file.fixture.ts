/** A way in which files are damaged on their way: by a program that was cut off, a copy pasted twice, a wrong key. */
export type Damage = (lines: readonly string[], random: () => number) => readonly string[];

const pick = <Value>(values: readonly Value[], random: () => number): Value => {
  const value = values[Math.floor(random() * values.length)];
  if (value === undefined) throw new RangeError('Wanted something to pick from.');
  return value;
};
const place = (lines: readonly string[], random: () => number): number => Math.floor(random() * lines.length);

/** A line with one of its numbers made another. */
function changeNumber(line: string, change: (text: string) => string, random: () => number): string {
  const found = [...line.matchAll(/\d+(?:[.,]\d+)?/g)];
  if (found.length === 0) return line;
  const { 0: text, index } = pick(found, random);
  return line.slice(0, index) + change(text) + line.slice(index + text.length);
}

const changeLine = (
  lines: readonly string[],
  at: number,
  change: (line: string) => string,
): readonly string[] => lines.map((line, index) => (index === at ? change(line) : line));

const shuffle = (lines: readonly string[], random: () => number): readonly string[] =>
  lines
    .map((line) => ({ line, order: random() }))
    .sort((a, b) => a.order - b.order)
    .map(({ line }) => line);

/** Files are taken apart byte by byte, so what is put in is written in the bytes of UTF-8. */
const inBytes = (texts: readonly string[]): readonly string[] =>
  texts.map((text) => Buffer.from(text).toString('latin1'));

const strange = inBytes([
  '1e308',
  '-1e308',
  'Infinity',
  'NaN',
  '999999999999999999999',
  '1E999',
  '-0',
  '0x1F',
  '١٢٣',
  '1,2,3',
  '--5',
  '%',
  '5%',
]);
const inserted = inBytes([
  '"',
  '""',
  "'",
  ',',
  ';',
  '\t',
  '\0',
  '\\',
  '=',
  '\uFEFF',
  '\u2028',
  '\uD800',
  'é',
  '日',
  '<!--',
  '#',
  '"\n',
  '\r',
]);

/** Each by its name; `cut`, `doubled`, `shuffled` and `spiked` in several ways. */
export const damages: Readonly<Record<string, Damage>> = {
  'cut behind a line': (lines, random) => lines.slice(0, 1 + place(lines, random)),
  'cut in a line': (lines, random) => {
    const at = place(lines, random);
    return [...lines.slice(0, at), (lines[at] ?? '').slice(0, Math.floor(random() * 12))];
  },
  'cut at its beginning': (lines, random) => lines.slice(place(lines, random)),
  'lines left out': (lines, random) => lines.filter(() => random() > 0.2),
  'cells left out': (lines, random) =>
    lines.map((line) => (random() < 0.15 ? line.replace(/[,;\t|][^,;\t|]*$/, '') : line)),
  'doubled whole': (lines) => [...lines, ...lines],
  'doubled without its names': (lines) => [...lines, ...lines.slice(1)],
  'lines doubled': (lines, random) => lines.flatMap((line) => (random() < 0.2 ? [line, line] : [line])),
  'columns doubled': (lines) => lines.map((line) => `${line},${line}`),
  'a line a thousand times': (lines, random) => {
    const at = place(lines, random);
    return lines.flatMap((line, index) =>
      index === at ? Array.from({ length: 1_000 }, () => line) : [line],
    );
  },
  'shuffled below its names': (lines, random) => [...lines.slice(0, 1), ...shuffle(lines.slice(1), random)],
  'shuffled whole': shuffle,
  reversed: (lines) => lines.toReversed(),
  'cells shuffled': (lines, random) => lines.map((line) => shuffle(line.split(','), random).join(',')),
  'a spike': (lines, random) =>
    changeLine(lines, place(lines, random), (line) => changeNumber(line, (text) => `${text}000000`, random)),
  'a decimal slip': (lines, random) =>
    changeLine(lines, place(lines, random), (line) =>
      changeNumber(line, (text) => text.replace(/[.,]/, ''), random),
    ),
  'many spikes': (lines, random) =>
    lines.map((line) =>
      random() < 0.2 ? changeNumber(line, (text) => `${text}${text}${text}`, random) : line,
    ),
  'strange numbers': (lines, random) =>
    lines.map((line) => (random() < 0.2 ? changeNumber(line, () => pick(strange, random), random) : line)),
  'numbers become negative': (lines) => lines.map((line) => line.replaceAll(/([,;\t])(?=\d)/g, '$1-')),
  'signs put in': (lines, random) =>
    lines.map((line) => {
      if (random() > 0.1) return line;
      const at = Math.floor(random() * (line.length + 1));
      return line.slice(0, at) + pick(inserted, random) + line.slice(at);
    }),
  'blank lines put in': (lines, random) => lines.flatMap((line) => (random() < 0.2 ? [line, ''] : [line])),
  'a long line': (lines, random) =>
    changeLine(lines, place(lines, random), (line) => line + ',x'.repeat(200 + Math.floor(random() * 3_000))),
  'mixed line ends': (lines, random) => lines.map((line) => (random() < 0.3 ? `${line}\r` : line)),
  'words for numbers': (lines, random) =>
    lines.map((line) => (random() < 0.2 ? changeNumber(line, () => 'n/a', random) : line)),
};

/** The bytes of a file after some damages, one after the other, with bits turned over where that is asked. Bytes are
 * kept as they are, in whatever encoding. */
export function damageBytes(
  bytes: Uint8Array,
  names: readonly string[],
  random: () => number,
  bitsTurned = 0,
): Uint8Array {
  let lines: readonly string[] = Buffer.from(bytes).toString('latin1').split('\n');
  for (const name of names) lines = damages[name]?.(lines, random) ?? lines;
  const damaged = Buffer.from(lines.join('\n'), 'latin1');
  for (let turn = 0; turn < bitsTurned && damaged.length > 0; turn++) {
    const at = Math.floor(random() * damaged.length);
    damaged[at] = (damaged[at] ?? 0) ^ (1 << Math.floor(random() * 8));
  }
  return damaged;
}
