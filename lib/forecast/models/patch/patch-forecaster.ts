import { describeParameters, type Engine, type NetworkShape } from '#lib/rnn/index.ts';
import type { PreparedSeries } from '../../data/prepared-series.ts';
import type { Window } from '../../data/windows.ts';
import type { ForecastSettings } from '../../settings/settings-schema.ts';
import { clampOutput, type Forecaster, type Predict, type ScaledForecast } from '../contract/forecaster.ts';
import { forecastInCalls, shapeNetwork, startNearBase } from '../contract/network-parts.ts';
import { scaleHead } from '../contract/scale-head.ts';
import { type BaseTable, createBaseTable } from './base-table.ts';
import { writeCut } from './encode-cut.ts';
import { encodeSequences, keepRoom, makeRoom } from './encode-sequences.ts';
import { frameCut } from './frame-cut.ts';
import { type CutReader, fitLinearBase } from './linear-base.ts';
import { type PatchPlan, planPatches } from './patch-plan.ts';
import { measureNaive, writePointWeights } from './point-weights.ts';
import { describeFacts, type SeriesFacts } from './series-facts.ts';

/** The quantiles that the head answers with: the edges of two bands and the median. */
const quantiles = [0.025, 0.1, 0.5, 0.9, 0.975] as const;
const median = quantiles.indexOf(0.5);
/** Pull of the base's regression, as a share of its rows. */
const pull = 0.03;
/** The edges of the bands before training, in scales of a cut. */
const firstSpread = [-2, -1, 0, 1, 2] as const;
/** The narrowest a band may be before it is calibrated, in scales of its cut. */
const leastSpread = 1e-3;

/** The forecaster of panels: one patch of the series a step, the loss at every step, five quantiles a horizon step,
 * around a linear autoregression that all the series share.
 * @param panel     every series, prepared for one stage
 * @param training  its training windows
 * @see Salinas et al. 2020, "DeepAR", for one network over many series of different size */
export function createPatchForecaster(
  panel: readonly PreparedSeries[],
  training: readonly Window[],
  settings: ForecastSettings,
  engine: Engine,
): Forecaster {
  const plan = planPatches(settings, panel[0].source.step, typicalLength(panel));
  const reader = readCuts(panel, training, plan);
  const bySeries = [...Map.groupBy(training, ({ series }) => series).values()];
  // One draw for every seed: members differ in their networks, not in what these correct.
  const base = createBaseTable(panel, fitLinearBase(bySeries, reader, pull, 1, engine), plan, engine);
  const shape = shapePatchNetwork(plan, settings);
  const roomFor = keepRoom(plan);
  const shrink = (weights: Float64Array, share: number) => setBias(scaleHead(weights, shape, share), shape);
  return {
    shape,
    loss: { kind: 'pinball', quantiles },
    engine,
    baseDescription: 'The network corrects a linear autoregression that all the series share.',
    shapesBands: true,
    usesLastEpoch: true,
    encodeBatch: (windows) => encodeSequences(windows, base, reader, roomFor(windows.length)),
    initialWeights: (drawn) => startNearBase(drawn, shrink),
    shrinkToBase: shrink,
    forecast: (windows, predict) =>
      forecastInCalls(windows, (some) => forecastSome(some, base, reader, predict)),
    reread: null,
    memory: {
      shape: { ...shape, outputSize: plan.horizon, head: 'last' },
      lookback: plan.sequence,
      stride: plan.stride,
      channels: nameChannels(plan),
      weights: (trained) => keepMedian(trained, shape),
      open(window) {
        const {
          inputs,
          base: own,
          frames,
        } = encodeSequences([window], base, reader, makeRoom(1, plan, false));
        const { level, scale } = frames[0];
        const last = own.slice(-plan.horizon);
        const { series, origin } = window;
        const corrected = last.map((value, step) => level + scale * value + series.explained[origin + step]);
        return { inputs, base: corrected, frame: frames[0] };
      },
    },
  };
}

/** The network that reads patches of a plan. */
export const shapePatchNetwork = (
  { inputSize, horizon }: PatchPlan,
  settings: ForecastSettings,
): NetworkShape =>
  shapeNetwork(settings, { inputSize, outputSize: horizon * quantiles.length, head: 'every' });

/** The length that a quarter of the series reaches. */
function typicalLength(panel: readonly PreparedSeries[]): number {
  const lengths = panel.map(({ split }) => split.trainingEnd - split.start).sort((a, b) => b - a);
  return Math.max(1, lengths[Math.floor(lengths.length / 4)]);
}

function readCuts(panel: readonly PreparedSeries[], training: readonly Window[], plan: PatchPlan): CutReader {
  const known = new Map(panel.map((series) => [series, describeFacts(series, plan.maseSeason)]));
  const factsOf = (series: PreparedSeries): SeriesFacts =>
    known.get(series) ?? describeFacts(series, plan.maseSeason);
  const last = new Map(training.map((window) => [window.series, window]));
  const usual = measureNaive(
    [...last.values()].map(({ series, origin }) => ({ series, origin, facts: factsOf(series) })),
    plan.horizon,
  );
  return {
    plan,
    frame: (series, cut) => frameCut(series, cut, plan, factsOf(series)),
    writeInputs: (out, place, series, cut, frame) =>
      writeCut(out, place, series, cut, plan, frame, factsOf(series)),
    writeWeights: (out, place, series, cut, count, frame) =>
      writePointWeights(out, place, series, cut, cut + count, frame.scale, factsOf(series), usual),
  };
}

function forecastSome(
  windows: readonly Window[],
  base: BaseTable,
  reader: CutReader,
  predict: Predict,
): ScaledForecast[] {
  const { horizon, sequence } = reader.plan;
  const encoded = encodeSequences(windows, base, reader, makeRoom(windows.length, reader.plan, false));
  const answers = predict(encoded.inputs, sequence, windows.length);
  return windows.map((window, index) => {
    const frame = encoded.frames[index];
    const place = (sequence - 1) * windows.length + index;
    const answerAt = (step: number, quantile: number) =>
      clampOutput(answers[(place * horizon + step) * quantiles.length + quantile]);
    const values = Float64Array.from(
      { length: horizon },
      (_, step) =>
        frame.level +
        frame.scale * (encoded.base[place * horizon + step] + answerAt(step, median)) +
        window.series.explained[window.origin + step],
    );
    const edge = (quantile: number) =>
      Float64Array.from({ length: horizon }, (_, step) => {
        const distance = Math.abs(answerAt(step, quantile) - answerAt(step, median));
        return frame.scale * Math.max(leastSpread, distance);
      });
    const [lower95, lower80, , upper80, upper95] = quantiles.map((_, quantile) => edge(quantile));
    return { window, frame, values, spread: { lower95, lower80, upper80, upper95 } };
  });
}

/** Sets what the head says without any input: bands around the base forecast, to be narrowed or widened. */
function setBias(weights: Float64Array, shape: NetworkShape): Float64Array {
  for (const { name, offset, rows, columns } of describeParameters(shape)) {
    if (name !== 'headBias') continue;
    for (let place = 0; place < rows * columns; place++) {
      weights[offset + place] = firstSpread[place % quantiles.length];
    }
  }
  return weights;
}

/** The weights of the network that answers with the median alone. */
function keepMedian(trained: Float64Array, shape: NetworkShape): Float64Array {
  const kept: number[] = [];
  for (const { name, offset, rows, columns } of describeParameters(shape)) {
    const size = rows * columns;
    const width = name === 'headWeights' ? size / shape.outputSize : 1;
    for (let place = 0; place < size; place++) {
      const isHead = name === 'headWeights' || name === 'headBias';
      if (isHead && Math.floor(place / width) % quantiles.length !== median) continue;
      kept.push(trained[offset + place]);
    }
  }
  return Float64Array.from(kept);
}

function nameChannels({ patch, lags }: PatchPlan): string[] {
  const stretch = (name: string, length: number) => [
    ...Array.from({ length }, (_, step) => `${name}, ${step + 1} of ${length}`),
    `${name}, share observed`,
  ];
  return [
    ...stretch('patch', patch),
    ...lags.flatMap(({ season, cycle, length }) => stretch(`${season * cycle} before the target`, length)),
    'level change',
    'log scale',
    'log usual scale',
  ];
}
