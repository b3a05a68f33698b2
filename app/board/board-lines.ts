import type { SeriesForecast } from '#lib/forecast/schema.ts';

/** Steps before the end of the data that a small drawing shows. */
const past = 40;
/** Steps beyond it. */
const ahead = 40;

/** The last values of a series and its forecast beyond them, on one axis: what one has not is null there. */
export function boardLines({ heldOut, future }: Pick<SeriesForecast, 'heldOut' | 'future'>): {
  readonly actual: readonly (number | null)[];
  readonly predicted: readonly (number | null)[];
} {
  const known = heldOut.slice(-past).map(({ actual }) => actual);
  const coming = future.slice(0, ahead).map(({ yhat }) => yhat);
  return {
    actual: [...known, ...coming.map(() => null)],
    predicted: [...known.map(() => null), ...coming],
  };
}
