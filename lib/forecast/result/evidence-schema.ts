import { z } from 'zod';

const maybe = z.number().nullable();

/** A difference that chance makes at least as often as this is called noise: three origins are few, and a stricter
 * level would call nearly everything so. */
export const noiseProbability = 0.1;

/** What the Diebold-Mariano test says of two methods on the same held-out steps. */
const accuracyTestSchema = z.object({
  /** Below 0 where the forecast erred less. */
  statistic: z.number(),
  /** How often chance alone makes a difference as large. */
  probability: z.number(),
  /** Steps that it rests on. */
  count: z.number().int(),
});

/** The forecast beside one simple method. */
export const comparisonSchema = z.object({
  against: z.enum(['naive', 'seasonalNaive']),
  /** 1 - error / error of the simple method; null where that made none. */
  skill: maybe,
  /** Null where there are too few origins for a test. */
  test: accuracyTestSchema.nullable(),
});
export type Comparison = z.infer<typeof comparisonSchema>;

/** Whether the forecast of the next step only repeats the last value. */
export const copyTestSchema = z.object({
  /** Mean distance of a forecast one step ahead from the last value known to it, and from what came. For a panel in
   * units of each series' MASE denominator. */
  toLast: z.number(),
  toTruth: z.number(),
  /** Forecasts looked at. */
  count: z.number().int(),
  isCopy: z.boolean(),
  /** Mean error of repeating the last value, and the test of the forecast's errors beside those: null in results from
   * before they were kept, the test also where there are too few forecasts. */
  repeating: maybe.default(null),
  test: accuracyTestSchema.nullable().default(null),
});
export type CopyTest = z.infer<typeof copyTestSchema>;

/** Values after the cut were altered, and everything that had been worked out before it was worked out again. */
export const leakTestSchema = z.object({
  /** Forecast values compared, and those of them that moved by a bit or more. */
  compared: z.number().int(),
  moved: z.number().int(),
  /** Series whose simple methods were fitted again as well: fitting all of a large panel twice takes too long. */
  refitted: z.number().int(),
  /** The first that moved, or null. */
  first: z.object({ key: z.string(), method: z.string(), step: z.number().int() }).nullable(),
});
export type LeakTest = z.infer<typeof leakTestSchema>;

/** Errors (actual less predicted) of one series, on its own scale. */
export const residualsSchema = z.object({
  /** Of forecasts one step ahead from origins before the cutoff; empty where there are too few. */
  autocorrelation: z.array(z.number()),
  /** Errors behind the autocorrelation, and how many steps lie between two of them: lag 1 is so many steps. */
  count: z.number().int(),
  stride: z.number().int(),
});
export type Residuals = z.infer<typeof residualsSchema>;

/** A value that had no say, and what was to be expected in its place; null where nothing was. */
export const foundOutlierSchema = z.object({ timestamp: z.number(), value: z.number(), expected: maybe });
export type FoundOutlier = z.infer<typeof foundOutlierSchema>;

/** What a series was judged by, beside its metrics. */
export const seriesEvidenceSchema = z.object({
  /** Timestamp of the first value that training saw, and of the first that calibration and validation had as a
   * target; null where the series gave no such window. */
  trainingFrom: z.number(),
  calibrationFrom: z.number().nullable(),
  /** Denominators of the scaled errors. */
  scales: z.object({ absolute: maybe, squared: maybe }),
  comparisons: z.array(comparisonSchema),
  copy: copyTestSchema.nullable(),
  residuals: residualsSchema,
  /** Of the forecast beyond the end, in time order; left out in runs of the time when every value had its say. */
  outliers: z.array(foundOutlierSchema).optional(),
});
export type SeriesEvidence = z.infer<typeof seriesEvidenceSchema>;
