import type { Trainer } from '#lib/rnn/index.ts';
import type { StageName } from '../data/split-series.ts';
import type { Window } from '../data/windows.ts';
import { mixSeed } from '../math/mix-seed.ts';
import type { Forecaster } from '../models/contract/forecaster.ts';
import type { EpochReport } from '../result/result-schema.ts';
import type { ForecastSettings } from '../settings/settings-schema.ts';
import { unscaleValue } from '../transforms/scaler.ts';
import { drawEpoch } from './draw-epoch.ts';
import { learningRateOf } from './learning-rate.ts';
import { measureForecasts } from './measure-forecasts.ts';
import { shrinkage } from './shrinkage.ts';
import type { Stage } from './stage.ts';
import type { MemberState } from './training-state.ts';

/** What one network is trained with, beside its stage and the settings: plain data, for any thread. */
export type MemberTask = {
  readonly stage: StageName;
  /** Counted from 0 over both stages. */
  readonly member: number;
  /** After so many training ends. */
  readonly epochs: number;
  /** Over which the learning rate falls to 0, whether or not training ends earlier. */
  readonly updates: number;
  /** Where an earlier training stood. */
  readonly resumed: MemberState | null;
};

/** How training of one network ended. */
export type MemberOutcome =
  | { kind: 'done' | 'cancelled'; weights: Float64Array; bestEpoch: number; epochs: number }
  | { kind: 'diverged'; epoch: number; lastGoodEpoch: number };

/** What one network tells of an epoch. */
export type MemberReport = Omit<EpochReport, 'updatesDone' | 'updatesTotal'>;

/** Where the training of one network is; network and epoch are counted from 1. */
export type BatchPlace = {
  readonly member: number;
  readonly epoch: number;
  readonly batch: number;
  readonly batches: number;
};

/** How the training of one network talks to its thread. */
export type MemberHooks = {
  onEpoch(report: MemberReport): void;
  /** Called after every update. @param draft  what the network forecast beyond the end after its last epoch; null before */
  onBatch?(place: BatchPlace, draft: readonly number[] | null): void;
  /** Asked before every update; true ends training. */
  isCancelled(): boolean;
  /** Called after every update and every epoch. @param save  gives all that is needed to go on from here */
  onState(save: () => MemberState): void;
};

const weightDecay = 1e-2;
const averaging = 0.98;
/** Training windows an epoch's report looks at. */
const reportedWindows = 128;
/** A gradient this large, or a loss this many times the first one, does not come back. */
const explodingNorm = 1e5;
const explodingLoss = 30;

/** Trains one network: AdamW on the absolute error of the residuals, its weights averaged over the updates, the
 * epoch kept that is best on the validation part, or none if the base forecast alone is better; of what it adds to that,
 * the trusted share. A network of the final stage has no such part and keeps its last epoch. Every draw is a function of seed, member, epoch and update, so that
 * training can be taken up between any two updates. */
export function trainMember(
  task: MemberTask,
  stage: Stage,
  settings: ForecastSettings,
  hooks: MemberHooks,
): MemberOutcome {
  const { member, updates } = task;
  const { forecaster, windows } = stage;
  const trainer = forecaster.engine.createTrainer({
    shape: forecaster.shape,
    loss: forecaster.loss,
    clipNorm: 1,
    weightDecay,
    learningRate: learningRateOf(updates, settings.learningRate),
    averaging,
    seed: mixSeed(settings.seed, member),
  });
  const bySeries = groupBySeries(windows.training);
  const sample = thinTo(windows.training, reportedWindows);
  const isFinal = task.stage === 'final';
  const { usesLastEpoch } = forecaster;
  const judged = windows.validation.length > 0 ? windows.validation : sample;
  let state = task.resumed ?? begin(trainer, judged, member, forecaster);
  trainer.load(state.trainer);
  const save = (): MemberState => ({ ...state, trainer: trainer.save() });
  const trusted = shrinkage(stage.panel, settings, stage.recipe);
  const outcome = (kind: 'done' | 'cancelled'): MemberOutcome => ({
    kind,
    weights: trusted < 1 ? forecaster.shrinkToBase(state.best, trusted) : state.best,
    bestEpoch: state.bestEpoch,
    epochs: state.epoch,
  });

  let draft: readonly number[] | null = null;
  while (state.epoch < task.epochs) {
    const { epoch } = state;
    const batches = drawEpoch(bySeries, settings.batchSize, settings.seed, member, epoch);
    while (state.update < batches.length) {
      if (hooks.isCancelled()) return outcome('cancelled');
      const { update } = state;
      const batch = forecaster.encodeBatch(batches[update], mixSeed(settings.seed, member, epoch, update, 1));
      const { loss, gradientNorm } = trainer.update(batch);
      const firstLoss = epoch + update === 0 ? loss : state.firstLoss;
      // Written so that NaN is caught too.
      if (!(gradientNorm < explodingNorm && loss <= explodingLoss * (firstLoss + 0.1))) {
        return { kind: 'diverged', epoch: epoch + 1, lastGoodEpoch: state.bestEpoch };
      }
      state = {
        ...state,
        update: update + 1,
        firstLoss,
        gradientNorms: state.gradientNorms + gradientNorm,
      };
      const place = { member: member + 1, epoch: epoch + 1, batch: state.update, batches: batches.length };
      hooks.onBatch?.(place, draft);
      if (state.update < batches.length) hooks.onState(save);
    }

    const [training, validation, drafted] = trainer.withAveragedWeights(() => [
      measure(trainer, sample, forecaster),
      isFinal ? null : measure(trainer, judged, forecaster),
      hooks.onBatch ? forecastFirst(trainer, stage) : null,
    ]);
    draft = drafted;
    const improved = usesLastEpoch || validation === null || validation.framed < state.bestLoss;
    hooks.onEpoch({
      member: member + 1,
      epoch: epoch + 1,
      trainLoss: training.mae,
      validationLoss: validation === null ? null : validation.mae,
      gradientNorm: state.gradientNorms / Math.max(batches.length, 1),
    });
    state = {
      ...state,
      epoch: epoch + 1,
      update: 0,
      gradientNorms: 0,
      best: improved ? trainer.averagedWeights() : state.best,
      bestEpoch: improved ? epoch + 1 : state.bestEpoch,
      bestLoss: validation && improved ? validation.framed : state.bestLoss,
    };
    hooks.onState(save);
  }
  return outcome('done');
}

/** The state before the first update. The base forecast alone is what the first epoch has to beat. */
function begin(
  trainer: Trainer,
  judged: readonly Window[],
  member: number,
  forecaster: Forecaster,
): MemberState {
  const { first, base } = forecaster.initialWeights(trainer.weights());
  trainer.setWeights(base);
  const bestLoss = measure(trainer, judged, forecaster).framed;
  trainer.setWeights(first);
  return {
    ...{ member, epoch: 0, update: 0, best: base, bestEpoch: 0, bestLoss, firstLoss: 0, gradientNorms: 0 },
    trainer: trainer.save(),
  };
}

function measure(trainer: Trainer, windows: readonly Window[], forecaster: Forecaster) {
  return measureForecasts(forecaster.forecast(windows, trainer.predict));
}

/** What a network says now of the steps beyond the end of the first series, on the scale of the data. */
function forecastFirst(trainer: Trainer, { forecaster, windows }: Stage): readonly number[] | null {
  const forecast = forecaster.forecast(windows.future.slice(0, 1), trainer.predict).at(0);
  if (forecast === undefined) return null;
  return Array.from(forecast.values, (value) => unscaleValue(forecast.window.series.scaler, value));
}

function groupBySeries(windows: readonly Window[]): Window[][] {
  return [...Map.groupBy(windows, (window) => window.series).values()];
}

function thinTo(windows: readonly Window[], most: number): Window[] {
  const stride = Math.ceil(windows.length / most) || 1;
  return windows.filter((_, index) => index % stride === 0);
}
