import { z } from 'zod';
import { idSchema, startSchema } from '#lib/api/index.ts';
import { HindcastError } from '../../../clients/typescript/index.ts';
import { type ToolCall, tool } from '../contract/tool.ts';
import { goesOn } from './dataset-tools.ts';

const run = idSchema.describe('Id of a run');

/** Tools that start, follow and end trainings. */
export const runTools = [
  tool({
    name: 'list_runs',
    title: 'List runs',
    does: 'Lists trainings, the newest first, each with its state and who won on the held-out part.',
    changes: null,
    operations: ['listRuns'],
    input: z.object({
      search: z.string().max(200).default('').describe('In names of datasets, series and runs, and in tags'),
      dataset: idSchema.optional().describe('Id of a dataset'),
      limit: z.number().int().min(1).max(50).default(20),
      cursor: z.string().max(500).optional().describe('`next` of the answer before'),
    }),
    perform: async (query, { client, signal }) => {
      const { items, next } = await client.call('listRuns', { query, signal });
      return {
        sentences: [items.length === 0 ? 'There is no such run.' : `${items.length} runs:`, ...goesOn(next)],
        data: { runs: items, next },
      };
    },
  }),
  tool({
    name: 'train',
    title: 'Train on a dataset',
    does: 'Starts a run: networks are trained on the dataset and judged on a held-out part beside naive and other simple methods. It waits in the queue; follow it with wait_for_run.',
    changes: 'a run is added, and it uses the processors of the server until it ends.',
    operations: ['startRun'],
    input: startSchema,
    perform: async (body, { client, signal }) => {
      const { id } = await client.call('startRun', { body, signal });
      return {
        sentences: [`The run ${id} was started: wait_for_run says when it has ended.`],
        data: { run: id },
      };
    },
  }),
  tool({
    name: 'wait_for_run',
    title: 'Wait for a run',
    does: 'Waits until a run has ended, or until so many seconds have passed, and says what came of it. Ending the wait does not end the run.',
    changes: null,
    operations: ['followRun', 'getRun'],
    input: z.object({
      run,
      seconds: z.number().int().min(1).max(3_600).default(300).describe('The longest wait'),
    }),
    perform: async ({ run: id, seconds }, call) => {
      await follow(id, seconds * 1_000, call);
      const ended = await call.client.call('getRun', { params: { run: id } });
      const { status, progress, queuePlace, failure, result } = ended;
      const isGoing = status === 'QUEUED' || status === 'RUNNING';
      const sentences = isGoing
        ? [
            `The run is ${status.toLowerCase()}${progress === null ? '' : `, ${Math.round(100 * progress)}% of it done`}: call wait_for_run again.`,
          ]
        : [
            ...(result?.headline ? [result.headline] : []),
            result?.verdict.sentence ?? failure ?? `The run has no forecast: it is ${status.toLowerCase()}.`,
          ];
      return { sentences, data: { run: id, status, progress, queuePlace, hasForecast: result !== null } };
    },
  }),
  tool({
    name: 'cancel_run',
    title: 'Stop a run',
    does: 'Stops a run that waits or trains. One that trains keeps the forecast of its best weights so far.',
    changes: 'the run ends.',
    ends: true,
    operations: ['cancelRun'],
    input: z.object({ run }),
    perform: async ({ run: id }, { client, signal }) => {
      await client.call('cancelRun', { params: { run: id }, signal });
      return { sentences: ['The run was told to stop.'], data: { run: id } };
    },
  }),
  tool({
    name: 'share_run',
    title: 'Make a link to a run',
    does: 'Makes a link by which anyone who has it may read a finished run, without signing in.',
    changes: 'a link is added, which opens the run to whoever has it until it expires or is revoked.',
    operations: ['createLink'],
    input: z.object({
      run,
      lifetime: z.enum(['day', 'week', 'month', 'never']).default('week').describe('How long it works'),
    }),
    perform: async ({ run: id, lifetime }, { client, signal }) => {
      const { address, expiresAt } = await client.call('createLink', {
        ...{ params: { run: id }, body: { lifetime }, signal },
      });
      return { sentences: [`Anyone may read the run at ${address}`], data: { run: id, address, expiresAt } };
    },
  }),
];

/** Tells what happens to a run until it has ended, the time is over, or nobody waits any more. */
async function follow(id: string, limitMs: number, { client, signal, progress }: ToolCall): Promise<void> {
  const isOver = AbortSignal.timeout(limitMs);
  try {
    for await (const { data } of client.follow(id, AbortSignal.any([signal, isOver])))
      if (data.type === 'epoch') {
        const { updatesDone, updatesTotal } = data.report;
        const share = Math.min(1, updatesDone / Math.max(1, updatesTotal));
        await progress(share, `${Math.round(100 * share)}% of the training is done`);
      }
  } catch (error) {
    if (signal.aborted)
      throw new HindcastError({
        status: 499,
        code: 'wait-ended',
        detail: 'The wait was ended; the run goes on.',
      });
    if (!isOver.aborted) throw error;
  }
}
