import type { ForecastPoint } from '#lib/forecast/schema.ts';
import type { Step } from '#lib/time-series.ts';

/** A forecast of some series, judged or not. */
export type TimedForecast = {
  readonly series: readonly {
    readonly key: string;
    readonly heldOut?: readonly ForecastPoint[];
    readonly future: readonly ForecastPoint[];
  }[];
};

/** Writes a timestamp of a series, in milliseconds since 1970, wall clock read as if it were UTC, or a count. */
export type TimestampWriter = (timestampMs: number, key: string) => string | number;

/** How a run's timestamps are written: dates where every one of them is a midnight, else date and time;
 * the plain count where the series has no calendar.
 * @param step the series' step; without it a calendar is taken for granted
 * @param asInput writes them as the input wrote its own, where that is known
 */
export function timestampWriter(
  result: TimedForecast,
  step?: Step,
  asInput: TimestampWriter | null = null,
): TimestampWriter {
  if (asInput !== null) return asInput;
  if (step?.unit === 'observation') return (timestampMs) => timestampMs;
  const onlyDates = result.series.every((series) =>
    [...(series.heldOut ?? []), ...series.future].every((point) => point.timestamp % dayMs === 0),
  );
  return (timestampMs) => {
    const iso = new Date(timestampMs).toISOString();
    if (onlyDates) return iso.slice(0, iso.indexOf('T'));
    return iso.replace('.000Z', '').replace('Z', '');
  };
}

const dayMs = 86_400_000;
