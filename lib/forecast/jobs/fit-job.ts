import { type BaselineForecasts, forecastBaselines } from '../baselines/forecast-baselines.ts';
import { pretrainedNetwork } from '../models/pretrained/pretrained-weights.ts';
import type { ForecastSettings } from '../settings/settings-schema.ts';
import type { Stages } from '../training/stage.ts';
import {
  type MemberHooks,
  type MemberOutcome,
  type MemberTask,
  trainMember,
} from '../training/train-member.ts';

/** A piece of a fit that can be done on any thread: plain data. */
export type FitJob =
  /** The simple methods of series [from, to). */
  | {
      readonly kind: 'baselines';
      readonly from: number;
      readonly to: number;
      readonly withoutEts: boolean;
    }
  | { readonly kind: 'member'; readonly task: MemberTask };

/** What came of a job, and which one it was. */
export type FitAnswer =
  | { readonly kind: 'baselines'; readonly from: number; readonly forecasts: readonly BaselineForecasts[] }
  | { readonly kind: 'member'; readonly member: number; readonly outcome: MemberOutcome };

/** Does a job where it stands; the answer depends on nothing but the job, the stages and the settings.
 * @param hooks  of the network, if it is one that is to be trained */
export function runJob(
  job: FitJob,
  stages: Stages,
  settings: ForecastSettings,
  hooks: MemberHooks,
): FitAnswer {
  if (job.kind === 'member') {
    const { task } = job;
    const outcome = trainMember(task, stages[task.stage], settings, hooks);
    return { kind: 'member', member: task.member, outcome };
  }
  const { from, to, withoutEts } = job;
  const { panel, recipe } = stages.backtest;
  const trainer = pretrainedNetwork(stages.backtest.forecaster.engine);
  const forecasts = panel
    .slice(from, to)
    .map((own, index) =>
      forecastBaselines(own, stages.final.panel[from + index], settings, recipe, trainer, withoutEts),
    );
  return { kind: 'baselines', from, forecasts };
}
