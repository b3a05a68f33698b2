import { z } from 'zod';
import { readVersionById } from '#lib/datasets/index.ts';
import {
  forecastAsCsv,
  forecastAsParquet,
  runAsCsv,
  runAsParquet,
  timestampWriter,
} from '#lib/export/index.ts';
import { tabulateCoverage } from '#lib/forecast/index.ts';
import type { SeriesForecast } from '#lib/forecast/schema.ts';
import { memoryReportSchema } from '#lib/memory/schema.ts';
import { reportEvidence, reportForecasts, runDocumentSchema } from '#lib/report/index.ts';
import { type Result, refuse, succeed } from '#lib/result.ts';
import {
  readCountedSeries,
  readForecastsAfter,
  readMemory,
  readResult,
  readRun,
  readSeriesForecast,
} from '#lib/runs/index.ts';
import type { RunDetail, RunReport } from '#lib/runs/schema.ts';
import type { Step } from '#lib/time-series.ts';
import { pageQuery, pageSchema, positionSchema, readCursor, writeCursor } from '../contract/cursor.ts';
import { formatOption, notebookType, parquetAnswer } from '../contract/formats.ts';
import { addressed, mediaTypes } from '../contract/operation.ts';
import { readRunDocument, readRunNotebook } from '../exports/run-document.ts';
import type { ApiProblem } from '../problem/api-problem.ts';
import { notFound, runProblem } from '../problem/translate-problems.ts';
import { foldsSchema, residualsSchema } from '../schemas/evidence-schemas.ts';
import { runForecastRowSchema } from '../schemas/forecast-schemas.ts';
import { metricsSchema } from '../schemas/run-schemas.ts';

const key = z.string().min(1).optional().describe('The key of a series; the first, if left out');

/** Operations on what came of a run. */
export const resultOperations = [
  addressed({
    id: 'getForecast',
    method: 'GET',
    path: '/runs/{run}/forecast',
    tag: 'Runs',
    scope: 'read',
    summary: 'The forecast of a run',
    description:
      'As JSON in pages of whole series, or one series by its key. As CSV or Parquet, where `Accept` or `format` asks for it, of all series: the future in the names that forecasting libraries share, or with `part=all` the file that the page gives, with the held-out part and the simple methods.',
    query: z.object({
      key: z.string().min(1).optional().describe('One series alone'),
      part: z
        .enum(['future', 'all'])
        .default('future')
        .describe('`all` has the held-out part before the future'),
      limit: z.number().int().min(1).max(1_000).default(100).describe('Series of a page'),
      cursor: pageQuery().cursor,
      ...formatOption,
    }),
    about: 'A page of rows, series after series in time order',
    answers: pageSchema(runForecastRowSchema),
    csv: true,
    files: [mediaTypes.parquet],
    problems: [404, 409],
    handle: async ({ params, query, accepts }) => {
      const place = readCursor(query.cursor, positionSchema);
      if (!place.ok) return place;
      const found = await findResult(params.run);
      if (!found.ok) return found;
      const { run } = found.value;
      const as = query.format ?? accepts;
      if (as !== 'json') {
        const result = await readResult(run.id);
        if (result === null) return refuse(noForecast(run));
        const only = query.key === undefined ? null : result.series.filter((own) => own.key === query.key);
        if (only?.length === 0) return refuse(unknownSeries(query.key));
        const chosen = { ...result, series: only ?? result.series };
        const version = await readVersionById(run.versionId);
        const fileName = `${run.datasetName} forecast`;
        if (as === 'parquet') {
          const times = { step: run.step, timeZone: version?.timeZone ?? null };
          const write = query.part === 'future' ? forecastAsParquet : runAsParquet;
          return succeed(parquetAnswer(write(chosen, times), fileName));
        }
        const text =
          query.part === 'future'
            ? forecastAsCsv(chosen, run.step)
            : runAsCsv(chosen, run.step, await readCountedSeries(version, run.seriesKeys));
        return succeed({ kind: 'csv', text, fileName });
      }
      if (query.key !== undefined) {
        const series = await readSeries(run.id, query.key);
        if (!series.ok) return series;
        return succeed({
          kind: 'json',
          value: { items: rowsOf(series.value, run.step, query.part), next: null },
        });
      }
      const after = (place.value?.[0] ?? 0) - 1;
      const page = await readForecastsAfter(run.id, after, query.limit + 1);
      const last = page.length > query.limit ? page[query.limit - 1] : undefined;
      return succeed({
        kind: 'json',
        value: {
          items: page.slice(0, query.limit).flatMap(({ series }) => rowsOf(series, run.step, query.part)),
          next: last === undefined ? null : writeCursor([last.position + 1]),
        },
      });
    },
  }),
  addressed({
    id: 'exportRun',
    method: 'GET',
    path: '/runs/{run}/export',
    tag: 'Runs',
    scope: 'read',
    summary: 'A run whole, as one document',
    description:
      'Settings, reading, the forecast of every method, held-out points, folds, metrics, tests, engine and fingerprints: what `hindcast forecast --json` prints. docs/exports.md describes it. With `format=notebook` a Jupyter notebook that holds the data and computes every figure again with pandas.',
    query: z.object({ format: z.enum(['json', 'notebook']).default('json') }),
    about: 'The document',
    answers: runDocumentSchema,
    files: [notebookType],
    problems: [404, 409],
    handle: async ({ params, query }) => {
      const found = await findResult(params.run);
      if (!found.ok) return found;
      if (query.format === 'notebook') {
        const notebook = await readRunNotebook(params.run);
        if (notebook === null) return refuse(noData);
        const bytes = JSON.stringify(notebook);
        const fileName = `${found.value.run.datasetName} run`;
        return succeed({ kind: 'file', bytes, type: notebookType, fileName, ending: 'ipynb' });
      }
      const document = await readRunDocument(params.run);
      return document === null
        ? refuse(noForecast(found.value.run))
        : succeed({ kind: 'json', value: document });
    },
  }),
  addressed({
    id: 'getMetrics',
    method: 'GET',
    path: '/runs/{run}/metrics',
    tag: 'Runs',
    scope: 'read',
    summary: 'How wrong every method was on the held-out part',
    query: z.object({
      key: z.string().min(1).optional().describe('One series; the mean over all, if left out'),
    }),
    about: 'Errors by method',
    answers: metricsSchema,
    problems: [404, 409],
    handle: async ({ params, query }) => {
      const found = await findResult(params.run);
      if (!found.ok) return found;
      const { run, report } = found.value;
      const { forecastMethod, maseSeason } = report;
      if (query.key !== undefined) {
        const series = await readSeries(run.id, query.key);
        if (!series.ok) return series;
        const { metrics, evidence } = series.value;
        const comparisons = evidence?.comparisons ?? [];
        return succeed({
          kind: 'json',
          value: { key: query.key, forecastMethod, maseSeason, metrics, comparisons, coverage: null },
        });
      }
      const result = await readResult(run.id);
      if (result === null) return refuse(noForecast(run));
      const { series, ...coverage } = tabulateCoverage(result);
      return succeed({
        kind: 'json',
        value: {
          ...{ key: null, forecastMethod, maseSeason, metrics: report.metrics },
          comparisons: report.evidence?.comparisons ?? [],
          coverage: { ...coverage, series: [...series] },
        },
      });
    },
  }),
  addressed({
    id: 'getFolds',
    method: 'GET',
    path: '/runs/{run}/folds',
    tag: 'Runs',
    scope: 'read',
    summary: 'The test periods of the backtest of one series, and errors by steps ahead',
    query: z.object({ key }),
    about: 'Folds and steps',
    answers: foldsSchema,
    problems: [404, 409],
    handle: async ({ params, query }) => {
      const judged = await findEvidence(params.run, query.key);
      if (!judged.ok) return judged;
      const { series, write, evidence } = judged.value;
      const { folds = [], steps = [], trainingFrom = null, calibrationFrom = null } = evidence;
      return succeed({
        kind: 'json',
        value: {
          ...{ key: series.key, cutoff: write(series.cutoff), trainingFrom, calibrationFrom },
          folds: folds.map((fold) => ({ ...fold, metrics: [...fold.metrics] })),
          steps,
        },
      });
    },
  }),
  addressed({
    id: 'getResiduals',
    method: 'GET',
    path: '/runs/{run}/residuals',
    tag: 'Runs',
    scope: 'read',
    summary: 'The errors of one series on the held-out part',
    query: z.object({ key }),
    about: 'Errors, their histogram and their autocorrelation',
    answers: residualsSchema,
    problems: [404, 409],
    handle: async ({ params, query }) => {
      const judged = await findEvidence(params.run, query.key);
      if (!judged.ok) return judged;
      const { series, write, evidence } = judged.value;
      const residuals = evidence.residuals;
      const errors = series.heldOut.flatMap(({ timestamp, actual, yhat }) =>
        actual === null ? [] : [{ ds: write(timestamp), actual, predicted: yhat, error: actual - yhat }],
      );
      const histogram = residuals?.histogram ?? null;
      return succeed({
        kind: 'json',
        value: {
          ...{ key: series.key, autocorrelation: [...(residuals?.autocorrelation ?? [])] },
          ...{ count: residuals?.count ?? 0, stride: residuals?.stride ?? 1, errors },
          histogram: histogram && { ...histogram, counts: [...histogram.counts] },
          largest: residuals?.largest ?? [],
        },
      });
    },
  }),
  addressed({
    id: 'getMemory',
    method: 'GET',
    path: '/runs/{run}/memory',
    tag: 'Runs',
    scope: 'read',
    summary: 'What the network of a run remembers',
    query: z.object({}),
    about: 'Memory length, gradients by lag, gates, half-lives',
    answers: memoryReportSchema,
    problems: [404, 409],
    handle: async ({ params }) => {
      const found = await findResult(params.run);
      if (!found.ok) return found;
      const memory = await readMemory(params.run);
      return memory === null
        ? refuse(notFound('no-memory', 'The memory of this run was not measured.'))
        : succeed({ kind: 'json', value: memory });
    },
  }),
];

/** A run that has a forecast. */
async function findResult(
  id: string,
): Promise<Result<{ readonly run: RunDetail; readonly report: RunReport }, ApiProblem>> {
  const run = await readRun(id);
  if (run === null) return refuse(runProblem({ code: 'unknown-run', id }));
  return run.result === null ? refuse(noForecast(run)) : succeed({ run, report: run.result });
}

async function readSeries(runId: string, wanted: string): Promise<Result<SeriesForecast, ApiProblem>> {
  const series = await readSeriesForecast(runId, wanted);
  return series === null || series.key !== wanted ? refuse(unknownSeries(wanted)) : succeed(series);
}

/** One series of a run with all that it was judged by. */
async function findEvidence(id: string, wanted: string | undefined) {
  const found = await findResult(id);
  if (!found.ok) return found;
  const { run, report } = found.value;
  const series = await readSeriesForecast(id, wanted ?? null);
  if (series === null || (wanted !== undefined && series.key !== wanted))
    return refuse(unknownSeries(wanted));
  const byKey = timestampWriter({ series: [series] }, run.step);
  const write = (timestamp: number) => byKey(timestamp, series.key);
  return succeed({ series, write, evidence: reportEvidence(series, report, write) });
}

function rowsOf(series: SeriesForecast, step: Step, part: 'future' | 'all') {
  const write = timestampWriter({ series: [series] }, step);
  const future = reportForecasts([series], write).map((row) => ({
    ...row,
    part: 'future' as const,
    y: null,
  }));
  if (part === 'future') return future;
  const heldOut = reportForecasts([{ key: series.key, future: series.heldOut }], write);
  return [
    ...heldOut.map((row, index) => ({
      ...row,
      ...{ part: 'held-out' as const, y: series.heldOut[index].actual },
    })),
    ...future,
  ];
}

const noData: ApiProblem = {
  ...{ status: 409, code: 'no-data' },
  sentence: 'The data of this run cannot be put together any more, so that nothing can be computed again.',
};

const noForecast = ({ status }: RunDetail): ApiProblem => ({
  ...{ status: 409, code: 'no-forecast' },
  sentence: `This run has no forecast: it is ${status.toLowerCase()}.`,
});

const unknownSeries = (wanted = ''): ApiProblem =>
  notFound('unknown-series', `There is no series called "${wanted}" in this run.`);
