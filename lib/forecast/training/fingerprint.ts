import type { TimeSeries } from '#lib/time-series.ts';
import { mixSeed } from '../math/mix-seed.ts';
import type { ForecastSettings } from '../settings/settings-schema.ts';

/** A number that differs when the settings, the data or the shape of the recipe do: 32 bits, to catch
 * mistakes, not forgeries.
 * @param revision  of the model */
export function fingerprintFit(
  panel: readonly TimeSeries[],
  settings: ForecastSettings,
  revision = 0,
): number {
  let hash = revision === 0 ? 1 : mixSeed(revision);
  for (const byte of new TextEncoder().encode(JSON.stringify(Object.entries(settings).sort()))) {
    hash = mixSeed(hash, byte);
  }
  const arrays = panel.flatMap(({ values, covariates = [] }) => [
    values,
    ...covariates.map((own) => own.values),
  ]);
  for (const values of arrays) {
    const words = new Uint32Array(values.slice().buffer);
    hash = mixSeed(hash, words.length);
    // A plain multiply and add: a hundred million words must not take longer than an epoch.
    for (const word of words) hash = (Math.imul(hash, 31) + word) >>> 0;
  }
  return hash;
}
