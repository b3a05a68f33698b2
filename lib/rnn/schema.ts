/** The recurrent cells, from the plainest to the one with most gates. */
export const cellNames = ['elman', 'gru', 'lstm'] as const;
export type CellName = (typeof cellNames)[number];

/** What may do the arithmetic: the two builds of the WebAssembly kernels, with fused multiply-add (relaxed SIMD) and
 * with plain 128-bit instructions, or the float64 reference. Their results differ in the last bits. */
export const engineVariants = ['relaxed', 'plain', 'reference'] as const;
export type EngineVariant = (typeof engineVariants)[number];

/** What does the arithmetic of training. */
export type Engine = {
  readonly variant: EngineVariant;
  /** One line for the record of a run. */
  readonly name: string;
  createTrainer(settings: TrainerSettings): Trainer;
  createStream(shape: NetworkShape, weights: Float64Array, batch: number): Stream;
  createRegression(features: number, targets: number): Regression;
};

/** What fixes the number and the place of every weight. */
export type NetworkShape = {
  readonly cell: CellName;
  readonly inputSize: number;
  readonly hiddenSize: number;
  readonly layers: number;
  readonly outputSize: number;
  /** Share of units dropped between stacked layers while training, in [0, 1). */
  readonly dropout: number;
  /** Whether the dense head reads the last step only or every step of the sequence. */
  readonly head: 'last' | 'every';
  /** Whether two dense layers of `hiddenSize` units stand around the recurrent ones: the projection, tanh of the inputs,
   * which the lowest recurrent layer reads; and the readout, SiLU of top state and projection, which the head reads. */
  readonly projected?: boolean;
  /** How many references the outputs mix; 0, or left out, if the outputs are the head's. With references the outputs are
   * quantiles in rising order, one for each of `outputSize`, that cannot cross: the head gives a correction c for each of
   * them and a score a for each reference r, and
   *
   *     middle  Σ softmax(a) r + c        above  the one below + softplus(c)       below  the one above - softplus(c)
   */
  readonly references?: number;
};

/** The mean over the batch of a loss per output. For `pinball` the outputs are
 * [horizon, quantile] flattened, quantile fastest, and each target is repeated per quantile inside. */
export type Loss =
  | { readonly kind: 'squared' }
  | { readonly kind: 'absolute' }
  | { readonly kind: 'huber'; readonly delta: number }
  | { readonly kind: 'pinball'; readonly quantiles: readonly number[] };

/** One batch of sequences, time-major. `steps` = 1 for a `last` head, else `time`. */
export type Batch = {
  readonly time: number;
  readonly batch: number;
  /** [time, batch, input] */
  readonly inputs: Float64Array;
  /** [steps, batch, target], target = outputSize, or outputSize / quantiles for pinball */
  readonly targets: Float64Array;
  /** [steps, batch, target], 0 masks a target; all 1 if left out. The loss divides by their sum. */
  readonly weights?: Float64Array;
  /** [steps, batch, reference], for a network that mixes references. */
  readonly references?: Float64Array;
};

/** The learning rate of each update, counted from 0: the same for all, or a linear warm-up to the peak and then half a
 * cosine down to 0, which the last of `updates` nearly reaches.
 * @see Loshchilov & Hutter 2017, "SGDR" */
export type LearningRate =
  | { readonly kind: 'constant'; readonly rate: number }
  | {
      readonly kind: 'cosine';
      readonly peak: number;
      readonly warmUpUpdates: number;
      readonly updates: number;
    };

/** What fixes every update of a network but its batches. */
export type TrainerSettings = {
  readonly shape: NetworkShape;
  readonly loss: Loss;
  /** Largest global norm of the gradient; it is scaled down to this. */
  readonly clipNorm: number;
  /** Decoupled weight decay (AdamW); 0 is plain Adam. */
  readonly weightDecay: number;
  /** 1e-3 throughout if left out. */
  readonly learningRate?: LearningRate;
  /** What the moving average of the weights keeps of itself at each update, in [0, 1); less in the first updates, or it
   * would remember where training began. With 0, or left out, it is the weights themselves. */
  readonly averaging?: number;
  /** Seeds initialisation and dropout. */
  readonly seed: number;
};

/** All that training needs to go on as if it had never stopped. */
export type TrainerState = {
  readonly weights: Float64Array;
  /** Their exponential moving average over the updates. */
  readonly averaged: Float64Array;
  readonly firstMoment: Float64Array;
  readonly secondMoment: Float64Array;
  readonly updates: number;
  /** State of the generator that draws dropout masks. */
  readonly generator: Uint32Array;
};

/** A network with its optimiser: the one contract that both engines keep. */
export type Trainer = {
  readonly shape: NetworkShape;
  readonly parameterCount: number;
  /** One forward pass, backpropagation through time, clipping, an Adam update, and the moving average of the
   * weights. `loss` is before the update, `gradientNorm` before clipping; either may be NaN when training diverges.
   * @param learningRate  in the place of the one that the settings make due */
  update(batch: Batch, learningRate?: number): { loss: number; gradientNorm: number };
  /** The first half of `update`: the loss, and its gradient by every weight in the order of `describeParameters`. */
  gradient(batch: Batch): { loss: number; gradient: Float64Array };
  /** The second half, by a gradient that may be the mean of several batches'. Its norm is that before clipping; one that is
   * not finite is reported, and no update made. */
  updateBy(gradient: Float64Array, learningRate?: number): { gradientNorm: number };
  /** The loss without dropout and without an update. */
  loss(batch: Batch): number;
  /** Outputs [steps, batch, output] for inputs [time, batch, input], without dropout.
   * @param references  [steps, batch, reference], for a network that mixes references */
  predict(inputs: Float64Array, time: number, batch: number, references?: Float64Array): Float64Array;
  /** A copy of the state. */
  save(): TrainerState;
  load(state: TrainerState): void;
  /** A copy of the weights, flat, in the engine-independent order of `describeParameters`. */
  weights(): Float64Array;
  /** The same of the moving average of the weights. */
  averagedWeights(): Float64Array;
  /** Sets the weights, and starts their average anew from them. */
  setWeights(weights: Float64Array): void;
  /** Runs `run` with the averaged weights in the place of the weights, and returns what it does. */
  withAveragedWeights<Value>(run: () => Value): Value;
};

/** A network run forward piece by piece, each going on from the state in which the one before left it. */
export type Stream = {
  /** Outputs [steps, batch, output] of the next `time` steps for inputs [time, batch, input], without dropout;
   * `steps` = 1 for a `last` head, which reads the last step of the piece, else `time`.
   * @param references  [steps, batch, reference], for a network that mixes references */
  next(inputs: Float64Array, time: number, references?: Float64Array): Float64Array;
  /** Forgets all: the next piece is a first one. */
  reset(): void;
};

/** What a linear regression of several targets on the same features takes most of its time for: the sums over its rows, and
 * its answers. In float64, products and sums in one order: the same bits from every engine. */
export type Regression = {
  /** Adds a row to the sums. @param features  [features] @param targets  [targets] */
  add(features: Float64Array, targets: Float64Array, weight: number): void;
  /** Sum of weight * feature * feature over the rows added, [features][features], the lower triangle alone. */
  gram(): Float64Array[];
  /** Sum of weight * feature * target over the rows added, [targets][features]. */
  moments(): Float64Array[];
  /** Forgets all rows. */
  clear(): void;
  /** @param coefficients  [targets][features] */
  setCoefficients(coefficients: readonly Float64Array[]): void;
  /** Adds the answer to features, [..., features, ...] from `from` on, to its first argument, [..., targets, ...]. */
  addAnswer(out: Float64Array, place: number, features: Float64Array, from: number): void;
};
