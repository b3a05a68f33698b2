import { z } from 'zod';
import { methodMetricsSchema, methodNames } from '#lib/forecast/schema.ts';
import { timeSchema } from './words.ts';

const maybe = z.number().nullable();

/** The forecast beside one simple method. */
export const comparisonSchema = z.object({
  against: z.enum(methodNames),
  skill: maybe,
  test: z
    .object({ statistic: z.number(), probability: z.number(), count: z.number().int() })
    .nullable()
    .describe('Diebold-Mariano; null where there are too few origins'),
});

/** What the bands held. */
export const coverageSchema = z.object({
  series: z.array(
    z.object({
      ...{ key: z.string(), observed: z.number().int() },
      ...{ coverage80: z.number(), coverage95: z.number() },
    }),
  ),
  coverage80: z
    .object({
      ...{ least: z.number(), lowerTenth: z.number(), median: z.number() },
      ...{ upperTenth: z.number(), most: z.number() },
    })
    .nullable(),
  under60: z.number().int(),
  all: z.number().int(),
});

/** The folds of one series' backtest. */
export const foldsSchema = z.object({
  key: z.string(),
  cutoff: timeSchema.describe('The last observation before the held-out part'),
  trainingFrom: timeSchema.nullable(),
  calibrationFrom: timeSchema.nullable(),
  folds: z.array(
    z.object({
      origin: timeSchema.describe('The last value that its forecast saw'),
      ...{ from: timeSchema, to: timeSchema, metrics: z.array(methodMetricsSchema) },
    }),
  ),
  steps: z.array(z.array(methodMetricsSchema)).describe('Errors by steps ahead, the first one step ahead'),
});

/** Errors of one series. */
export const residualsSchema = z.object({
  key: z.string(),
  autocorrelation: z.array(z.number()).describe('Of errors one step ahead, by lag'),
  count: z.number().int().describe('Errors behind the autocorrelation'),
  stride: z.number().int().describe('Steps from one of them to the next'),
  histogram: z.object({ from: z.number(), width: z.number(), counts: z.array(z.number().int()) }).nullable(),
  largest: z.array(
    z.object({ ds: timeSchema, actual: z.number(), predicted: z.number(), error: z.number() }),
  ),
  errors: z
    .array(z.object({ ds: timeSchema, actual: z.number(), predicted: z.number(), error: z.number() }))
    .describe('Actual less predicted, of every held-out step that was observed'),
});
