import { z } from 'zod';
import {
  compareSentence,
  copySentence,
  gradeSentence,
  leakSentence,
  trustChecks,
} from '#lib/forecast/schema.ts';
import { refuse, succeed } from '#lib/result.ts';
import { readComparison, readRun, readSeriesForecast } from '#lib/runs/index.ts';
import { countSteps } from '#lib/time-series.ts';
import { addressed } from '../contract/operation.ts';
import { notFound, runProblem } from '../problem/translate-problems.ts';
import { comparedRunsSchema, explanationSchema } from '../schemas/explanation-schemas.ts';
import { idSchema, writeTime } from '../schemas/words.ts';

/** Most runs that are compared at once. */
const most = 8;

/** Operations that say in sentences what runs are worth, as the pages do. */
export const judgementOperations = [
  addressed({
    id: 'getExplanation',
    method: 'GET',
    path: '/runs/{run}/explanation',
    tag: 'Runs',
    scope: 'read',
    summary: 'What a run came to and whether it can be trusted, in the sentences of its page',
    query: z.object({
      key: z.string().min(1).optional().describe('The key of a series; the first, if left out'),
    }),
    about: 'Sentences, with the figures behind them',
    answers: explanationSchema,
    problems: [404, 409],
    handle: async ({ params, query }) => {
      const run = await readRun(params.run);
      if (run === null) return refuse(runProblem({ code: 'unknown-run', id: params.run }));
      const { id, result, step } = run;
      const series = result === null ? null : await readSeriesForecast(id, query.key ?? null);
      if (result === null)
        return refuse({
          ...{ status: 409, code: 'no-forecast' },
          sentence: `The run has no forecast: it is ${run.status.toLowerCase()}.`,
        });
      if (series === null || (query.key !== undefined && series.key !== query.key))
        return refuse(notFound('unknown-series', `There is no series called "${query.key}" in this run.`));
      const checks = trustChecks(result, series, step);
      const { evidence, headline = null, verdict, reasons, seriesCount } = result;
      const copy = series.evidence?.copy ?? evidence?.copy ?? null;
      return succeed({
        kind: 'json',
        value: {
          ...{ run: id, key: series.key, headline, verdict, reasons: [...reasons] },
          trust: gradeSentence(checks),
          checks: checks.map(({ grade, words }) => ({ grade, sentence: words })),
          leakTest: evidence?.leakTest ? leakSentence(evidence.leakTest, seriesCount) : null,
          copy: copy === null ? null : copySentence(copy, seriesCount),
          ...{ metrics: series.metrics, notes: series.notes },
        },
      });
    },
  }),
  addressed({
    id: 'compareRuns',
    method: 'GET',
    path: '/comparison',
    tag: 'Runs',
    scope: 'read',
    summary: 'Runs beside one another, on the steps that every one of them held out',
    query: z.object({
      run: z.array(idSchema).min(2).max(most).describe('Ids of two to eight runs; given once for each'),
      key: z
        .string()
        .min(1)
        .optional()
        .describe('The key of a series; the first that they share, if left out'),
    }),
    about: 'The runs, the most accurate first',
    answers: comparedRunsSchema,
    problems: [404, 409],
    handle: async ({ query }) => {
      const ids = [...new Set(query.run)];
      const { runs, keys, key, compared } = await readComparison(ids, query.key ?? null);
      const missing = ids.find((id) => !runs.some((run) => run.id === id));
      if (missing !== undefined) {
        if ((await readRun(missing)) === null)
          return refuse(runProblem({ code: 'unknown-run', id: missing }));
        return refuse({
          ...{ status: 409, code: 'no-forecast' },
          sentence: `The run ${missing} has no forecast.`,
        });
      }
      if (query.key !== undefined && key !== query.key)
        return refuse(notFound('unknown-series', `These runs share no series called "${query.key}".`));
      const [first] = runs;
      const named = (compared?.runs ?? []).map(({ id, mae, behind, chance }) => ({
        ...{ run: id, name: runs.find((run) => run.id === id)?.name ?? id, mae, behind, chance },
      }));
      const steps = compared?.steps ?? [];
      const [from, to] = [steps.at(0), steps.at(-1)];
      return succeed({
        kind: 'json',
        value: {
          ...{ key, keys: keys.slice(0, 100), steps: steps.length, runs: named },
          sentence:
            first === undefined || compared === null
              ? 'These runs share no held-out step of one series: they cannot be compared.'
              : compareSentence(named, countSteps(steps.length, first.step)),
          from: from && first ? writeTime(from.timestamp, first.step) : null,
          to: to && first ? writeTime(to.timestamp, first.step) : null,
        },
      });
    },
  }),
];
