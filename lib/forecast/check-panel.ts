import { type Result, refuse, succeed } from '#lib/result.ts';
import type { TimeSeries } from '#lib/time-series.ts';
import type { FitProblem, ForecastSettings } from './schema.ts';

/** Larger values overflow when they are squared and summed. */
const largestValue = 1e100;
/** Values before the cutoff without which nothing can be said about a series. */
const fewestValues = 3;

/** Says whether a panel can be fitted with these settings, before anything is computed. One series at least must
 * hold a lookback, two horizons (to train on, to validate on) and the held-out part; the others of a panel learn
 * from it and need a few values before their cutoff. */
export function checkPanel(
  panel: readonly TimeSeries[],
  settings: ForecastSettings,
): Result<void, FitProblem> {
  if (panel.length === 0) return refuse({ code: 'no-series' });
  for (const series of panel) {
    const problem = checkValues(series);
    if (problem) return refuse(problem);
  }
  const lengths = panel.map(observedLength);
  const longest = lengths.indexOf(lengths.reduce((most, length) => Math.max(most, length), 0));
  const needed = settings.lookback + 2 * settings.horizon + settings.holdout;
  if (lengths[longest] < needed) {
    const length = lengths[longest];
    const suggestion = suggestSettings(length, settings);
    return refuse({ code: 'too-short', key: panel[longest].key, length, needed, suggestion });
  }
  for (const [index, { key }] of panel.entries()) {
    if (lengths[index] >= settings.holdout + fewestValues) continue;
    return refuse({
      code: 'too-short',
      key,
      length: lengths[index],
      needed: settings.holdout + fewestValues,
      suggestion: lengths[index] > fewestValues ? { holdout: lengths[index] - fewestValues } : null,
    });
  }
  return checkMovement(panel, settings);
}

function checkValues({ key, values, timestamps }: TimeSeries): FitProblem | null {
  const unusable = values.findIndex((value) => Math.abs(value) > largestValue);
  if (unusable >= 0) {
    return { code: 'unusable-value', key, timestamp: timestamps[unusable], value: values[unusable] };
  }
  return values.some(Number.isFinite) ? null : { code: 'no-values', key };
}

/** A panel of which nothing moves before the cutoff has nothing to learn. */
function checkMovement(
  panel: readonly TimeSeries[],
  { holdout }: ForecastSettings,
): Result<void, FitProblem> {
  for (const { values } of panel) {
    const known = values.subarray(0, values.length - holdout).filter(Number.isFinite);
    const lowest = known.reduce((least, value) => Math.min(least, value), Number.POSITIVE_INFINITY);
    const highest = known.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY);
    // A range within rounding error of the values is no movement.
    if (highest - lowest > 1e-12 * Math.max(Math.abs(highest), Math.abs(lowest))) return succeed(undefined);
  }
  const [{ key, values }] = panel;
  return refuse({ code: 'constant', key, value: values.find(Number.isFinite) ?? 0 });
}

/** The nearest settings that fit, the horizon cut to a sixth of the series; null if there is no hope. */
function suggestSettings(length: number, settings: ForecastSettings): Partial<ForecastSettings> | null {
  const horizon = Math.min(settings.horizon, Math.floor(length / 6));
  if (horizon < 1) return null;
  const holdout = Math.min(settings.holdout, horizon);
  const lookback = Math.min(settings.lookback, Math.max(1, Math.floor((length - 2 * horizon - holdout) / 2)));
  return { horizon, holdout, lookback };
}

function observedLength({ values }: TimeSeries): number {
  const first = values.findIndex(Number.isFinite);
  return first < 0 ? 0 : values.length - first;
}
