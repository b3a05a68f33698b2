/** A number in three significant digits, more where whole digits need them: 0.0123, 12.3, 1,235.
 * Undefined values (null, NaN, infinite) are an en dash; the minus is a real one. */
export function formatNumber(value: number | null | undefined, significantDigits = 3): string {
  if (value === null || value === undefined || !Number.isFinite(value)) return '–';
  const size = Math.abs(value);
  if (size >= 1e12 || (size > 0 && size < 1e-4)) return withMinus(value.toExponential(significantDigits - 1));
  // The place of the first digit that is not zero: 12.3 has it at 2, 0.0123 at -1.
  const firstPlace = size === 0 ? significantDigits : Math.floor(Math.log10(size)) + 1;
  const decimals = Math.max(0, significantDigits - firstPlace);
  return withMinus(
    value.toLocaleString('en-US', { minimumFractionDigits: decimals, maximumFractionDigits: decimals }),
  );
}

/** A value of the data as it is, up to six significant digits and no zeros added: 5.6, 1,455.22. */
export function formatReading(value: number | null | undefined): string {
  if (value === null || value === undefined || !Number.isFinite(value)) return '–';
  const size = Math.abs(value);
  if (size >= 1e12 || (size > 0 && size < 1e-4)) return formatNumber(value, 4);
  const decimals = size >= 1 ? Math.max(0, 5 - Math.floor(Math.log10(size))) : 8;
  return withMinus(value.toLocaleString('en-US', { maximumFractionDigits: decimals }));
}

/** A count with thousands separated: 1,461. */
export const formatCount = (count: number): string => withMinus(Math.round(count).toLocaleString('en-US'));

/** A share as a percentage with one decimal: 0.812 is 81.2%. */
export const formatPercent = (share: number | null | undefined, decimals = 1): string =>
  share === null || share === undefined || !Number.isFinite(share)
    ? '–'
    : `${withMinus((share * 100).toFixed(decimals))}%`;

/** A size in bytes, in the unit that suits it, each 1,024 of the one before: 48.2 KB. */
export function formatBytes(bytes: number): string {
  const units = ['bytes', 'KB', 'MB', 'GB', 'TB'];
  let size = bytes;
  let unit = 0;
  for (; size >= 1024 && unit < units.length - 1; unit++) size /= 1024;
  return `${unit === 0 ? formatCount(size) : formatNumber(size)} ${units[unit]}`;
}

const withMinus = (text: string): string => text.replace(/^-/, '−').replace('e-', 'e−').replace('e+', 'e');
