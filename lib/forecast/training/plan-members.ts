import { type Result, refuse, succeed } from '#lib/result.ts';
import type { FitProblem } from '../result/fit-problem.ts';
import type { EpochReport } from '../result/result-schema.ts';
import { countNetworks, type ForecastSettings } from '../settings/settings-schema.ts';
import { updatesAnEpoch } from './draw-epoch.ts';
import type { Stage, Stages } from './stage.ts';
import type { MemberOutcome, MemberReport, MemberTask } from './train-member.ts';
import type { Ensemble, TrainedStages } from './trained-stages.ts';
import type { FinishedMember, TrainingState } from './training-state.ts';

/** Which network is trained next, and what has come of those before. */
export type MemberPlan = {
  /** null at the end, and while all that is left waits for a network under way. */
  next(): MemberTask | null;
  settle(member: number, outcome: MemberOutcome): void;
  /** The same report with the updates of all networks together. */
  report(own: MemberReport): EpochReport;
  hasBegun(): boolean;
  hasDiverged(): boolean;
  finished(): FinishedMember[];
  /** What there is once no network is under way. @param cancelled  whether some were left out on purpose */
  conclude(cancelled: boolean): Result<TrainedStages, FitProblem>;
};

/** Plans the networks that are judged and those that forecast beyond the end of the data, from where an earlier
 * training stood if there was one. A final network has nothing left to be validated on: it is trained for as many
 * epochs as were best for one network of the backtest, which it waits for, and not at all where none helped. Nothing
 * else ties networks together: on however many threads they are trained, each comes out the same. */
export function planMembers(
  { backtest, final }: Stages,
  settings: ForecastSettings,
  resumed: TrainingState | null,
): MemberPlan {
  const count = countNetworks(settings);
  const members = Array.from({ length: count.backtest + count.final }, (_, member) => member);
  const outcomes = new Map<number, MemberOutcome>();
  const begun = new Set<number>();
  const updatesDone = new Map<number, number>();
  const stageOf = (member: number) => (member < count.backtest ? backtest : final);
  const updatesOf = (stage: Stage) => updatesAnEpoch(stage.windows.training.length, settings.batchSize);
  const judgeOf = (member: number) => outcomes.get((member - count.backtest) % count.backtest);
  // Until the backtest has said how long, a final network may take as long as any.
  const epochsOf = (member: number): number => {
    if (member < count.backtest) return plannedEpochs(backtest, settings);
    const judge = judgeOf(member);
    return judge === undefined || judge.kind === 'diverged' ? settings.epochs : judge.bestEpoch;
  };
  for (const { member, weights, bestEpoch } of resumed?.finished ?? []) {
    begun.add(member);
    outcomes.set(member, { kind: 'done', weights, bestEpoch, epochs: bestEpoch });
  }
  // Only now is it known how long those of the final stage were trained.
  for (const [member, outcome] of outcomes) {
    if (outcome.kind === 'done') outcomes.set(member, { ...outcome, epochs: epochsOf(member) });
    updatesDone.set(member, epochsOf(member) * updatesOf(stageOf(member)));
  }
  const hasDiverged = () => [...outcomes.values()].some(({ kind }) => kind === 'diverged');

  return {
    next() {
      if (hasDiverged()) return null;
      const member = members.find(
        (own) => !begun.has(own) && (own < count.backtest || judgeOf(own)?.kind === 'done'),
      );
      if (member === undefined) return null;
      begun.add(member);
      const stage = stageOf(member);
      return {
        ...{ stage: stage.name, member, epochs: epochsOf(member) },
        updates: settings.epochs * updatesOf(stage),
        resumed: resumed?.running.find((own) => own.member === member) ?? null,
      };
    },
    settle(member, outcome) {
      outcomes.set(member, outcome);
      updatesDone.set(member, epochsOf(member) * updatesOf(stageOf(member)));
    },
    report(own) {
      const member = own.member - 1;
      updatesDone.set(member, own.epoch * updatesOf(stageOf(member)));
      return {
        ...own,
        updatesDone: sumOf([...updatesDone.values()]),
        updatesTotal: sumOf(members.map((other) => epochsOf(other) * updatesOf(stageOf(other)))),
      };
    },
    hasBegun: () => begun.size > 0,
    hasDiverged,
    finished: () =>
      [...outcomes].flatMap(([member, outcome]) =>
        outcome.kind === 'done' ? [{ member, weights: outcome.weights, bestEpoch: outcome.bestEpoch }] : [],
      ),
    conclude(cancelled) {
      const ended: (Exclude<MemberOutcome, { kind: 'diverged' }> & { readonly member: number })[] = [];
      for (const member of members) {
        const outcome = outcomes.get(member);
        if (outcome?.kind === 'diverged') {
          return refuse({ code: 'diverged', epoch: outcome.epoch, lastGoodEpoch: outcome.lastGoodEpoch });
        }
        if (outcome) ended.push({ ...outcome, member });
      }
      // One cut off in its first epoch would only blur those that are done; a final one that is cut off at all was
      // never meant to be used as it is.
      const usable = ended.filter(
        ({ kind, epochs, member }) => kind === 'done' || (member < count.backtest && epochs > 0),
      );
      const judged = usable.filter(({ member }) => member < count.backtest);
      return succeed({
        backtest: ensembleOf(judged.length > 0 ? judged : ended.slice(0, 1)),
        final: ensembleOf(usable.filter(({ member }) => member >= count.backtest)),
        epochsRun: sumOf(ended.map(({ epochs }) => epochs)),
        cancelled,
      });
    },
  };
}

/** Where no series is long enough for a training window before its cutoff, there is nothing to train. */
const plannedEpochs = ({ windows }: Stage, { epochs }: ForecastSettings): number =>
  windows.training.length > 0 ? epochs : 0;

const ensembleOf = (
  members: readonly { readonly weights: Float64Array; readonly bestEpoch: number }[],
): Ensemble => ({
  weights: members.map(({ weights }) => weights),
  bestEpochs: members.map(({ bestEpoch }) => bestEpoch),
});

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);
