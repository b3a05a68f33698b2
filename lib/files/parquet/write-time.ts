/** Writes a moment of a Parquet file as ISO 8601.
 * @param ticks    since 1970, `perSecond` of them in a second
 * @param isUtc    the moment is one of UTC; else it is what a clock on the wall shows */
export function writeMoment(ticks: bigint, perSecond: bigint, isUtc: boolean): string {
  const seconds = ticks / perSecond - (ticks % perSecond < 0n ? 1n : 0n);
  const rest = ticks - seconds * perSecond;
  const date = new Date(Number(seconds) * 1_000);
  if (Number.isNaN(date.getTime())) return String(ticks);
  const digits = String(rest)
    .padStart(String(perSecond).length - 1, '0')
    .replace(/0+$/, '');
  // Digits beyond the third are kept in threes, as clocks write them.
  const fraction = digits === '' ? '' : `.${digits.padEnd(Math.ceil(digits.length / 3) * 3, '0')}`;
  return `${date.toISOString().slice(0, 19)}${fraction}${isUtc ? 'Z' : ''}`;
}

/** Writes a day, counted from 1970. */
export function writeDay(days: number): string {
  const date = new Date(days * 86_400_000);
  return Number.isNaN(date.getTime()) ? String(days) : date.toISOString().slice(0, 10);
}

/** Writes a number of 32 bits with the digits that it has, and no more. */
export function writeFloat32(value: number): string {
  for (let digits = 6; digits < 9; digits++) {
    const short = Number(value.toPrecision(digits));
    if (Math.fround(short) === value) return String(short);
  }
  return String(value);
}
