import type { TimeSeries } from '#lib/time-series.ts';

/** The series as it was observed: what was filled on request is a gap again. A line or a season drawn through a gap
 * knows what came after it, and a forecast must neither learn from that nor be scored by it. */
export function maskImputed({ filled, ...series }: TimeSeries): TimeSeries {
  if (filled === undefined) return series;
  const values = series.values.slice();
  for (const [start, length] of filled) values.fill(Number.NaN, start, start + length);
  return { ...series, values };
}
