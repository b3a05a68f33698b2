import { countSteps, type Step } from '#lib/time-series.ts';
import { methods } from '../methods/method-table.ts';
import { joinScores, type Track, type TrackScore } from './score-track.ts';

/** A verdict that lives: what the forecasts were worth so far, and lately. */
export type TrackVerdict = {
  /** One or two sentences. */
  readonly sentence: string;
  /** `early` where too little has come to say anything. */
  readonly outcome: 'early' | 'better' | 'same' | 'worse';
  /** Whether it has lost lately, whatever it did before. */
  readonly losesLately: boolean;
  /** What would have erred less on the same steps, by which share; null where nothing would. */
  readonly better: { readonly sentence: string; readonly share: number } | null;
};

/** Times that must have come before anything is said, and those that count as the last ones. */
const fewest = 4;
const recent = 4;
/** A difference smaller than this is none. */
const leastDifference = 0.01;
/** What another method must have gained to be offered. */
const leastGain = 0.03;

/** Says how the forecasts did in all and over the last times that have come. */
export function judgeTrack(track: Track, step: Pick<Step, 'unit' | 'count'>): TrackVerdict {
  const { byTarget, overall, reference } = track;
  const subject = methods[reference].subject;
  if (byTarget.length < fewest || overall.skill === null) {
    const come =
      byTarget.length === 0
        ? 'Nothing that was forecast has come yet.'
        : `Only ${countSteps(byTarget.length, step)} that were forecast ${byTarget.length === 1 ? 'has' : 'have'} come so far.`;
    return {
      sentence: `${come} The record begins at ${countSteps(fewest, step)}.`,
      ...{ outcome: 'early', losesLately: false, better: null },
    };
  }
  const outcome = outcomeOf(overall.skill);
  const whole = `Over ${countSteps(byTarget.length, step)} this forecast ${say(overall.skill, subject)}`;
  const late = byTarget.length < 2 * recent ? null : joinScores(byTarget.slice(-recent), reference);
  const losesLately = late?.skill !== null && late !== null && late.skill < -leastDifference;
  return {
    sentence: `${whole}${late?.skill == null ? '' : sayLately(outcome, late.skill, step)}.`,
    ...{ outcome, losesLately },
    better: outcome === 'worse' || losesLately ? findBetter(track) : null,
  };
}

const outcomeOf = (skill: number): 'better' | 'same' | 'worse' =>
  skill > leastDifference ? 'better' : skill < -leastDifference ? 'worse' : 'same';

function say(skill: number, subject: string): string {
  const share = percent(Math.abs(skill));
  const outcome = outcomeOf(skill);
  if (outcome === 'same') return `was as good as ${subject}`;
  return outcome === 'better' ? `beat ${subject} by ${share}` : `lost to ${subject} by ${share}`;
}

function sayLately(
  before: 'better' | 'same' | 'worse',
  skill: number,
  step: Pick<Step, 'unit' | 'count'>,
): string {
  const last = `the last ${countSteps(recent, step)}`;
  const now = outcomeOf(skill);
  const share = percent(Math.abs(skill));
  if (now === 'same') return `; over ${last} it was no better and no worse`;
  if (now === 'better')
    return before === 'better' ? `; by ${share} over ${last}` : `; over ${last} it won by ${share}`;
  return before === 'worse' ? `; by ${share} over ${last}` : `; over ${last} it lost by ${share}`;
}

/** What erred less on all the same steps. */
function findBetter({ others, overall }: Track): TrackVerdict['better'] {
  const [best] = others;
  if (best === undefined || overall.mae === null || overall.mae === 0) return null;
  const share = 1 - best.mae / overall.mae;
  if (share < leastGain) return null;
  const subject = methods[best.method].subject;
  return { sentence: `On the same steps ${subject} would have erred ${percent(share)} less.`, share };
}

/** What is lastingly wrong with the level, in words: of the forecasts of the first steps and of the later ones.
 * @param step  of the series */
export function describeBias(track: Track, step: Pick<Step, 'unit' | 'count'>): string {
  const { bySteps, reference, overall } = track;
  if (overall.count === 0) return 'Nothing that was forecast has come yet.';
  const farthest = bySteps.at(-1)?.step ?? 1;
  const near = Math.max(1, Math.floor(farthest / 2));
  const parts = [
    { name: `up to ${countSteps(near, step)} ahead`, own: bySteps.filter((score) => score.step <= near) },
    { name: `more than ${countSteps(near, step)} ahead`, own: bySteps.filter((score) => score.step > near) },
  ];
  const said = parts.flatMap(({ name, own }) => {
    const score = joinScores(own, reference);
    const share = biasShare(score);
    return share === null || Math.abs(share) < leastDifference
      ? []
      : [`${name} ran ${percent(Math.abs(share))} ${share > 0 ? 'high' : 'low'}`];
  });
  const lasting = describeLasting(track);
  if (said.length === 0) return `On average forecasts ran neither high nor low.${lasting}`;
  return `On average forecasts ${said.join(', those ')}.${lasting}`;
}

/** How many of the newest forecasts erred to the same side. */
function describeLasting({ byForecast }: Track): string {
  const scored = byForecast.filter(({ count }) => count > 0);
  const last = scored.at(-1)?.bias ?? 0;
  if (last === 0) return '';
  const other = scored.findLastIndex(({ bias }) => bias === null || Math.sign(bias) !== Math.sign(last));
  const run = scored.length - 1 - other;
  if (run < fewest) return '';
  return ` The last ${run} all ran ${last > 0 ? 'high' : 'low'}.`;
}

const biasShare = ({ bias, size }: TrackScore): number | null =>
  bias === null || size === null || size === 0 ? null : bias / size;

/** The histogram in one sentence: whether the bands were too wide or too narrow, or lay too high or too low. */
export function describeHistogram({ histogram, overall }: Track): string {
  if (overall.count < 20)
    return `Too little has come to say how the values lie in the bands: ${overall.count} of 20.`;
  const share = (from: number, to: number) =>
    histogram
      .filter((bin) => bin.from >= from && bin.to <= to)
      .reduce((sum, { count }) => sum + count / overall.count, 0);
  const [low, high] = [share(0, 0.5), share(0.5, 1)];
  const outer = share(0, 0.1) + share(0.9, 1);
  // Two standard errors, were the steps independent.
  const margin = 2 * Math.sqrt(0.25 / overall.count);
  if (Math.abs(high - 0.5) > margin)
    return high > 0.5
      ? `Forecasts lie too low: ${percent(high)} of the values came above the median, where half should.`
      : `Forecasts lie too high: ${percent(low)} of the values came below the median, where half should.`;
  const outerMargin = 2 * Math.sqrt((0.2 * 0.8) / overall.count);
  if (outer > 0.2 + outerMargin)
    return `The bands are too narrow: ${percent(outer)} of the values came outside the 80% band, where 20% should.`;
  if (outer < 0.2 - outerMargin)
    return `The bands are wider than they need be: ${percent(outer)} of the values came outside the 80% band, where 20% should.`;
  return `The values lie in the bands as they should: ${percent(outer)} came outside the 80% band.`;
}

const percent = (share: number): string => `${Math.round(100 * share)}%`;
