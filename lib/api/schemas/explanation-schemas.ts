import { z } from 'zod';
import { methodMetricsSchema, verdictSchema } from '#lib/forecast/schema.ts';
import { idSchema, timeSchema } from './words.ts';

const grades = ['passed', 'unclear', 'failed'] as const;

/** What a run's page says of one of its series, in the page's sentences. */
export const explanationSchema = z.object({
  run: idSchema,
  key: z.string().describe('The series that the checks were made on'),
  headline: z.string().nullable().describe('What is forecast, in one sentence'),
  verdict: verdictSchema,
  reasons: z.array(z.string()).describe('What was chosen from the data, and why'),
  trust: z.string().describe('What the checks come to: "2 of 3 checks passed, 1 unclear"'),
  checks: z.array(z.object({ grade: z.enum(grades), sentence: z.string() })),
  leakTest: z
    .string()
    .nullable()
    .describe('What altering the future did to earlier forecasts; null where it was not tried'),
  copy: z
    .string()
    .nullable()
    .describe('Whether the forecast repeats the last value; null where it was not looked into'),
  metrics: z
    .array(methodMetricsSchema)
    .describe('Of the series: the forecast and the simple methods, naive among them'),
  notes: z.array(z.string()).describe('Where a method could not be fitted, why'),
});

/** Several runs on the steps that every one of them held out. */
export const comparedRunsSchema = z.object({
  key: z.string().nullable().describe('The series that they are compared on; null where they share none'),
  keys: z.array(z.string()).max(100).describe('Series that all of them have, the first hundred'),
  sentence: z.string().describe('Who was the most accurate, and whether luck alone would do it'),
  from: timeSchema.nullable().describe('The first step that all of them held out'),
  to: timeSchema.nullable(),
  steps: z.number().int().describe('Steps that they are compared on'),
  runs: z
    .array(
      z.object({
        run: idSchema,
        name: z.string(),
        mae: z.number(),
        behind: z.number().nullable().describe('MAE over that of the first, less 1'),
        chance: z
          .number()
          .nullable()
          .describe(
            'How often luck alone makes a difference to the first as large; null where that cannot be said',
          ),
      }),
    )
    .describe('The most accurate first'),
});
