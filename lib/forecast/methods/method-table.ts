/** All methods that a forecast is compared of, the network and the combination among them. */
export const methodNames = [
  'network',
  'combination',
  'naive',
  'seasonalNaive',
  'drift',
  'ets',
  'theta',
  'pretrained',
] as const;
export type MethodName = (typeof methodNames)[number];

/** What people are told of a method. How one that needs no network is fitted stands in baselines/simple-methods.ts. */
export type Method = {
  /** In a table, on a chart. A network goes by its cell where that is known. */
  readonly label: string;
  /** As the subject of a sentence. */
  readonly subject: string;
  /** Of a CSV. */
  readonly column: string;
  /** One sentence. */
  readonly explanation: string;
};

/** Every method by name. */
export const methods = {
  network: {
    label: 'network',
    subject: 'the network',
    column: 'network',
    explanation: 'The forecast of the trained networks alone: the median over several.',
  },
  combination: {
    label: 'combination',
    subject: 'the combination',
    column: 'combination',
    explanation: 'The weighted mean of several methods: methods that erred less before count for more.',
  },
  naive: {
    label: 'naive',
    subject: 'naive',
    column: 'naive',
    explanation: 'The forecast that repeats the last value seen.',
  },
  seasonalNaive: {
    label: 'seasonal naive',
    subject: 'seasonal naive',
    column: 'seasonal_naive',
    explanation: 'The forecast that repeats the last season seen: tomorrow is what it was a season ago.',
  },
  drift: {
    label: 'drift',
    subject: 'drift',
    column: 'drift',
    explanation: 'The forecast that draws a straight line from the first value through the last.',
  },
  ets: {
    label: 'ETS',
    subject: 'ETS',
    column: 'ets',
    explanation:
      'Exponential smoothing of level, trend and season: a strong classical method that takes a second to fit.',
  },
  theta: {
    label: 'Theta',
    subject: 'Theta',
    column: 'theta',
    explanation:
      'Half of the trend through all values added to exponential smoothing, the season put back: the winner of the M3 competition.',
  },
  pretrained: {
    label: 'pretrained LSTM',
    subject: 'the pretrained LSTM',
    column: 'pretrained',
    explanation:
      'A network trained on many invented series, which forecasts this one without being trained on it.',
  },
} as const satisfies { readonly [Name in MethodName]: Method };

/** The simple method that a forecast is measured against, everywhere: repeating the last season, or the last value where
 * there is no season. */
export const referenceMethod = ({ seasons }: { readonly seasons: readonly number[] }) =>
  seasons.length > 0 ? 'seasonalNaive' : 'naive';

/** The order of a table: who made the forecast, the network alone, then the simple methods, the strongest ones to beat first. */
export const tableOrder: readonly MethodName[] = [
  'combination',
  'network',
  'seasonalNaive',
  'ets',
  'theta',
  'pretrained',
  'drift',
  'naive',
];

/** The order in which a chart offers methods beside the forecast: seasonal naive is the one to beat, and so the first. */
export const chartOrder: readonly MethodName[] = [
  'seasonalNaive',
  'naive',
  'drift',
  'ets',
  'theta',
  'pretrained',
  'combination',
  'network',
];
