import { countNetworks } from '#lib/forecast/schema.ts';
import type { RunDetail, RunSummary } from '#lib/runs/schema.ts';
import { countSteps } from '#lib/time-series.ts';
import { formatCount } from '../../../_ui/words/format-number.ts';
import { cellNames } from '../../../_ui/words/method-names.ts';
import { shownName } from '../../../_ui/words/shown-name.ts';

type Named = Pick<RunSummary, 'name' | 'seriesKeys' | 'horizon' | 'step'>;

/** What a run is called: by its own name, else "temp_max, next 28 days". */
export const runName = (run: Named): string =>
  run.name === null ? usualRunName(run) : shownName(run.name, 200);

/** What a run is called without a name of its own. */
export const usualRunName = ({ seriesKeys, horizon, step }: Omit<Named, 'name'>): string =>
  `${seriesWords(seriesKeys)}, next ${countSteps(horizon, step)}`;

/** How good a run's forecasts were, in one sentence, or how far it is. */
export function runHeadline(run: RunDetail): string {
  if (run.result) return run.result.verdict.sentence;
  const what = `${articles[run.cell]} ${cellNames[run.cell]} on ${seriesWords(run.seriesKeys)}`;
  return {
    QUEUED: `Waiting to train ${what}`,
    RUNNING: `Training ${what}`,
    SUCCEEDED: `Trained ${what}`,
    FAILED: `Training ${what} failed`,
    CANCELLED: `Training ${what} was stopped before there was a forecast`,
  }[run.status];
}

/** Which series a run has, in a few words. */
export function seriesWords(keys: readonly string[]): string {
  const [first = 'no series', second] = keys.slice(0, 2).map((key) => shownName(key, 80));
  if (second === undefined) return first;
  return keys.length === 2
    ? `${first} and ${second}`
    : `${first} and ${formatCount(keys.length - 1)} more series`;
}

/** How many networks a run trains in all: those that are judged and those that forecast beyond the end. */
export function networksOf({ settings }: Pick<RunDetail, 'settings'>): number {
  const { backtest, final } = countNetworks(settings);
  return backtest + final;
}

/** Where a stopped run stopped, and which weights made its forecast. */
export function stoppedSentence(run: RunDetail): string {
  const last = run.epochs.at(-1);
  if (!last) return 'Stopped before the first epoch was finished.';
  const network = ` of network ${last.member} of ${networksOf(run)}`;
  const stopped = `Stopped at epoch ${last.epoch} of ${run.settings.epochs}${network}`;
  const best = run.result?.bestEpochs.at(-1);
  return best === undefined ? `${stopped}.` : `${stopped}; the best weights, of epoch ${best}, are kept.`;
}

const articles: Record<RunDetail['cell'], string> = { elman: 'an', gru: 'a', lstm: 'an' };
