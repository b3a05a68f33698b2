import { type Result, refuse, succeed } from '#lib/result.ts';
import type { BaselineForecasts } from '../baselines/forecast-baselines.ts';
import type { FitProblem } from '../result/fit-problem.ts';
import type { ForecastSettings } from '../settings/settings-schema.ts';
import { encodeCheckpoint } from '../training/checkpoint.ts';
import { planMembers } from '../training/plan-members.ts';
import type { Stages } from '../training/stage.ts';
import type { BatchPlace } from '../training/train-member.ts';
import type { TrainedStages } from '../training/trained-stages.ts';
import type { MemberState, TrainingState } from '../training/training-state.ts';
import type { FitHooks } from './fit-hooks.ts';
import { type FitAnswer, type FitJob, runJob } from './fit-job.ts';
import type { Helper } from './helpers.ts';
import { planBaselines } from './plan-baselines.ts';

/** Fits the simple methods of every series and trains every network, on this thread and on its helpers, whoever is free
 * taking the next job. What comes of it does not depend on how many there are.
 * @param from  of the fit, and where an earlier one stood */
export function runJobs(
  stages: Stages,
  settings: ForecastSettings,
  { fingerprint, resumed }: { readonly fingerprint: number; readonly resumed: TrainingState | null },
  hooks: FitHooks,
): Result<{ baselines: BaselineForecasts[]; trained: TrainedStages }, FitProblem> {
  const { onProgress } = hooks;
  const helpers = hooks.helpers?.all ?? [];
  const simple = planBaselines(stages.backtest.panel.length, helpers.length + 1);
  const members = planMembers(stages, settings, resumed);
  const { engine } = stages.backtest.forecaster;
  const busy = new Map<Helper, FitJob | null>(helpers.map((helper) => [helper, null]));
  /** Of networks that helpers train, as far as asked for since the last checkpoint. */
  const states = new Map<Helper, MemberState>();
  let cancelled = false;
  /** Series whose simple methods are done. */
  let fitted = 0;

  const isCancelled = (): boolean => {
    if (!cancelled && hooks.isCancelled?.()) {
      cancelled = true;
      for (const helper of busy.keys()) helper.send({ kind: 'cancel' });
    }
    return cancelled;
  };
  const nextJob = (): FitJob | null => {
    if (simple.hasMore()) return simple.next(isCancelled());
    // One network that adds nothing is needed for any forecast at all.
    if (cancelled && members.hasBegun()) return null;
    const task = members.next();
    return task && { kind: 'member', task };
  };
  const settle = (answer: FitAnswer): void => {
    if (answer.kind === 'baselines') {
      simple.settle(answer.from, answer.forecasts);
      fitted += answer.forecasts.length;
      onProgress?.({ stage: 'simple', done: fitted, of: stages.backtest.panel.length });
    } else members.settle(answer.member, answer.outcome);
  };

  /** Takes in what helpers have posted, and gives those that are idle something to do. */
  const pollHelpers = (): void => {
    for (const helper of helpers) {
      for (let message = helper.poll(); message !== null; message = helper.poll()) {
        if (message.kind === 'broken') throw new Error(`A thread that helped has died: ${message.reason}`);
        if (message.kind === 'epoch') hooks.onEpoch?.(members.report(message.report));
        if (message.kind === 'state') states.set(helper, message.state);
        if (message.kind === 'answer') settle(message.answer);
        if (message.kind === 'answer' || message.kind === 'prepared') busy.delete(helper);
      }
      if (busy.has(helper)) continue;
      const job = nextJob();
      if (job === null) continue;
      busy.set(helper, job);
      helper.send({ kind: 'job', job });
      // A wish that came before the job was about none: it is said again.
      if (cancelled) helper.send({ kind: 'cancel' });
    }
  };

  const offerCheckpoint = (save: (() => MemberState) | null): void => {
    if (!hooks.onCheckpoint || !members.hasBegun() || !hooks.checkpointDue?.()) return;
    states.clear();
    const asked = [...busy].filter(([, job]) => job?.kind === 'member');
    for (const [helper] of asked) helper.send({ kind: 'state' });
    // Each says where it stands after its update, or that it is done.
    while (asked.some(([helper, job]) => busy.get(helper) === job && !states.has(helper))) {
      hooks.helpers?.wait();
      pollHelpers();
    }
    const finished = members.finished();
    // What an earlier fit had come to counts where nothing newer is known.
    const known = [...(resumed?.running ?? []), ...states.values(), ...(save === null ? [] : [save()])];
    const running = new Map(known.map((state) => [state.member, state]));
    for (const { member } of finished) running.delete(member);
    const state = { engine: engine.variant, finished, running: [...running.values()] };
    hooks.onCheckpoint(encodeCheckpoint(state, fingerprint));
  };

  const own = {
    isCancelled,
    onEpoch: (report: Parameters<typeof members.report>[0]) => hooks.onEpoch?.(members.report(report)),
    ...(onProgress === undefined
      ? {}
      : {
          onBatch: (place: BatchPlace, draft: readonly number[] | null) =>
            onProgress({ stage: 'training', ...place, draft: draft === null ? null : [...draft] }),
        }),
    onState(save: () => MemberState) {
      pollHelpers();
      offerCheckpoint(save);
    },
  };
  for (;;) {
    pollHelpers();
    const job = nextJob();
    const isHelped = [...busy.values()].some((other) => other !== null);
    if (job !== null) settle(runJob(job, stages, settings, own));
    else if (!isHelped || members.hasDiverged()) break;
    else {
      hooks.helpers?.wait();
      isCancelled();
      offerCheckpoint(null);
    }
  }
  const trained = members.conclude(cancelled);
  return trained.ok ? succeed({ baselines: simple.all(), trained: trained.value }) : refuse(trained.problem);
}
