/** A number, or the colon that stands for none, without the flags that offices write behind it: `12.3 p` (provisional),
 * `15.0 be`, `: c`, `15.5*`, `15.5 (est.)`, `15.5 (2)`, or what laboratories do, `15.5 ± 0.3`. The letters are those of Eurostat;
 * others, as in `5 kg`, are no flags.
 * @returns null where the cell has none */
export function withoutFlag(cell: string): string | null {
  if (cell.length > longestFlagged) return null;
  const last = cell.charCodeAt(cell.length - 1);
  // Nearly every cell ends with a digit, and is looked at no further.
  if (last >= 48 && last <= 57 && !/[±/]/.test(cell)) return null;
  return flagged.exec(cell)?.[1] ?? null;
}

const longestFlagged = 40;
const flagged =
  /^\s*([-+]?\d[\d.,]*|:)(?:\s+[bcdefinprsuz]{1,3}|\s?[*#†‡]|\s?\([\p{L}\d][\p{L}.]{0,11}\)|\s?(?:±|\+\/-)\s?\d[\d.,]*)\s*$/u;
