import 'server-only';
import { readSeries } from '#lib/datasets/index.ts';
import type { TimeSeries } from '#lib/time-series.ts';

const keptMs = 60_000;
let last: { name: string; series: Promise<TimeSeries | null>; until: number } | null = null;

/** Reads a stored series, the last one from memory for a minute: whoever zooms asks for the same again and again.
 * What is stored of a version never changes, so it cannot be out of date. */
export function readSeriesAgain(versionId: string, key: string, nowMs: number): Promise<TimeSeries | null> {
  const name = `${versionId} ${key}`;
  if (last?.name === name && last.until > nowMs) return last.series;
  const series = readSeries(versionId, key);
  last = { name, series, until: nowMs + keptMs };
  // A failure is not kept.
  series.catch(() => {
    if (last?.name === name) last = null;
  });
  setTimeout(() => {
    if (last?.name === name) last = null;
  }, keptMs).unref();
  return series;
}
