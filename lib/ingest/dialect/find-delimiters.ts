/** Delimiters that are tried on every text; of equals the first wins. */
const usual = [',', ';', '\t', '|', ':', ' '] as const;

/** Signs that part cells in some file somewhere, tried where most lines hold them. */
const unusual = new Set([
  '^',
  '~',
  '#',
  '!',
  '*',
  '\\',
  '=',
  '&',
  '%',
  '§',
  '¦',
  '¬',
  '@',
  '$',
  '<',
  '>',
  '·',
  '•',
  '\u00a0',
]);

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const separators = /[\u0001\u0002\v\f\u001c-\u001f]/g;

/** Lists the delimiters that may have been used, from the first lines: the usual ones, runs of several signs
 * (`||`, `, `, `<>`) and odd ones that stand in most lines, and none at all (the empty text). */
export function findDelimiters(sample: string): string[] {
  const lines = sample
    .split(/\r\n|\n|\r/)
    .filter((line) => line.trim() !== '')
    .slice(0, 60);
  const holders = new Map<string, number>();
  for (const line of lines) {
    const found = new Set<string>();
    for (const [run] of line.slice(0, 5_000).matchAll(/[^\p{L}\p{N}\s"'.()[\]{}+/_-]{1,5}/gu)) {
      if (run.length > 1) found.add(shortestPeriod(run)).add(run);
      else if (unusual.has(run)) found.add(run);
    }
    for (const [run] of line.slice(0, 5_000).matchAll(/ ?[,;|:~^] | [,;|:~^]|\t\t/g)) found.add(run);
    // Characters that no text holds: the separators of ASCII, those of databases, page breaks.
    for (const [sign] of line.slice(0, 5_000).matchAll(separators)) found.add(sign);
    for (const run of found) holders.set(run, (holders.get(run) ?? 0) + 1);
  }
  const common = [...holders].filter(([, count]) => count >= 0.6 * lines.length && count > 0);
  common.sort(([, left], [, right]) => right - left);
  return [...usual, ...common.slice(0, 8).map(([run]) => run), ''];
}

/** `;;` for `;;;;`, where empty cells put several delimiters side by side; a sign by itself is left as it is. */
function shortestPeriod(run: string): string {
  for (let length = 2; length < run.length; length++) {
    const part = run.slice(0, length);
    if (run.length % length === 0 && part.repeat(run.length / length) === run) return part;
  }
  return run;
}
