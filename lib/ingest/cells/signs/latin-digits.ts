/** The zeros of scripts that write numbers by tens as Latin does, and have digits of their own. */
const zeros = [
  ...[0x0660, 0x06f0, 0x07c0, 0x0966, 0x09e6, 0x0a66, 0x0ae6, 0x0b66, 0x0be6, 0x0c66, 0x0ce6, 0x0d66],
  ...[0x0e50, 0x0ed0, 0x0f20, 0x1040, 0x17e0, 0x1810, 0xff10],
];

const plainOf: ReadonlyMap<string, string> = new Map([
  ...zeros.flatMap((zero) =>
    Array.from({ length: 10 }, (_, digit) => [String.fromCharCode(zero + digit), String(digit)] as const),
  ),
  // Arabic signs of decimals and thousands, and what stands beside digits as wide as Hanzi.
  ...(['٫.', '٬,', '．.', '，,', '－-', '＋+', '／/', '：:', '％%'] as const).map(
    ([sign, plain]) => [sign, plain] as const,
  ),
]);

/** The zero of the script in which a cell writes its digits; null for those of Latin. */
export function zeroOf(cell: string): number | null {
  for (let at = 0; at < cell.length; at++) {
    const code = cell.charCodeAt(at);
    const zero = code < 0x660 ? undefined : zeros.find((first) => code >= first && code < first + 10);
    if (zero !== undefined) return zero;
  }
  return null;
}

/** A cell with the digits 0 to 9 in place of those of other scripts, `١٢٫٥` or `１２`, and without the marks of writing
 * direction that some programs put around dates and numbers. Other cells are given back as they are. */
export function latinDigits(cell: string): string {
  // Nearly every cell is ASCII, and is looked at no further.
  if (!/[^\0-\u02ff]/.test(cell)) return cell;
  return cell.replace(directionMarks, '').replace(otherDigits, (sign) => plainOf.get(sign) ?? sign);
}

const directionMarks = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
const otherDigits = new RegExp(`[${[...plainOf.keys()].join('')}]`, 'g');
