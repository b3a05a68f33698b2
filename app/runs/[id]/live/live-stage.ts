import type { RunStatus } from '#lib/runs/schema.ts';
import { formatDuration } from '../../../_ui/words/format-date.ts';
import { formatCount } from '../../../_ui/words/format-number.ts';

/** How far a run is, as its page knows it. */
export type LiveStage = {
  readonly status: RunStatus;
  readonly queuePlace: number;
  /** Whether it was asked to stop. */
  readonly stopping: boolean;
  /** The newest epoch; null before the first. */
  readonly last: { readonly epoch: number; readonly member: number } | null;
  readonly plannedEpochs: number;
  /** Networks that are judged on the held-out part, and those that forecast beyond the data: trained in this order. */
  readonly networks: { readonly backtest: number; readonly final: number };
  /** Updates done, as a share of all. */
  readonly share: number;
  /** Milliseconds since it began; null where that is not known. */
  readonly elapsedMs: number | null;
};

/** What a run that is not over does now, in one sentence. */
export function stageSentence(stage: LiveStage): string {
  const { status, queuePlace, stopping, last, plannedEpochs, networks, share, elapsedMs } = stage;
  if (status === 'QUEUED')
    return queuePlace <= 1
      ? 'Waiting in the queue, next in line.'
      : `Waiting in the queue, at place ${queuePlace}.`;
  if (status !== 'RUNNING') return 'Training has ended; the result is on its way.';
  if (stopping) return 'Stopping; the forecast is made with the best weights so far.';
  if (last === null) {
    const soFar =
      elapsedMs === null ? '' : ` (${formatDuration(Math.floor(elapsedMs / 1000) * 1000)} so far)`;
    return `Fitting the simple methods; the first epoch of the networks follows${soFar}.`;
  }
  if (share >= 1)
    return 'All networks are trained. Comparing the methods, setting the bands and testing for leaks.';
  const all = networks.backtest + networks.final;
  if (all <= 1) return `Epoch ${formatCount(last.epoch)} of ${formatCount(plannedEpochs)}.`;
  const purpose =
    last.member <= networks.backtest ? 'trained to be judged' : 'trained to forecast beyond the data';
  return `Epoch ${formatCount(last.epoch)} of ${formatCount(plannedEpochs)} of network ${last.member} of ${all}, ${purpose}.`;
}
