import { z } from 'zod';
import {
  fitResultSchema,
  forecastPointSchema,
  methodMetricsSchema,
  methodNames,
  verdictSchema,
} from '#lib/forecast/schema.ts';
import { ledgerEntrySchema, ledgerKinds, noteSchema, stepSchema } from '#lib/ingest/schema.ts';

/** What the document calls itself, and its version: a part that is added keeps the version, one that changes its meaning or goes does not. */
export const runDocumentFormat = { format: 'hindcast-run', formatVersion: 1 } as const;

const maybe = z.number().nullable();
const time = z
  .union([z.string(), z.number()])
  .describe('As the wall clock shows it, without a zone; a count where the series has no calendar');
const { actual: _, timestamp: __, yhat, lo80, hi80, lo95, hi95 } = forecastPointSchema.shape;
const bands = { yhat, yhat_lo_80: lo80, yhat_hi_80: hi80, yhat_lo_95: lo95, yhat_hi_95: hi95 };
const shape = fitResultSchema.shape;
const evidence = shape.evidence.unwrap().unwrap().shape;
const comparisons = evidence.comparisons;
const copy = evidence.copy;
const metrics = z.array(methodMetricsSchema);
const error = z.object({ ds: time, actual: z.number(), predicted: z.number(), error: z.number() });

/** One series of the document. What it was judged by is left out in runs of the time when nothing of it was looked into. */
const seriesSchema = z.object({
  key: z.string(),
  cutoff: time.describe('The last observation before the held-out part'),
  heldOut: z
    .array(z.object({ ds: time, y: maybe.describe('What came; null where nothing was observed'), ...bands }))
    .describe('The held-out part by the method that is the forecast'),
  methods: z
    .array(
      z.object({
        method: z.enum(methodNames),
        weight: maybe.describe('Its share in the combination; null if it takes no part'),
        heldOut: z.array(maybe).describe('In the order of `heldOut` of the series'),
        future: z.array(maybe).describe('In the order of the rows of the series in `forecasts`'),
      }),
    )
    .describe('What every method says of the same steps. Bands are made for the forecast alone'),
  metrics: metrics.describe('Errors of every method on the held-out part'),
  notes: z.array(z.string()).describe('Where a method could not be fitted, why'),
  trainingFrom: time.optional().describe('The first value that training saw'),
  calibrationFrom: time.nullable().optional().describe('The first value that calibration had as a target'),
  scales: z
    .object({ absolute: maybe, squared: maybe })
    .optional()
    .describe('Denominators of MASE and MSIS, and of RMSSE'),
  folds: z.array(z.object({ origin: time, from: time, to: time, metrics })).optional(),
  steps: z.array(metrics).optional().describe('Errors by steps ahead, the first one step ahead'),
  comparisons: comparisons
    .optional()
    .describe('Skill against the simple methods, with a Diebold-Mariano test'),
  copy: copy.optional().describe('Whether the forecast only repeats the last value'),
  residuals: z
    .object({
      autocorrelation: z.array(z.number()).describe('Of errors one step ahead, by lag'),
      count: z.number().int(),
      stride: z.number().int(),
      histogram: z
        .object({ from: z.number(), width: z.number(), counts: z.array(z.number().int()) })
        .nullable(),
      largest: z.array(error),
    })
    .optional(),
  outliers: z
    .array(z.object({ ds: time, y: z.number(), expected: maybe }))
    .describe('Values that had no say'),
  changePoints: z
    .array(z.object({ ds: time, y: maybe }))
    .optional()
    .describe('Where the level of the data jumps'),
});

const quantile = {
  ...{ least: z.number(), lowerTenth: z.number(), median: z.number(), upperTenth: z.number() },
  most: z.number(),
};

/** A run whole, as JSON: what `hindcast forecast --json` prints, a run's page offers and the API exports. Numbers are those that were
 * stored; what is not known is null. docs/exports.md is written from it. */
export const runDocumentSchema = z.object({
  format: z.literal(runDocumentFormat.format),
  formatVersion: z.literal(runDocumentFormat.formatVersion),
  run: z
    .object({
      ...{ id: z.string(), name: z.string().nullable(), createdAt: z.iso.datetime() },
      finishedAt: z.iso.datetime().nullable(),
      ...{ dataset: z.string(), datasetName: z.string(), version: z.number().int() },
    })
    .nullable()
    .describe('Which run of a server it is; null from the command line'),
  step: stepSchema.describe('From one observation to the next'),
  timeZone: z.string().nullable().describe('Whose wall clock the times show; null where none was chosen'),
  contentSha256: z
    .string()
    .nullable()
    .describe(
      "Of the dataset version's keys, timestamps and values; null from the command line, which stores none",
    ),
  weightsSha256: z.string().nullable().describe('Of the weights of its networks'),
  settings: shape.settings,
  reasons: shape.reasons.describe('What was chosen from the data, and why'),
  forecastMethod: z.enum(methodNames).describe('Which of the methods is the forecast'),
  headline: z.string().optional().describe('What is forecast, in one sentence'),
  verdict: verdictSchema.describe('Who won on the held-out part'),
  metrics: metrics.describe('Mean over the series, by method'),
  maseSeason: shape.maseSeason.describe("The m of MASE's denominator"),
  evidence: shape.evidence.unwrap().describe('What the run was judged by as a whole'),
  engine: shape.engine.describe('What computed it'),
  parameterCount: shape.parameterCount,
  bestEpochs: shape.bestEpochs.describe('By network that forecasts beyond the end, the epoch that is kept'),
  backtestEpochs: z.array(z.number().int()).describe('The same of the networks that were judged'),
  epochsRun: shape.epochsRun,
  cancelled: shape.cancelled.describe('Whether it was stopped: made with the best weights so far'),
  rowsRead: z.number().int(),
  rowsRefused: z.number().int(),
  gapsFilled: z.number().int(),
  notes: z.array(noteSchema).describe('What was found in the file'),
  ledgerCounts: z.array(z.object({ kind: z.enum(ledgerKinds).or(z.string()), count: z.number().int() })),
  ledger: z.array(ledgerEntrySchema.extend({ kind: z.string() })).describe('Every row refused or altered'),
  ledgerDropped: z.number().int().describe('Rows of the ledger beyond the limit'),
  coverage: z
    .object({
      series: z.array(
        z.object({
          ...{ key: z.string(), observed: z.number().int() },
          ...{ coverage80: z.number(), coverage95: z.number() },
        }),
      ),
      coverage80: z.object(quantile).nullable(),
      under60: z.number().int().describe('Series whose 80% band held less than 60%'),
      all: z.number().int().describe('Series whose 80% band held everything'),
    })
    .describe('What the bands held'),
  forecasts: z
    .array(z.object({ unique_id: z.string(), ds: time, ...bands }))
    .describe('The horizon beyond the end of the data, series after series'),
  series: z.array(seriesSchema),
});
/** A run whole, as it is written. */
export type RunDocument = z.input<typeof runDocumentSchema>;
