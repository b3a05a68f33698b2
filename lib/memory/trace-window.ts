import type { NetworkWindow, NetworkWindows } from '#lib/forecast/index.ts';
import type { LayerWalk, Walk } from '#lib/rnn/index.ts';
import { readOut } from './read-out.ts';
import { type LayerTrace, type MemoryTrace, type TraceHead, traceLimit } from './schema.ts';

/** Keeps the states of the held-out and future windows in float32, up to `traceLimit` in all: lower layers are dropped first, then
 * later windows. The first window is always kept.
 * @param weights  of the network that produced the states
 * @param walks    one per window */
export function traceWindows(
  opened: NetworkWindows,
  weights: Float64Array,
  walks: readonly Walk[],
): MemoryTrace[] {
  const { layers } = opened.shape;
  const sizeOf = (kept: number) => kept * numbersALayer(opened, walks[0].layers[0]);
  const firstLayer = sizeOf(layers) <= traceLimit ? 0 : layers - 1;
  const most = Math.max(1, Math.floor(traceLimit / sizeOf(layers - firstLayer)));
  return opened.windows.slice(0, most).flatMap((window, index) => {
    const { part } = window;
    if (part === 'calibration') return [];
    const kept = walks[index].layers.slice(firstLayer);
    return {
      head: {
        ...describeTrace(opened, window, part, kept[0], firstLayer),
        readOut: readOut(opened.shape, weights, walks[index], window),
      },
      inputs: Float32Array.from(window.inputs),
      layers: kept.map(traceLayer),
    };
  });
}

function numbersALayer({ lookback, shape }: NetworkWindows, layer: LayerWalk): number {
  const arrays = 1 + Object.keys(layer.gates).length + (layer.cellState.length > 0 ? 1 : 0);
  return arrays * lookback * shape.hiddenSize;
}

function describeTrace(
  { shape, channels, stride }: NetworkWindows,
  window: NetworkWindow,
  part: TraceHead['part'],
  layer: LayerWalk,
  firstLayer: number,
): Omit<TraceHead, 'readOut'> {
  return {
    key: window.key,
    part,
    cell: shape.cell,
    hiddenSize: shape.hiddenSize,
    layers: shape.layers,
    firstLayer,
    channels: [...channels],
    stride,
    timestamps: [...window.timestamps],
    values: Array.from(window.values, (value) => (Number.isFinite(value) ? value : null)),
    targetTimestamps: [...window.targetTimestamps],
    base: [...window.base],
    frame: window.frame,
    scaler: window.scaler,
    gates: Object.keys(layer.gates),
    hasCellState: layer.cellState.length > 0,
  };
}

const traceLayer = ({ hidden, cellState, gates }: LayerWalk): LayerTrace => ({
  hidden: Float32Array.from(hidden),
  cellState: Float32Array.from(cellState),
  gates: Object.entries(gates).map(([name, values]) => ({ name, values: Float32Array.from(values) })),
});
