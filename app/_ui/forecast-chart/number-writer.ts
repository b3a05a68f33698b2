import { formatNumber } from '../words/format-number.ts';
import type { ForecastChartData } from './forecast-columns.ts';

/** Writes one value of a chart. */
export type NumberWriter = (value: number | null | undefined) => string;

/** Writes every value of a chart with the same decimals, so that numbers change in place: as many as give the
 * largest value of the forecast four digits. What is unknown is an en dash. */
export function chartNumberWriter(data: ForecastChartData): NumberWriter {
  const largest = [...data.actual, ...data.predicted].reduce<number>(
    (size, value) => Math.max(size, Math.abs(value ?? 0)),
    0,
  );
  // Beyond this, decimals or whole digits alone would fill the line.
  if (!(largest >= 1e-4 && largest < 1e9)) return (value) => formatNumber(value);
  const digits = Math.floor(Math.log10(largest)) + 1;
  const decimals = Math.max(0, 4 - Math.max(digits, 0) + Math.max(0, -digits));
  const format = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  return (value) => {
    if (value === null || value === undefined || !Number.isFinite(value)) return '–';
    // Adding zero keeps a rounded "-0" from being written.
    const rounded = Number(value.toFixed(decimals)) + 0;
    return rounded.toLocaleString('en-US', format).replace('-', '−');
  };
}
