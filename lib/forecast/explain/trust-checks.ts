import { nameSteps, type Step } from '#lib/time-series.ts';
import { referenceMethod } from '../methods/method-table.ts';
import { noiseProbability } from '../result/evidence-schema.ts';
import type { FitResult, SeriesForecast } from '../result/result-schema.ts';
import { chanceWords, skillWords } from './evidence-words.ts';
import { formatCount, formatPercent } from './format-number.ts';

/** What is asked of a run, beside its series. */
type Judged = Pick<FitResult, 'settings' | 'forecastMethod' | 'evidence'>;

/** How a check came out; `unclear` where the data cannot decide. */
export type Grade = 'passed' | 'unclear' | 'failed';
/** One reason to trust a forecast or not. */
export type TrustCheck = {
  readonly grade: Grade;
  readonly words: string;
  /** Id of the section with its evidence. */
  readonly evidence: 'accuracy' | 'folds' | 'checks';
};

/** Differences smaller than this share are none. */
const tie = 0.01;
const promised = 0.8;
/** A band may miss its promise by this much, or by what luck does with so few values. */
const tolerance = 0.1;

/** Whether a forecast can be trusted, by three checks: better than repeating the season, bands that held, no leak and no
 * copy. Of a panel the shown series is asked first. What a run of an earlier version did not look into is left out. */
export function trustChecks(result: Judged, series: SeriesForecast, step: Step): TrustCheck[] {
  return [checkSkill(result, series), checkBands(result, series, step), checkLeaks(result, series)].filter(
    (check) => check !== null,
  );
}

/** What the checks come to: "2 of 3 checks passed, 1 unclear". */
export function gradeSentence(checks: readonly TrustCheck[]): string {
  const count = (grade: Grade) => checks.filter((check) => check.grade === grade).length;
  const others = (['failed', 'unclear'] as const).flatMap((grade) =>
    count(grade) === 0 ? [] : [`${count(grade)} ${grade}`],
  );
  return [`${count('passed')} of ${checks.length} checks passed`, ...others].join(', ');
}

function checkSkill(result: Judged, series: SeriesForecast): TrustCheck | null {
  const against = referenceMethod(result.settings);
  const find = (all: Judged['evidence'] | SeriesForecast['evidence']) =>
    all?.comparisons.find((comparison) => comparison.against === against);
  const comparison = find(series.evidence) ?? find(result.evidence);
  if (comparison === undefined || comparison.skill === null) return null;
  const { skill, test } = comparison;
  const isTie = Math.abs(skill) <= tie;
  const isSure = test !== null && test.probability < noiseProbability;
  return {
    grade: isTie || !isSure ? 'unclear' : skill > 0 ? 'passed' : 'failed',
    words: isTie ? skillWords(skill, against) : `${skillWords(skill, against)}, ${chanceWords(comparison)}`,
    evidence: 'accuracy',
  };
}

function checkBands({ forecastMethod }: Judged, series: SeriesForecast, step: Step): TrustCheck | null {
  const held = series.metrics.find(({ method }) => method === forecastMethod)?.coverage80 ?? null;
  const count = series.heldOut.filter(({ actual }) => actual !== null).length;
  if (held === null || count === 0) return null;
  const allowed = Math.max(tolerance, 2 * Math.sqrt((promised * (1 - promised)) / count));
  const grade = held < promised - allowed ? 'failed' : held > promised + allowed ? 'unclear' : 'passed';
  const why = { failed: ': too narrow', unclear: ': wider than need be', passed: '' }[grade];
  return {
    grade,
    words: `80% band held ${formatPercent(held, 0)} of ${formatCount(count)} ${nameSteps(count, step, 'held-out')}${why}`,
    evidence: 'folds',
  };
}

function checkLeaks({ evidence }: Judged, series: SeriesForecast): TrustCheck | null {
  const copy = series.evidence?.copy ?? evidence?.copy ?? null;
  const leakTest = evidence?.leakTest ?? null;
  if (leakTest === null && copy === null) return null;
  const leaks = leakTest !== null && leakTest.moved > 0;
  const copies = copy?.isCopy === true;
  return {
    grade: leaks || copies ? 'failed' : 'passed',
    words: [
      leakTest === null ? null : leaks ? 'knows the future' : 'no leak',
      copy === null ? null : copies ? 'close to a copy of the last value' : 'no copy of the last value',
    ]
      .filter((words) => words !== null)
      .join(', '),
    evidence: 'checks',
  };
}
