import type { TimeSeries } from '#lib/time-series.ts';
import { toParquet } from './to-parquet.ts';

/** Series as Parquet, one row a value in the names that forecasting libraries share; a missing value is null. */
export function seriesAsParquet(
  panel: readonly Pick<TimeSeries, 'key' | 'step' | 'timestamps' | 'values'>[],
  timeZone: string | null,
): Uint8Array<ArrayBuffer> {
  const step = panel[0]?.step ?? ({ unit: 'observation', count: 1 } as const);
  return toParquet(
    [
      {
        name: 'unique_id',
        kind: 'text',
        values: panel.flatMap(({ key, values }) => Array.from(values, () => key)),
      },
      { name: 'ds', kind: 'time', values: panel.flatMap(({ timestamps }) => Array.from(timestamps)) },
      { name: 'y', kind: 'number', values: panel.flatMap(({ values }) => Array.from(values)) },
    ],
    { step, timeZone },
  );
}
