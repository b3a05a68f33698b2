import { isTyped, kindOfCell } from '../cells/cell-kind.ts';

/** Some programs put whole lines in quotes and double the quotes inside: `"1,""a, b"",2"`. Takes them off again.
 * @returns null where the lines are not wrapped so */
export function unwrapLines(text: string): string | null {
  const sample = text
    .slice(0, sampleCharacters)
    .split(lineEnds)
    .filter((line) => line.trim() !== '');
  if (sample.length > 2 && text.length > sampleCharacters) sample.pop();
  if (sample.length < 2 || !sample.every(isWrapped)) return null;
  const inside = sample.map((line) => unwrap(line.trim()));
  // One column of quoted text looks the same: several delimiters in every line, or quotes inside, make it a table.
  const parted = [',', ';', '\t', '|'].some((sign) => hasEqualParts(inside, sign));
  const quoted = inside.some((line) => /(?:^|[,;\t|])"[^"]*"(?:$|[,;\t|])/.test(line));
  if (!parted && !(quoted && inside.every((line) => /[,;\t|]/.test(line)))) return null;
  return text.replace(/[^\r\n]+/g, (line) => (isWrapped(line) ? unwrap(line.trim()) : line));
}

/** Three cells or more in every line, or two of which one is a value. */
function hasEqualParts(lines: readonly string[], sign: string): boolean {
  const rows = lines.map((line) => line.split(sign));
  const width = rows[0].length;
  if (rows.every((cells) => cells.length > 2)) return true;
  if (width !== 2 || rows.some((cells) => cells.length !== 2)) return false;
  const typed = rows.filter((cells) => cells.some((cell) => isTyped(kindOfCell(cell))));
  return typed.length * 2 > rows.length;
}

const sampleCharacters = 100_000;
const lineEnds = /\r\n|\n|\r/;

function isWrapped(line: string): boolean {
  const bare = line.trim();
  if (bare.length < 2 || !bare.startsWith('"') || !bare.endsWith('"')) return false;
  return !bare.slice(1, -1).replaceAll('""', '').includes('"');
}

const unwrap = (bare: string): string => bare.slice(1, -1).replaceAll('""', '"');
