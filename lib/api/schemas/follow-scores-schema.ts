import { z } from 'zod';
import type { FollowedDetail } from '#lib/follow/schema.ts';
import { judgeTrack, scoreTrack, type TrackScore } from '#lib/forecast/index.ts';
import { methodNames, referenceMethod } from '#lib/forecast/schema.ts';
import { idSchema, timeSchema, writeTime } from './words.ts';

const maybe = z.number().nullable();
const scoreShape = {
  count: z.number().int().describe('Steps that have come'),
  mae: maybe,
  naive: maybe.describe('The same error of naive on the same steps'),
  seasonalNaive: maybe,
  skill: maybe.describe('1 - error / error of `reference`'),
  bias: maybe.describe('Mean of forecast less actual'),
  ...{ coverage80: maybe, coverage95: maybe },
};

/** The record of a followed forecast on one series. */
export const followScoresSchema = z.object({
  follow: idSchema,
  key: z.string(),
  sentence: z.string().describe('How the forecasts did, as the page says it'),
  reference: z.enum(['naive', 'seasonalNaive']),
  overall: z.object(scoreShape),
  bySteps: z.array(z.object({ step: z.number().int(), ...scoreShape })).describe('By steps ahead, from 1'),
  byForecast: z.array(z.object({ cutoff: timeSchema, ...scoreShape })).describe('By forecast, oldest first'),
  byTarget: z.array(z.object({ ds: timeSchema, ...scoreShape })).describe('By the time that was forecast'),
  others: z
    .array(z.object({ method: z.enum(methodNames), mae: z.number() }))
    .describe('Every other method on the same steps, the least error first'),
});

/** The record as it is answered.
 * @param truth  the values as they are known now, or as each was first known */
export function writeFollowScores(
  followed: FollowedDetail,
  truth: 'latest' | 'first',
): z.input<typeof followScoresSchema> {
  const { id, key, step, forecasts, settings, firstKnown } = followed;
  const known = truth === 'first' ? firstKnown : followed.truth;
  const track = scoreTrack(forecasts, known, referenceMethod(settings));
  const { reference, overall, bySteps, byForecast, byTarget, others } = track;
  return {
    ...{
      follow: id,
      key,
      sentence: judgeTrack(track, step).sentence,
      reference,
      overall: writeScore(overall),
    },
    bySteps: bySteps.map((score) => ({ step: score.step, ...writeScore(score) })),
    byForecast: byForecast.map((score) => ({ cutoff: writeTime(score.cutoff, step), ...writeScore(score) })),
    byTarget: byTarget.map((score) => ({ ds: writeTime(score.timestamp, step), ...writeScore(score) })),
    others: others.map(({ method, mae }) => ({ method, mae })),
  };
}

function writeScore({ count, mae, naive, seasonalNaive, skill, bias, coverage80, coverage95 }: TrackScore) {
  return { count, mae, naive, seasonalNaive, skill, bias, coverage80, coverage95 };
}
