import { z } from 'zod';
import { cellNames } from '#lib/rnn/schema.ts';

/** The share of the gradient that the memory length covers. */
export const memoryShare = 0.95;
/** What one stored trace may hold, in float32 numbers: 16 MiB. */
export const traceLimit = 4 * 1024 * 1024;

/** What replaces a forgotten stretch: the average of the rest of the window, zero, or a state that is reset after it, as if
 * nothing had come before. */
export const forgettings = ['mean', 'zeros', 'state'] as const;
export type Forgetting = (typeof forgettings)[number];

const maybe = z.number().nullable();

/** A measure by lag, over several origins. Index 0 is lag 1, the last step of the input. Each [lookback]. */
export const lagCurveSchema = z.object({
  mean: z.array(z.number()),
  /** The least and the greatest of the origins. */
  low: z.array(z.number()),
  high: z.array(z.number()),
});
export type LagCurve = z.infer<typeof lagCurveSchema>;

/** Errors of the same weights with histories of many lengths. */
export const lengthReportSchema = z.object({
  parameterCount: z.number().int(),
  /** The steps that they were trained on. */
  lookback: z.number().int(),
  /** Held-out windows that the errors are averaged over. */
  origins: z.number().int(),
  /** Steps of the series before the first of these windows; those before them are masked. */
  known: z.number().int(),
  /** Mean absolute error on the original scale, by steps of history given, fewest first. */
  lengths: z.array(z.object({ steps: z.number().int(), mae: maybe })),
});
export type LengthReport = z.infer<typeof lengthReportSchema>;

/** What is stored of a fitted network's memory, for its page. */
export const memoryReportSchema = z.object({
  version: z.literal(1),
  cell: z.enum(cellNames),
  hiddenSize: z.number().int(),
  /** In steps of the network, as are all lags and half-lives here. */
  lookback: z.number().int(),
  horizon: z.number().int(),
  /** Steps of the series from one step of the network to the next: more than 1 where it reads patch by patch. */
  stride: z.number().int().default(1),
  /** Which network of the ensemble was looked into, counted from 0. */
  member: z.number().int(),
  members: z.number().int(),
  /** How many forecast origins the curves and gates are averaged over. */
  origins: z.number().int(),
  /** The lag, in steps, up to which the inputs carry `memoryShare` of what moves the forecast; null if nothing does. */
  memoryLength: maybe,
  /** The shortest and longest memory among the origins. */
  memoryLengthRange: z.tuple([z.number(), z.number()]).nullable(),
  /** Norm of d forecast / d input by lag, all listed horizon steps together, in scales of the window. */
  wholeForecast: lagCurveSchema,
  /** The same for single horizon steps, counted from 1. */
  horizonSteps: z.array(
    z.object({ horizonStep: z.number().int(), curve: lagCurveSchema, memoryLength: maybe }),
  ),
  /** Root mean square of the rows of d state_T / d state_T-k, by lag k; 1 at lag 0. */
  stateGradient: lagCurveSchema,
  /** Whether every row of that matrix was taken, or random directions in their place. */
  stateGradientExact: z.boolean(),
  layers: z.array(
    z.object({
      /** The mean of the gate that keeps the state, by unit: forget (LSTM) or update (GRU); null for Elman. */
      keepGate: z.array(z.number()).nullable(),
      /** Steps until half of a unit's own content is gone; null for a unit that keeps all. */
      halfLives: z.array(maybe).nullable(),
      /** Largest absolute eigenvalue of the recurrent matrix; null but for Elman. */
      spectralRadius: maybe,
      /** Units, so that those that move alike stand side by side. */
      bySimilarity: z.array(z.number().int()),
      /** Units, the longest half-life first; null for Elman. */
      byHalfLife: z.array(z.number().int()).nullable(),
    }),
  ),
  /** Null for a run from before it was measured. */
  anyLength: lengthReportSchema.nullable().default(null),
  /** The origins whose states are stored, in the order of the stored traces. */
  traces: z.array(
    z.object({ key: z.string(), part: z.enum(['heldOut', 'future']), originTimestamp: z.number() }),
  ),
});
export type MemoryReport = z.infer<typeof memoryReportSchema>;

/** The header of a trace, beside its arrays. */
export const traceHeadSchema = z.object({
  key: z.string(),
  part: z.enum(['heldOut', 'future']),
  cell: z.enum(cellNames),
  hiddenSize: z.number().int(),
  /** Of the network; only the top layer's states are kept where all would be too many. */
  layers: z.number().int(),
  firstLayer: z.number().int(),
  channels: z.array(z.string()),
  /** Steps of the series from one step of the network to the next. */
  stride: z.number().int().default(1),
  /** Of the steps that went in, the last observation of each, [lookback]. */
  timestamps: z.array(z.number()),
  /** As observed; null for a gap. */
  values: z.array(maybe),
  /** What the head reads from each state for the first step of the horizon, on the original scale, [lookback]; empty in
   * a trace from before it was kept. */
  readOut: z.array(z.number()).default([]),
  /** Of the steps forecast, [horizon]. */
  targetTimestamps: z.array(z.number()),
  base: z.array(z.number()),
  frame: z.object({ level: z.number(), scale: z.number(), levelChange: z.number() }),
  scaler: z.object({
    ...{ logarithm: z.boolean(), mean: z.number(), deviation: z.number() },
    ...{ lowest: z.number().optional(), highest: z.number().optional() },
  }),
  /** Names of the gates, in the order in which they are stored. */
  gates: z.array(z.string()),
  hasCellState: z.boolean(),
});
export type TraceHead = z.infer<typeof traceHeadSchema>;

/** What one layer held, step by step; each [lookback, hidden]. */
export type LayerTrace = {
  readonly hidden: Float32Array;
  /** Empty for cells that carry only their hidden state. */
  readonly cellState: Float32Array;
  readonly gates: readonly { readonly name: string; readonly values: Float32Array }[];
};

/** One network's states over one window, as they are stored. */
export type MemoryTrace = {
  readonly head: TraceHead;
  /** [lookback, channels] */
  readonly inputs: Float32Array;
  /** From `firstLayer` up. */
  readonly layers: readonly LayerTrace[];
};
