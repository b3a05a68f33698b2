import { z } from 'zod';
import { methodNames } from '../methods/method-table.ts';
import { forecastSettingsSchema } from '../settings/settings-schema.ts';
import { comparisonSchema, copyTestSchema, leakTestSchema, seriesEvidenceSchema } from './evidence-schema.ts';

/** Numbers that may be undefined are null: JSON has no NaN. */
const maybe = z.number().nullable();

/** How wrong a method was on held-out steps; with their formulas in lib/forecast/metrics. MAE, RMSE, pinball and CRPS are
 * in the unit of the series, MAPE, sMAPE and WAPE shares, MASE, RMSSE and MSIS multiples of the error that repeating the value
 * `maseSeason` steps earlier makes in training. */
export const methodMetricsSchema = z.object({
  method: z.enum(methodNames),
  mae: maybe,
  rmse: maybe,
  /** Share, not percent; null where an actual is zero. */
  mape: maybe,
  smape: maybe,
  mase: maybe,
  /** Share of held-out actuals inside the band; null for a method without bands. */
  coverage80: maybe,
  coverage95: maybe,
  /** Share; null where every actual is zero. Null from here on in runs made before these were measured. */
  wape: maybe.default(null),
  rmsse: maybe.default(null),
  /** Half of sMAPE and half of MASE, each over Naive2's; of a panel's mean only. */
  owa: maybe.default(null),
  /** Of the 95% band; null for a method without bands, as are the next two. */
  msis: maybe.default(null),
  /** Mean over the five quantiles, on the scale of the data. */
  pinball: maybe.default(null),
  /** From the five quantiles, on the scale of the data. */
  crps: maybe.default(null),
});
export type MethodMetrics = z.infer<typeof methodMetricsSchema>;

/** One step: what came, null where nothing was observed, what was forecast, and the edges of the bands. */
export const forecastPointSchema = z.object({
  timestamp: z.number(),
  actual: maybe,
  yhat: z.number(),
  lo80: z.number(),
  hi80: z.number(),
  lo95: z.number(),
  hi95: z.number(),
});
export type ForecastPoint = z.infer<typeof forecastPointSchema>;

/** All that a fit says of one series. */
export const seriesForecastSchema = z.object({
  key: z.string(),
  /** Timestamp of the last observation before the held-out part. */
  cutoff: z.number(),
  /** One point a held-out step, by the method that is the forecast: made from origins a horizon apart, weights fixed
   * at the cutoff. Empty for a series too short to be judged. */
  heldOut: z.array(forecastPointSchema),
  /** The horizon beyond the end of the data, by the same method, fitted on all of it. */
  future: z.array(forecastPointSchema),
  /** What each method says of the same steps, the one that is the forecast among them. */
  methods: z.array(
    z.object({
      method: z.enum(methodNames),
      heldOut: z.array(maybe),
      /** Empty in results of the time when only the forecast reached beyond the end. */
      future: z.array(maybe).default([]),
      /** In the combination of the future; null if it takes no part. */
      weight: maybe.default(null),
    }),
  ),
  /** None for a series too short to be judged. */
  metrics: z.array(methodMetricsSchema),
  /** Where a method could not be fitted, why. */
  notes: z.array(z.string()),
  /** null in results of the time when nothing of it was looked into. */
  evidence: seriesEvidenceSchema.nullable().default(null),
});
export type SeriesForecast = z.infer<typeof seriesForecastSchema>;

/** Who won on the held-out part. */
export const verdictSchema = z.object({
  /** One sentence: who won, by how much, on how many held-out steps. */
  sentence: z.string(),
  outcome: z.enum(['better', 'same', 'worse']),
  /** 1 - MAE(network) / MAE(seasonal naive, or naive where there is no season). */
  skill: maybe,
  best: z.enum(methodNames),
});
export type Verdict = z.infer<typeof verdictSchema>;

/** What a run was judged by, beside its metrics. */
export const runEvidenceSchema = z.object({
  /** Whether the networks were trained again for each origin of the backtest. */
  retrained: z.boolean(),
  comparisons: z.array(comparisonSchema),
  /** null where no series has a held-out part, and of a run that was stopped before it was made. */
  leakTest: leakTestSchema.nullable(),
  copy: copyTestSchema.nullable(),
  /** Mean over the series at each number of steps ahead: of the forecast, seasonal naive and naive. */
  steps: z.array(z.array(methodMetricsSchema)),
  /** Of the networks of the backtest, where they learnt and where they were validated. */
  training: methodMetricsSchema.nullable(),
  validation: methodMetricsSchema.nullable(),
});
export type RunEvidence = z.infer<typeof runEvidenceSchema>;

/** All that a fit gives, but for the weights. */
export const fitResultSchema = z.object({
  settings: forecastSettingsSchema,
  /** In words: what was chosen from the data, and why. */
  reasons: z.array(z.string()),
  /** Which of the methods is the forecast, with bands and a verdict. */
  forecastMethod: z.enum(methodNames).default('network'),
  series: z.array(seriesForecastSchema),
  /** Mean over the series, by method. */
  metrics: z.array(methodMetricsSchema),
  /** The m of MASE's denominator. */
  maseSeason: z.number().int(),
  /** null in results of the time when nothing of it was looked into. */
  evidence: runEvidenceSchema.nullable().default(null),
  /** What is forecast, in one sentence; absent in results of the time before it was said, and where nothing lies beyond the end. */
  headline: z.string().optional(),
  verdict: verdictSchema,
  engine: z.string(),
  parameterCount: z.number().int(),
  /** Of the networks that forecast beyond the end: the epoch whose weights are kept, by member, counted from 1; 0
   * where the base forecast alone was better on the validation part than any epoch, and the member adds nothing. */
  bestEpochs: z.array(z.number().int()),
  /** The same of the networks that were judged on the held-out part; empty where those forecast beyond the end too. */
  backtestEpochs: z.array(z.number().int()).default([]),
  epochsRun: z.number().int(),
  /** Set when a user stopped it: the forecast is made with the best weights so far. */
  cancelled: z.boolean(),
});
export type FitResult = z.infer<typeof fitResultSchema>;

/** What is told after each epoch. Losses are mean absolute errors on the original scale. */
export const epochReportSchema = z.object({
  /** Counted from 1, the networks of the backtest first. */
  member: z.number().int(),
  epoch: z.number().int(),
  trainLoss: z.number(),
  /** null for a network that learns from all the data. */
  validationLoss: maybe,
  gradientNorm: z.number(),
  /** Updates done and in all, over every member: what is left is their difference. The sum falls when the backtest
   * has shown that fewer are enough. */
  updatesDone: z.number().int(),
  updatesTotal: z.number().int(),
});
export type EpochReport = z.infer<typeof epochReportSchema>;
