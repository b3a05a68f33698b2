/** What the kernels export; assembly/ has the sources. Addresses are in bytes. */
export type Kernels = {
  constantsAddress(): number;
  applySigmoid(values: number, step: number, count: number, constants: number): void;
  applyTanh(values: number, step: number, count: number, constants: number): void;
  sumOfSquares(values: number, count: number): number;
  updateByAdam(
    weights: number,
    averaged: number,
    gradient: number,
    first: number,
    second: number,
    count: number,
    scale: number,
    keep: number,
    step: number,
    root: number,
    averageKeep: number,
  ): void;
  applyMask(out: number, values: number, mask: number, count: number): void;
  drawMasks(
    masks: number,
    layerStep: number,
    layers: number,
    time: number,
    units: number,
    batch: number,
    hiddenSize: number,
    state: number,
    dropout: number,
    scale: number,
  ): void;
  forwardElman(layer: number, time: number): void;
  forwardGru(layer: number, time: number): void;
  forwardLstm(layer: number, time: number): void;
  backwardElman(layer: number, time: number, above: number, below: number): void;
  backwardGru(layer: number, time: number, above: number, below: number): void;
  backwardLstm(layer: number, time: number, above: number, below: number): void;
  transposeElman(layer: number, below: number): void;
  transposeGru(layer: number, below: number): void;
  transposeLstm(layer: number, below: number): void;
  forwardDense(dense: number, steps: number): void;
  backwardDense(dense: number, steps: number): void;
  transposeDense(dense: number): void;
  forwardSilu(values: number, gates: number, sums: number, count: number, constants: number): void;
  backwardSilu(d: number, gates: number, sums: number, count: number): void;
  backwardTanh(d: number, more: number, values: number, count: number): void;
  forwardMix(
    outputs: number,
    head: number,
    references: number,
    room: number,
    steps: number,
    batch: number,
    quantiles: number,
    count: number,
  ): void;
  backwardMix(
    dHead: number,
    dOutputs: number,
    head: number,
    references: number,
    room: number,
    steps: number,
    batch: number,
    quantiles: number,
    count: number,
  ): void;
  evaluateLoss(
    kind: number,
    outputs: number,
    dOutputs: number,
    targets: number,
    weights: number,
    quantiles: number,
    quantileCount: number,
    room: number,
    delta: number,
    scale: number,
    steps: number,
    batch: number,
    target: number,
  ): number;
  addAnswers(out: number, coefficients: number, features: number, count: number, width: number): void;
  addToSums(
    gram: number,
    moments: number,
    features: number,
    targets: number,
    weight: number,
    count: number,
    stride: number,
    width: number,
  ): void;
  packRows(panels: number, rows: number, time: number, batch: number, width: number): void;
  unpackRows(rows: number, panels: number, time: number, batch: number, width: number): void;
  runPeak(values: number, count: number): void;
};

/** The names under which a module exports them. */
export const kernelNames = [
  'constantsAddress',
  'applySigmoid',
  'applyTanh',
  'sumOfSquares',
  'updateByAdam',
  'applyMask',
  'drawMasks',
  'forwardElman',
  'forwardGru',
  'forwardLstm',
  'backwardElman',
  'backwardGru',
  'backwardLstm',
  'transposeElman',
  'transposeGru',
  'transposeLstm',
  'forwardDense',
  'backwardDense',
  'transposeDense',
  'forwardSilu',
  'backwardSilu',
  'backwardTanh',
  'forwardMix',
  'backwardMix',
  'evaluateLoss',
  'addAnswers',
  'addToSums',
  'packRows',
  'unpackRows',
  'runPeak',
] as const satisfies readonly (keyof Kernels)[];
