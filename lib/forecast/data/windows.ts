import type { Recipe } from '../recipe/recipe.ts';
import type { ForecastSettings } from '../settings/settings-schema.ts';
import { standstillAt } from './lifetime.ts';
import type { PreparedSeries } from './prepared-series.ts';

/** One forecast made or to be made: values before `origin` go in, those from it on are wanted. */
export type Window = { readonly series: PreparedSeries; readonly origin: number };

/** Every window of a panel, by what it serves. */
export type Windows = {
  /** Targets end before the validation part begins. */
  readonly training: readonly Window[];
  /** Targets lie in the validation part. */
  readonly validation: readonly Window[];
  /** Origins a horizon apart, from the cutoff on. */
  readonly heldOut: readonly Window[];
  /** One a series, in the order of the panel, at the end of its data. */
  readonly future: readonly Window[];
};

/** Windows drawn in all, at most, for training: more would only cost memory. */
const mostTraining = 400_000;
/** Validation windows a series, at most, evenly spaced: each epoch looks at all of them. */
const mostValidation = 256;

/** Lists the windows of a panel. A window needs a full lookback, or as much as the
 * recipe says; a series too short for one full training
 * window takes part with what it has, the missing steps masked. */
export function listWindows(
  panel: readonly PreparedSeries[],
  settings: ForecastSettings,
  { masking }: Pick<Recipe, 'masking'>,
): Windows {
  const { horizon, lookback } = settings;
  const training: Window[] = [];
  const validation: Window[] = [];
  const heldOut: Window[] = [];
  const future: Window[] = [];
  const trainingPerSeries = Math.floor(mostTraining / panel.length);
  // By key, so that the order of the file decides nothing: what is drawn in training depends on this one.
  for (const series of panel.toSorted(byKey)) {
    const { start, trainingEnd, cutoff, length } = series.split;
    const hasFull = trainingEnd - start >= lookback + horizon;
    const half = Math.max(2, Math.ceil((trainingEnd - start - horizon) / 2));
    const masked = masking === 'halfOfSeries' ? Math.min(lookback, half) : lookback;
    const first = start + (hasFull ? masked : half);
    // Where it stands still for good there is nothing to learn.
    const still = standstillAt(series, trainingEnd)?.from ?? trainingEnd;
    const origins = range(first, Math.min(trainingEnd - horizon, still - 1)).filter((origin) =>
      hasTarget(series, origin, horizon),
    );
    for (const origin of origins.slice(-trainingPerSeries)) training.push({ series, origin });

    for (const origin of validationOrigins(series, horizon, panel.length))
      validation.push({ series, origin });
    for (let origin = cutoff; origin < length; origin += horizon) heldOut.push({ series, origin });
  }
  for (const series of panel) future.push({ series, origin: series.split.length });
  return { training, validation, heldOut, future };
}

const byKey = (a: PreparedSeries, b: PreparedSeries): number =>
  a.source.key < b.source.key ? -1 : a.source.key > b.source.key ? 1 : 0;

/** Where forecasts begin whose targets all lie in the validation part of a series: evenly spaced, fewer a series in a
 * panel. */
export function validationOrigins(series: PreparedSeries, horizon: number, seriesCount: number): number[] {
  const { start, trainingEnd, cutoff } = series.split;
  const all = range(Math.max(trainingEnd, start + 1), cutoff - horizon).filter((origin) =>
    hasTarget(series, origin, horizon),
  );
  return thin(all, Math.max(4, Math.floor(mostValidation / seriesCount)));
}

function range(first: number, last: number): number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}

function hasTarget(series: PreparedSeries, origin: number, horizon: number): boolean {
  return series.observed.subarray(origin, origin + horizon).includes(1);
}

/** At most `most` of them, evenly spaced, the last one always among them. */
function thin(origins: readonly number[], most: number): number[] {
  const stride = Math.ceil(origins.length / most) || 1;
  return origins.filter((_, index) => (origins.length - 1 - index) % stride === 0);
}
