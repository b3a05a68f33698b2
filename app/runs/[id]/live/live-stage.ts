import type { FitProgress } from '#lib/forecast/schema.ts';
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
  /** What the training said last that it does; null where it has said nothing. */
  readonly doing: FitProgress | null;
  /** Updates done, as a share of all. */
  readonly share: number;
  /** Milliseconds since it began; null where that is not known. */
  readonly elapsedMs: number | null;
};

/** What a run that is not over does now, in one sentence. */
export function stageSentence(stage: LiveStage): string {
  const { status, queuePlace, stopping, last, share, doing, elapsedMs } = stage;
  if (status === 'QUEUED')
    return queuePlace <= 1
      ? 'Waiting in the queue, next in line.'
      : `Waiting in the queue, at place ${queuePlace}.`;
  if (status !== 'RUNNING') return 'Training has ended; the result is on its way.';
  if (stopping) return 'Stopping; the forecast is made with the best weights so far.';
  if (doing?.stage === 'judging') return judging;
  if (
    doing?.stage === 'training' &&
    (last === null || doing.member > last.member || doing.epoch > last.epoch)
  )
    return epochSentence(stage, doing);
  if (last === null) {
    const soFar =
      elapsedMs === null ? '' : ` (${formatDuration(Math.floor(elapsedMs / 1000) * 1000)} so far)`;
    const of =
      doing?.stage === 'simple' && doing.of > 1
        ? `, ${formatCount(doing.done)} of ${formatCount(doing.of)} series done`
        : '';
    return `Fitting the simple methods${of}; the first epoch of the networks follows${soFar}.`;
  }
  if (share >= 1) return judging;
  return epochSentence(stage, last);
}

const judging = 'All networks are trained. Comparing the methods, setting the bands and testing for leaks.';

function epochSentence(
  { plannedEpochs, networks }: Pick<LiveStage, 'plannedEpochs' | 'networks'>,
  at: { readonly epoch: number; readonly member: number; readonly batch?: number; readonly batches?: number },
): string {
  const all = networks.backtest + networks.final;
  const epoch = `Epoch ${formatCount(at.epoch)} of ${formatCount(plannedEpochs)}`;
  const batch =
    at.batch === undefined || at.batches === undefined || at.batches < fewestBatches
      ? ''
      : `, batch ${formatCount(at.batch)} of ${formatCount(at.batches)}`;
  if (all <= 1) return `${epoch}${batch}.`;
  const purpose =
    at.member <= networks.backtest ? 'trained to be judged' : 'trained to forecast beyond the data';
  return `${epoch} of network ${at.member} of ${all}${batch}, ${purpose}.`;
}

/** An epoch of fewer is over before its batches could be read. */
const fewestBatches = 20;
