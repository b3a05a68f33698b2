import type { FollowedSummary, KeptKind, KeptStatus } from '#lib/follow/schema.ts';
import { formatCount } from './format-number.ts';
import { shownName } from './shown-name.ts';

/** What a followed forecast is called: by its own name, else by its series. */
export function followedName({ name, seriesKeys }: Pick<FollowedSummary, 'name' | 'seriesKeys'>): string {
  if (name !== null) return shownName(name, 200);
  return seriesKeys.length === 1
    ? shownName(seriesKeys[0] ?? '', 120)
    : `${formatCount(seriesKeys.length)} series`;
}

/** What happens at new data, in a few words. */
export function followingWords({
  mode,
  retrainEvery,
}: Pick<FollowedSummary, 'mode' | 'retrainEvery'>): string {
  if (mode === 'retrain') return 'trained anew at each new version';
  if (retrainEvery === null) return 'the same weights at each new version';
  return `the same weights at each new version, every ${ordinal(retrainEvery)} trained anew`;
}

const ordinal = (count: number): string => {
  const tens = count % 100;
  const ending = tens >= 11 && tens <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][count % 10] ?? 'th');
  return `${count}${ending}`;
};

/** How a kept forecast came about. */
export const keptKindWords: Record<KeptKind, string> = {
  run: 'the run',
  'same-weights': 'same weights',
  retrain: 'trained anew',
};

/** The states of one that is not made yet. */
export const keptStatusWords: Record<KeptStatus, string> = {
  QUEUED: 'Queued',
  RUNNING: 'Forecasting',
  TRAINING: 'Training',
  SUCCEEDED: 'Made',
  FAILED: 'Failed',
};
