import { z } from 'zod';

const changePartSchema = z.object({
  /** Values that were known before and came with others; new values, of the stretch from `from` to `to`; new weights. */
  kind: z.enum(['revised', 'arrived', 'retrained']),
  from: z.number().nullable(),
  to: z.number().nullable(),
  /** What it did to the forecast, by target, [targets]. */
  effect: z.array(z.number()),
});

/** Why the forecast of one series is another one than that before it: parts that sum to the whole difference. */
export const forecastChangeSchema = z.object({
  /** Timestamps that both forecast, [targets]; none where they have no step in common. */
  targets: z.array(z.number()),
  /** [targets], in the unit of the data. */
  before: z.array(z.number()),
  after: z.array(z.number()),
  parts: z.array(changePartSchema),
  /** New values against what the forecast before had expected of them. */
  arrived: z.array(
    z.object({
      timestamp: z.number(),
      actual: z.number(),
      expected: z.number(),
      /** Half of the width that holds 68% on the side where the value lies; null where the band has no width. */
      deviation: z.number().nullable(),
    }),
  ),
});
export type ForecastChange = z.infer<typeof forecastChangeSchema>;
