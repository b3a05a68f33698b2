import type { MethodName } from '#lib/forecast/schema.ts';
import { type PackedPoints, packPoints, roundForDrawing, unpackPoints } from '../chart/packed-points.ts';
import type { ForecastChartData } from './forecast-chart-data.ts';
import type { Band, ChartRow } from './forecast-chart-row.ts';

type Column = readonly (number | null)[];

/** A chart's data as it travels to the browser: columns of short numbers, for rows repeat every name. */
export type PackedForecast = Omit<ForecastChartData, 'rows'> & {
  /** Actuals of every row. */
  readonly actual: PackedPoints;
  /** How many of the rows are history, and how many of those after it are held out. */
  readonly historyRows: number;
  readonly heldOutRows: number;
  /** One entry a row behind the history. */
  readonly predicted: Column;
  readonly bands: {
    readonly lo80: Column;
    readonly hi80: Column;
    readonly lo95: Column;
    readonly hi95: Column;
  };
  readonly baselineColumns: readonly { readonly method: MethodName; readonly values: Column }[];
};

/** Packs the rows: history, held-out steps, future, in this order. */
export function packForecast({ rows, ...rest }: ForecastChartData): PackedForecast {
  const forecast = rows.filter((row) => row.part !== 'history');
  const column = (numberOf: (row: ChartRow) => number | null | undefined): Column =>
    forecast.map((row) => roundForDrawing(numberOf(row)));
  return {
    ...rest,
    actual: packPoints(rows.map((row) => ({ x: row.timestamp, y: row.actual }))),
    historyRows: rows.length - forecast.length,
    heldOutRows: forecast.filter((row) => row.part === 'held-out').length,
    predicted: column((row) => row.predicted),
    bands: {
      lo80: column((row) => row.band80?.[0]),
      hi80: column((row) => row.band80?.[1]),
      lo95: column((row) => row.band95?.[0]),
      hi95: column((row) => row.band95?.[1]),
    },
    baselineColumns: rest.baselines.map((method) => ({
      method,
      values: column((row) => row.baselines[method]),
    })),
  };
}

/** The rows again. */
export function unpackForecast(packed: PackedForecast): ForecastChartData {
  const { actual, historyRows, heldOutRows, predicted, bands, baselineColumns, ...rest } = packed;
  const rows = unpackPoints(actual).map((point, index): ChartRow => {
    const place = index - historyRows;
    return {
      timestamp: point.x,
      part: place < 0 ? 'history' : place < heldOutRows ? 'held-out' : 'future',
      actual: point.y,
      predicted: predicted[place] ?? null,
      band80: bandOf(bands.lo80[place], bands.hi80[place]),
      band95: bandOf(bands.lo95[place], bands.hi95[place]),
      baselines: Object.fromEntries(
        baselineColumns.map(({ method, values }) => [method, values[place] ?? null]),
      ),
    };
  });
  return { ...rest, rows };
}

const bandOf = (low: number | null | undefined, high: number | null | undefined): Band | null =>
  typeof low === 'number' && typeof high === 'number' ? [low, high] : null;
