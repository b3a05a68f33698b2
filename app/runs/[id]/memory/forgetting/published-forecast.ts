import type { SeriesForecast } from '#lib/forecast/schema.ts';
import type { Forgotten } from '../worker/use-forgetting.ts';

/** The forecast beyond the end as the page shows it, and how much of it is the networks'. */
export type PublishedForecast = {
  /** [horizon] */
  readonly values: readonly number[];
  /** The networks' weight in the combination, above 0 and at most 1. */
  readonly weight: number;
};

/** The combination of a series as it was published; null where the networks alone are the forecast, or have no part
 * in it. */
export function publishedForecast({
  future,
  methods,
}: Pick<SeriesForecast, 'future' | 'methods'>): PublishedForecast | null {
  const weight = methods.find(({ method }) => method === 'network')?.weight;
  return weight ? { values: future.map(({ yhat }) => yhat), weight } : null;
}

/** What forgetting does to the combination: its other parts stay, so it moves by the networks' weight times as far. */
export const shiftCombination = (
  { stretch, forecast, without }: Forgotten,
  { values, weight }: PublishedForecast,
): Forgotten => ({
  stretch,
  forecast: values,
  without: values.map((value, step) => value + weight * (without[step] - forecast[step])),
});
