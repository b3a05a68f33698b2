import type { ForecastSettings, MethodName } from '#lib/forecast/schema.ts';

/** A method's name in a sentence or on a chart; the network goes by its cell. */
export const methodName = (method: MethodName, cell: ForecastSettings['cell']): string =>
  method === 'network' ? cellNames[cell] : baselineNames[method];

/** A cell's name as a forecaster knows it. */
export const cellNames: Record<ForecastSettings['cell'], string> = {
  elman: 'Elman network',
  gru: 'GRU',
  lstm: 'LSTM',
};

/** The other methods' names. */
export const baselineNames: Record<Exclude<MethodName, 'network'>, string> = {
  combination: 'combination',
  naive: 'naive',
  seasonalNaive: 'seasonal naive',
  drift: 'drift',
  ets: 'ETS',
  theta: 'Theta',
  pretrained: 'pretrained LSTM',
};
