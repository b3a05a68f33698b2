import { cells, type ForecastSettings, type MethodName, methods } from '#lib/forecast/schema.ts';

/** A method's name in a sentence or on a chart; the network goes by its cell. */
export const methodName = (method: MethodName, cell: ForecastSettings['cell']): string =>
  method === 'network' ? cells[cell].network : methods[method].label;

/** A cell's name as a forecaster knows it. */
export const cellNames: Record<ForecastSettings['cell'], string> = {
  elman: cells.elman.network,
  gru: cells.gru.network,
  lstm: cells.lstm.network,
};
