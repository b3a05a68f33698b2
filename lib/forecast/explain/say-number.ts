/** A number in three significant digits, more where whole digits need them, and without zeros behind: 7.6, 0.0123, 1,235. */
export function sayNumber(value: number): string {
  const size = Math.abs(value);
  const text =
    size >= 1e12 || (size > 0 && size < 1e-4)
      ? value.toExponential(2)
      : value.toLocaleString('en-US', {
          maximumFractionDigits: size === 0 ? 0 : Math.max(0, 2 - Math.floor(Math.log10(size))),
        });
  // Rounded to nothing it has no sign.
  return text === '-0' ? '0' : text.replace(/^-/, '−');
}
