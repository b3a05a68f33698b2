import { type Result, refuse, succeed } from '#lib/result.ts';
import { countNetworks, type FitProblem, type ForecastSettings } from '../schema.ts';
import { updatesAnEpoch } from './draw-epoch.ts';
import type { FitHooks } from './fit-hooks.ts';
import type { Stage } from './stage.ts';
import { trainMember } from './train-member.ts';
import type { TrainingState } from './training-state.ts';

/** The networks of both stages. */
export type TrainedStages = {
  readonly backtest: Ensemble;
  /** Empty if training was cancelled before any of them was done. */
  readonly final: Ensemble;
  readonly epochsRun: number;
  readonly cancelled: boolean;
};

/** Networks with different seeds. */
export type Ensemble = {
  /** [members][parameters] */
  readonly weights: readonly Float64Array[];
  /** Of each member, the epoch whose weights these are; 0 if it adds nothing to the base forecast. */
  readonly bestEpochs: readonly number[];
};

/** Trains the networks that are judged, then those that forecast beyond the end of the data, one after the other,
 * from where an earlier training stood if there was one. A final network has nothing left to be validated on: it is
 * trained for as many epochs as were best for a network of the backtest, and not at all where none helped.
 * Ended early, it keeps the members that are done and, of the backtest, the best epoch so far. */
export function trainStages(
  backtest: Stage,
  final: Stage,
  settings: ForecastSettings,
  { fingerprint, resumed }: { fingerprint: number; resumed: TrainingState | null },
  hooks: FitHooks,
): Result<TrainedStages, FitProblem> {
  const count = countNetworks(settings);
  const weights = [...(resumed?.finished ?? [])];
  const bestEpochs = [...(resumed?.bestEpochs ?? [])];
  const updatesOf = (stage: Stage) => updatesAnEpoch(stage.windows.training.length, settings.batchSize);
  // Until the backtest has said how long, a final network may take as long as any.
  const epochsOf = (member: number): number =>
    member < count.backtest
      ? plannedEpochs(backtest, settings)
      : (bestEpochs[(member - count.backtest) % count.backtest] ?? settings.epochs);
  const updatesBefore = (end: number): number => {
    let updates = 0;
    for (let member = 0; member < end; member++) {
      updates += epochsOf(member) * updatesOf(member < count.backtest ? backtest : final);
    }
    return updates;
  };
  let cancelled = false;
  let epochsRun = 0;
  for (let member = 0; member < weights.length; member++) epochsRun += epochsOf(member);

  for (let member = weights.length; member < count.backtest + count.final && !cancelled; member++) {
    const stage = member < count.backtest ? backtest : final;
    const outcome = trainMember({
      stage,
      settings,
      member,
      epochs: epochsOf(member),
      updates: settings.epochs * updatesOf(stage),
      updatesBefore: updatesBefore(member),
      updatesTotal: updatesBefore(count.backtest + count.final),
      finished: weights,
      bestEpochs,
      fingerprint,
      hooks,
      resumed: resumed?.member === member ? resumed : null,
    });
    if (outcome.kind === 'diverged') {
      return refuse({ code: 'diverged', epoch: outcome.epoch, lastGoodEpoch: outcome.lastGoodEpoch });
    }
    cancelled = outcome.kind === 'cancelled';
    epochsRun += outcome.epochs;
    // A member cut off in its first epoch would only blur those that are done; a final one that is cut off at all
    // was never meant to be used as it is.
    const isUsable = outcome.kind === 'done' || (stage === backtest && outcome.epochs > 0);
    if (isUsable || weights.length === 0) {
      weights.push(outcome.weights);
      bestEpochs.push(outcome.bestEpoch);
    }
  }
  return succeed({
    backtest: ensembleOf(weights, bestEpochs, 0, count.backtest),
    final: ensembleOf(weights, bestEpochs, count.backtest, weights.length),
    epochsRun,
    cancelled,
  });
}

/** Where no series is long enough for a training window before its cutoff, there is nothing to train. */
const plannedEpochs = ({ windows }: Stage, { epochs }: ForecastSettings): number =>
  windows.training.length > 0 ? epochs : 0;

const ensembleOf = (
  weights: readonly Float64Array[],
  bestEpochs: readonly number[],
  from: number,
  to: number,
): Ensemble => ({ weights: weights.slice(from, to), bestEpochs: bestEpochs.slice(from, to) });
