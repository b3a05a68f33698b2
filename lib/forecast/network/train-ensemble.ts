import { type Result, refuse, succeed } from '#lib/result.ts';
import type { FitProblem, ForecastSettings } from '../schema.ts';
import { updatesAnEpoch } from './draw-epoch.ts';
import type { FitHooks } from './fit-hooks.ts';
import type { Forecaster } from './forecaster.ts';
import { trainMember } from './train-member.ts';
import type { TrainingState } from './training-state.ts';
import type { Windows } from './windows.ts';

/** Networks with different seeds, trained one after the other. */
export type Ensemble = {
  /** [members][parameters] */
  readonly weights: readonly Float64Array[];
  readonly bestEpochs: readonly number[];
  readonly epochsRun: number;
  readonly cancelled: boolean;
};

/** Trains every member, from where an earlier training stood if there was one.
 * Ended early, it keeps the members that are done and the best epoch so far of the one that is not. */
export function trainEnsemble(
  forecaster: Forecaster,
  windows: Windows,
  settings: ForecastSettings,
  { fingerprint, resumed }: { fingerprint: number; resumed: TrainingState | null },
  hooks: FitHooks,
): Result<Ensemble, FitProblem> {
  const weights = [...(resumed?.finished ?? [])];
  const bestEpochs = [...(resumed?.bestEpochs ?? [])];
  const updates = settings.epochs * updatesAnEpoch(windows.training.length, settings.batchSize);
  let epochsRun = weights.length * settings.epochs;
  let cancelled = false;

  for (let member = weights.length; member < settings.members && !cancelled; member++) {
    const outcome = trainMember({
      forecaster,
      windows,
      settings,
      member,
      updates,
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
    // A member cut off in its first epoch would only blur those that are done.
    if (outcome.epochs > 0 || weights.length === 0) {
      weights.push(outcome.weights);
      bestEpochs.push(outcome.bestEpoch);
    }
  }
  return succeed({ weights, bestEpochs, epochsRun, cancelled });
}
