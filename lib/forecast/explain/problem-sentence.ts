import type { FitProblem } from '../result/fit-problem.ts';
import { formatTime } from './format-time.ts';

/** One sentence for a person: what was wanted, what came, and where. */
export function describeFitProblem(problem: FitProblem): string {
  switch (problem.code) {
    case 'no-series':
      return 'There is no series to forecast.';
    case 'no-values':
      return `"${problem.key}" has no value at all.`;
    case 'constant':
      return `"${problem.key}" is ${formatValue(problem.value)} throughout: there is nothing to learn.`;
    case 'unusable-value':
      return `"${problem.key}" holds ${problem.value} at ${formatTime(problem.timestamp)}: values beyond 1e100 overflow in the computation.`;
    case 'missing-future-value':
      return `"${problem.column}" has no value at ${formatTime(problem.timestamp)}, which lies within the horizon of "${problem.key}": a column known in the future needs one at every step that is forecast.`;
    case 'no-covariate-values':
      return `"${problem.column}" has no value at any step of "${problem.key}": nothing can be learnt from it.`;
    case 'unknown-covariate':
      return `There is no column "${problem.column}" beside "${problem.key}".`;
    case 'covariate-is-target':
      return `"${problem.column}" is to be forecast itself: it cannot be given as a column that predicts.`;
    case 'diverged':
      return problem.lastGoodEpoch === 0
        ? `Training diverged in epoch ${problem.epoch}, before any epoch was good: a lower learning rate may help.`
        : `Training diverged in epoch ${problem.epoch}; the last good one was epoch ${problem.lastGoodEpoch}: a lower learning rate may help.`;
    case 'engine-unavailable':
      return `The engine "${problem.engine}" does not run here, and another one would round otherwise.`;
    case 'too-much-memory':
      return (
        `Training takes ${formatBytes(problem.neededBytes)} of memory with these settings, and ` +
        `${formatBytes(problem.limitBytes)} are allowed (HINDCAST_MAX_TRAIN_BYTES): ` +
        'a smaller batch, lookback or hidden size takes less.'
      );
    case 'unusable-limit':
      return `HINDCAST_MAX_TRAIN_BYTES must be a whole number of bytes, is "${problem.text}".`;
    case 'unusable-checkpoint':
      return `The checkpoint cannot be used: ${problem.reason}.`;
    case 'too-short': {
      const { key, length, needed, suggestion } = problem;
      const found = `"${key}" has ${length} values, and these settings take ${needed}`;
      if (suggestion === null) return `${found}: no settings fit a series this short.`;
      const offers = Object.entries(suggestion).map(([name, value]) => `${name} ${value}`);
      return `${found}: ${offers.join(', ')} would fit.`;
    }
  }
}

function formatValue(value: number): string {
  return value.toLocaleString('en', { maximumSignificantDigits: 6 });
}

function formatBytes(bytes: number): string {
  const [unit, size] = bytes >= 2 ** 30 ? ['GiB', 2 ** 30] : ['MiB', 2 ** 20];
  return `${(bytes / Number(size)).toFixed(1)} ${unit}`;
}
