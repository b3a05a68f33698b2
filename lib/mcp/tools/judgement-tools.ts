import { z } from 'zod';
import { idSchema } from '#lib/api/index.ts';
import { cutList } from '../contract/cut-list.ts';
import { tool } from '../contract/tool.ts';
import { goesOn } from './dataset-tools.ts';

const run = idSchema.describe('Id of a run');
const key = z.string().min(1).optional().describe('The key of a series; the first, if left out');

/** Tools that read what came of runs. */
export const judgementTools = [
  tool({
    name: 'read_forecast',
    title: 'Read the forecast of a run',
    does: 'The forecast of a trained run with its 80% and 95% bands. Say with it what explain_run says of whether it can be trusted.',
    changes: null,
    operations: ['getForecast'],
    input: z.object({
      run,
      key: z.string().min(1).optional().describe('One series alone'),
      cursor: z.string().max(500).optional().describe('`next` of the answer before'),
    }),
    perform: async ({ run: id, ...query }, { client, signal }) => {
      const { items, next } = await client.call('getForecast', {
        ...{ params: { run: id }, query: { ...query, limit: 5 }, signal },
      });
      const rows = cutList(items, 400, {
        ...{ noun: 'rows', how: `fetch GET /api/v1/runs/${id}/forecast, as CSV with Accept: text/csv` },
      });
      return {
        sentences: [`${rows.shown.length} rows:`, ...rows.leftOut, ...goesOn(next)],
        data: { run: id, forecasts: rows.shown, next },
      };
    },
  }),
  tool({
    name: 'explain_run',
    title: 'Say what a run is worth',
    does: 'What a run forecasts, who won on the held-out part with naive beside it, whether its bands held what they promise, whether the leak test passed, and what was chosen from the data and why.',
    changes: null,
    operations: ['getExplanation'],
    input: z.object({ run, key }),
    perform: async ({ run: id, ...query }, { client, signal }) => {
      const told = await client.call('getExplanation', { params: { run: id }, query, signal });
      const { headline, verdict, trust, checks, leakTest, copy, metrics, reasons, notes } = told;
      return {
        sentences: [
          ...(headline === null ? [] : [headline]),
          verdict.sentence,
          `${trust}: ${checks.map(({ grade, sentence }) => `${grade}: ${sentence}`).join('; ')}.`,
          ...[leakTest, copy].filter((sentence) => sentence !== null),
          ...reasons,
          ...notes,
        ],
        data: { run: id, key: told.key, verdict, checks, metrics },
      };
    },
  }),
  tool({
    name: 'compare_runs',
    title: 'Compare runs',
    does: 'Holds two to eight runs against one another on the steps that every one of them held out, and says whether luck alone would make the difference.',
    changes: null,
    operations: ['compareRuns'],
    input: z.object({ runs: z.array(idSchema).min(2).max(8).describe('Ids of runs'), key }),
    perform: async ({ runs, ...query }, { client, signal }) => {
      const compared = await client.call('compareRuns', { query: { ...query, run: runs }, signal });
      const { sentence, keys: _, ...data } = compared;
      return { sentences: [sentence], data };
    },
  }),
];
