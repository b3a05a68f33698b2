import { type Result, refuse, succeed } from '#lib/result.ts';
import type { TimeSeries } from '#lib/time-series.ts';
import { checkCovariates } from '../covariates/check-covariates.ts';
import type { FitProblem } from '../result/fit-problem.ts';
import type { ForecastSettings } from '../settings/settings-schema.ts';

/** Larger values overflow when they are squared and summed. */
const largestValue = 1e100;
/** Values without which nothing can be said about what comes next. */
const fewestValues = 3;

/** Says whether a panel can be fitted with these settings, before anything is computed. Its longest series must be
 * as long as the horizon; the others learn from it, and one too short to be judged simply has no score. */
export function checkPanel(
  panel: readonly TimeSeries[],
  settings: ForecastSettings,
): Result<void, FitProblem> {
  if (panel.length === 0) return refuse({ code: 'no-series' });
  for (const series of panel) {
    const problem = checkValues(series) ?? checkCovariates(series, settings.horizon);
    if (problem) return refuse(problem);
  }
  const lengths = panel.map(observedLength);
  const length = lengths.reduce((most, own) => Math.max(most, own), 0);
  const needed = Math.max(fewestValues, settings.horizon);
  if (length < needed) {
    const { key } = panel[lengths.indexOf(length)];
    const suggestion = length >= fewestValues ? { horizon: length } : null;
    return refuse({ code: 'too-short', key, length, needed, suggestion });
  }
  // A constant is forecast as what it is, unless settings of earlier versions say nothing of it.
  return settings.lifetime === undefined ? checkMovement(panel) : succeed(undefined);
}

function checkValues({ key, values, timestamps }: TimeSeries): FitProblem | null {
  const unusable = values.findIndex((value) => Math.abs(value) > largestValue);
  if (unusable >= 0) {
    return { code: 'unusable-value', key, timestamp: timestamps[unusable], value: values[unusable] };
  }
  return values.some(Number.isFinite) ? null : { code: 'no-values', key };
}

/** A panel of which nothing moves has nothing to learn. */
function checkMovement(panel: readonly TimeSeries[]): Result<void, FitProblem> {
  for (const { values } of panel) {
    const known = values.filter(Number.isFinite);
    const lowest = known.reduce((least, value) => Math.min(least, value), Number.POSITIVE_INFINITY);
    const highest = known.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY);
    // A range within rounding error of the values is no movement.
    if (highest - lowest > 1e-12 * Math.max(Math.abs(highest), Math.abs(lowest))) return succeed(undefined);
  }
  const [{ key, values }] = panel;
  return refuse({ code: 'constant', key, value: values.find(Number.isFinite) ?? 0 });
}

function observedLength({ values }: TimeSeries): number {
  const first = values.findIndex(Number.isFinite);
  return first < 0 ? 0 : values.length - first;
}
