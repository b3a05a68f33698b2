import type { NetworkWindow, NetworkWindows } from '#lib/forecast/index.ts';
import {
  createGenerator,
  describeParameters,
  type NetworkShape,
  type Walk,
  walkThroughTime,
} from '#lib/rnn/index.ts';
import { gradientByLag, type LagGradients, stateSize } from './gradient-by-lag.ts';
import { halfLife, meanGate } from './half-life.ts';
import { lagCurve, shorten } from './lag-curve.ts';
import { memoryLength } from './memory-length.ts';
import { orderByKeeping, orderBySimilarity } from './order-units.ts';
import type { MemoryReport, MemoryTrace } from './schema.ts';
import { spectralRadius } from './spectral-radius.ts';
import { stateDirections } from './state-directions.ts';
import { traceWindows } from './trace-window.ts';

/** Most directions of the last state that are propagated back through time: more would cost time and tell little. */
const mostDirections = 24;
/** Limit of multiplications spent on gradients: some ten seconds on one core. */
const defaultMultiplications = 1e10;
/** The gate that decides how much of the old state stays, by cell. */
const keepGates = { elman: null, gru: 'update', lstm: 'forget' } as const;

/** Measurements of a forecaster's memory, and the states behind them. */
export type Memory = { readonly report: MemoryReport; readonly traces: readonly MemoryTrace[] };

/** Measures the first network of an ensemble that has learnt anything: its states at each step of some windows, how far back its
 * forecasts depend on the past, and how long its units keep what they hold.
 * @param weights             of each member, flat
 * @param bestEpochs    of each member; 0 for one that adds nothing to the base forecast
 * @param maxMultiplications  limit of multiplications: long windows and wide networks are measured from fewer origins
 * @returns null if no member has learnt anything */
export function measureMemory(
  opened: NetworkWindows,
  weights: readonly Float64Array[],
  bestEpochs: readonly number[],
  maxMultiplications = defaultMultiplications,
): Memory | null {
  const member = bestEpochs.findIndex((epoch) => epoch > 0);
  if (member === -1) return null;
  const { shape, lookback, stride } = opened;
  const own = weights[member];
  const horizonSteps = chooseHorizonSteps(shape.outputSize);
  const rows = horizonSteps.length + Math.min(mostDirections, stateSize(shape));
  // Every row meets every weight at every step.
  const affordable = Math.floor(maxMultiplications / (own.length * rows * lookback));
  const windows = opened.windows.slice(0, Math.max(1, affordable));
  const generator = createGenerator(1);

  const walks = windows.map((window) => walkThroughTime(shape, own, window.inputs, lookback));
  const gradients = walks.map((walk) =>
    gradientByLag(
      walk,
      shape,
      own,
      horizonSteps,
      stateDirections(stateSize(shape), mostDirections, generator),
    ),
  );
  const traces = traceWindows({ ...opened, windows }, own, walks);

  return {
    report: {
      version: 1,
      cell: shape.cell,
      hiddenSize: shape.hiddenSize,
      lookback,
      horizon: shape.outputSize,
      stride,
      member,
      members: weights.length,
      origins: windows.length,
      ...describeForecastGradient(gradients, horizonSteps),
      stateGradient: lagCurve(gradients.map(({ state }) => state)),
      stateGradientExact: stateSize(shape) <= mostDirections,
      layers: Array.from({ length: shape.layers }, (_, layer) => describeLayer(shape, own, walks, layer)),
      anyLength: null,
      traces: traces.map(({ head }, index) => ({
        key: head.key,
        part: head.part,
        originTimestamp: originOf(windows[index]),
      })),
    },
    traces,
  };
}

/** The first, the middle and the last step, counted from 0. */
const chooseHorizonSteps = (horizon: number): number[] => [
  ...new Set([0, Math.floor((horizon - 1) / 2), horizon - 1]),
];

const originOf = ({ timestamps }: NetworkWindow): number => timestamps[timestamps.length - 1];

function describeForecastGradient(gradients: readonly LagGradients[], horizonSteps: readonly number[]) {
  const whole = gradients.map(({ forecast }) =>
    forecast[0].map((_, lag) => Math.hypot(...forecast.map((byLag) => byLag[lag]))),
  );
  const wholeForecast = lagCurve(whole);
  const lengths = whole.map(memoryLength).filter((length) => length !== null);
  const range: [number, number] | null =
    lengths.length > 0 ? [Math.min(...lengths), Math.max(...lengths)] : null;
  return {
    memoryLength: memoryLength(wholeForecast.mean),
    memoryLengthRange: range,
    wholeForecast,
    horizonSteps: horizonSteps.map((step, index) => {
      const curve = lagCurve(gradients.map(({ forecast }) => forecast[index]));
      return { horizonStep: step + 1, curve, memoryLength: memoryLength(curve.mean) };
    }),
  };
}

function describeLayer(
  shape: NetworkShape,
  weights: Float64Array,
  walks: readonly Walk[],
  layer: number,
): MemoryReport['layers'][number] {
  const { hiddenSize } = shape;
  const layers = walks.map((walk) => walk.layers[layer]);
  const gate = keepGates[shape.cell];
  const kept = gate
    ? meanGate(
        layers.map(({ gates }) => gates[gate]),
        hiddenSize,
      )
    : null;
  return {
    keepGate: kept && Array.from(kept, shorten),
    halfLives: kept && Array.from(kept, (share) => finiteOrNull(halfLife(share))),
    spectralRadius: gate
      ? null
      : shorten(spectralRadius(recurrentWeights(shape, weights, layer), hiddenSize)),
    bySimilarity: orderBySimilarity(layers[0].hidden, hiddenSize),
    byHalfLife: kept && orderByKeeping(kept),
  };
}

const finiteOrNull = (value: number): number | null => (Number.isFinite(value) ? shorten(value) : null);

/** [hidden, hidden] of an Elman layer. */
function recurrentWeights(shape: NetworkShape, weights: Float64Array, layer: number): Float64Array {
  const place = describeParameters(shape).find(
    (candidate) => candidate.name === 'recurrentWeights' && candidate.layer === layer,
  );
  if (!place) throw new RangeError(`There is no layer ${layer}.`);
  return weights.slice(place.offset, place.offset + place.rows * place.columns);
}
