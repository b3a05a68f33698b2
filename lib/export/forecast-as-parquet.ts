import { type FitResult, type ForecastPoint, methods } from '#lib/forecast/schema.ts';
import { otherMethods } from './other-methods.ts';
import type { TimedForecast } from './timestamp-writer.ts';
import { type ParquetColumn, type ParquetTimes, toParquet } from './to-parquet.ts';

/** The forecast beyond the end of the data as Parquet, the rows and names of `forecastAsCsv`. */
export function forecastAsParquet({ series }: TimedForecast, times: ParquetTimes): Uint8Array<ArrayBuffer> {
  const rows = series.flatMap(({ key, future }) => future.map((point) => ({ key, point })));
  return toParquet([...keysAndTimes(rows), ...bandColumns(rows)], times);
}

/** A run as Parquet: the held-out part before the future of each series, with what came, and a column for each simple method as
 * in `runAsCsv`. */
export function runAsParquet(result: FitResult, times: ParquetTimes): Uint8Array<ArrayBuffer> {
  const rows = result.series.flatMap((series) =>
    (['heldOut', 'future'] as const).flatMap((part) =>
      series[part].map((point, index) => ({ key: series.key, point, series, part, index })),
    ),
  );
  const columns: ParquetColumn[] = [
    ...keysAndTimes(rows),
    {
      ...{ name: 'part', kind: 'text' },
      values: rows.map(({ part }) => (part === 'heldOut' ? 'held-out' : 'future')),
    },
    { name: 'y', kind: 'number', values: rows.map(({ point }) => point.actual) },
    ...bandColumns(rows),
    ...otherMethods(result).map(
      (method): ParquetColumn => ({
        ...{ name: methods[method].column, kind: 'number' },
        values: rows.map(
          ({ series, part, index }) =>
            series.methods.find((own) => own.method === method)?.[part][index] ?? null,
        ),
      }),
    ),
  ];
  return toParquet(columns, times);
}

type Row = { readonly key: string; readonly point: ForecastPoint };

const keysAndTimes = (rows: readonly Row[]): ParquetColumn[] => [
  { name: 'unique_id', kind: 'text', values: rows.map(({ key }) => key) },
  { name: 'ds', kind: 'time', values: rows.map(({ point }) => point.timestamp) },
];

const bandColumns = (rows: readonly Row[]): ParquetColumn[] =>
  (
    [
      ['yhat', 'yhat'],
      ['yhat_lo_80', 'lo80'],
      ['yhat_hi_80', 'hi80'],
      ['yhat_lo_95', 'lo95'],
      ['yhat_hi_95', 'hi95'],
    ] as const
  ).map(([name, part]) => ({ name, kind: 'number', values: rows.map(({ point }) => point[part]) }));
