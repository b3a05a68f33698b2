import { z } from 'zod';

/** Whether values that nothing else in their series makes likely are found and have no say, or all are kept. */
export const outlierWays = ['found', 'keep'] as const;

/** Whether a launch is found to be a start and an end an end, or all of a series is taken as its life. */
export const lifetimeWays = ['found', 'whole'] as const;

/** What each way with outliers is called. */
export const outlierWords = {
  found: { label: 'leave out what is found' },
  keep: { label: 'keep all' },
} as const;

/** What each way with launches and ends is called. */
export const lifetimeWords = {
  found: { label: 'found in the data' },
  whole: { label: 'take all of a series' },
} as const;

/** One value of a run: its timestamp, and of which series; of every series where no key is given. */
export const markedValueSchema = z.object({ key: z.string().optional(), timestamp: z.number() });
export type MarkedValue = z.infer<typeof markedValueSchema>;

/** Named one by one, at most. */
const mostNamed = 1_000;

/** Which values have no say in a forecast. */
export const outlierSettingsSchema = z.object({
  way: z.enum(outlierWays),
  /** Wrong, found or not. */
  named: z.array(markedValueSchema).max(mostNamed).optional(),
  /** Right, found or not. */
  kept: z.array(markedValueSchema).max(mostNamed).optional(),
});
export type OutlierSettings = z.infer<typeof outlierSettingsSchema>;
