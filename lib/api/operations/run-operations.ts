import { z } from 'zod';
import { refuse, succeed } from '#lib/result.ts';
import {
  cancelRun,
  deleteRuns,
  labelRun,
  listRunsAfter,
  readRun,
  startRun,
  streamRunEvents,
  verifyRun,
} from '#lib/runs/index.ts';
import { runEventSchema, runStatusSchema } from '#lib/runs/schema.ts';
import { pageQuery, pageSchema, readCursor, writeCursor } from '../contract/cursor.ts';
import { addressed, told } from '../contract/operation.ts';
import { runProblem } from '../problem/translate-problems.ts';
import {
  labelSchema,
  runDetailSchema,
  runSchema,
  startSchema,
  writeRun,
  writeRunDetail,
} from '../schemas/run-schemas.ts';
import { idSchema } from '../schemas/words.ts';
import { planRun } from './plan-run.ts';

const startedSchema = z.object({ id: idSchema });

/** Operations on runs. */
export const runOperations = [
  addressed({
    id: 'listRuns',
    method: 'GET',
    path: '/runs',
    tag: 'Runs',
    scope: 'read',
    summary: 'List runs, the newest first',
    query: z.object({
      search: z.string().max(200).default('').describe('In names of datasets, series and runs, and in tags'),
      dataset: idSchema.optional().describe('Id of a dataset'),
      status: runStatusSchema.optional(),
      ...pageQuery(),
    }),
    about: 'A page of runs',
    answers: pageSchema(runSchema),
    handle: async ({ query: { search, dataset = null, status = null, limit, cursor } }) => {
      const place = readCursor(cursor, z.tuple([z.iso.datetime(), z.string()]));
      if (!place.ok) return place;
      const after = place.value && { createdAt: new Date(place.value[0]), id: place.value[1] };
      const found = await listRunsAfter({ search, datasetId: dataset, status }, after, limit + 1);
      const last = found.length > limit ? found[limit - 1] : undefined;
      return succeed({
        kind: 'json',
        value: {
          items: found.slice(0, limit).map(writeRun),
          next: last === undefined ? null : writeCursor([last.createdAt.toISOString(), last.id]),
        },
      });
    },
  }),
  told({
    id: 'startRun',
    method: 'POST',
    path: '/runs',
    tag: 'Runs',
    scope: 'train',
    summary: 'Start a run',
    description:
      'The run waits in the queue and trains on threads of the server. Follow it with GET /runs/{run}/events, or ask GET /runs/{run} from time to time.',
    query: z.object({}),
    body: startSchema,
    status: 202,
    about: 'The run waits',
    answers: startedSchema,
    problems: [404, 507],
    handle: async ({ body }) => {
      const planned = await planRun(body);
      if (!planned.ok) return planned;
      const started = await startRun(planned.value);
      if (!started.ok) return refuse(runProblem(started.problem));
      const { id } = started.value;
      return succeed({ kind: 'json', value: { id }, headers: { Location: `/api/v1/runs/${id}` } });
    },
  }),
  addressed({
    id: 'getRun',
    method: 'GET',
    path: '/runs/{run}',
    tag: 'Runs',
    scope: 'read',
    summary: 'One run, whole but for its forecasts',
    query: z.object({}),
    about: 'The run',
    answers: runDetailSchema,
    problems: [404],
    handle: async ({ params }) => {
      const run = await readRun(params.run);
      return run === null
        ? refuse(runProblem({ code: 'unknown-run', id: params.run }))
        : succeed({ kind: 'json', value: writeRunDetail(run) });
    },
  }),
  told({
    id: 'labelRun',
    method: 'PATCH',
    path: '/runs/{run}',
    tag: 'Runs',
    scope: 'write',
    summary: 'Give a run a name, a note or tags',
    description: 'What is left out stays as it is; an empty text takes away what there was.',
    query: z.object({}),
    body: labelSchema,
    about: 'The run',
    answers: runDetailSchema,
    problems: [404, 507],
    handle: async ({ params, body }) => {
      const unknown = refuse(runProblem({ code: 'unknown-run', id: params.run }));
      const run = await readRun(params.run);
      if (run === null) return unknown;
      const labelled = await labelRun(params.run, {
        name: body.name ?? run.name ?? '',
        note: body.note ?? run.note ?? '',
        tags: body.tags ?? [...run.tags],
      });
      if (!labelled.ok) return refuse(runProblem(labelled.problem));
      const changed = await readRun(params.run);
      return changed === null ? unknown : succeed({ kind: 'json', value: writeRunDetail(changed) });
    },
  }),
  addressed({
    id: 'deleteRun',
    method: 'DELETE',
    path: '/runs/{run}',
    tag: 'Runs',
    scope: 'write',
    summary: 'Delete a run with its forecasts and links',
    query: z.object({}),
    status: 204,
    about: 'It is deleted',
    answers: null,
    problems: [404, 409, 507],
    handle: async ({ params }) => {
      const deleted = await deleteRuns([params.run], new Date());
      return deleted.ok ? succeed({ kind: 'none' }) : refuse(runProblem(deleted.problem));
    },
  }),
  addressed({
    id: 'cancelRun',
    method: 'POST',
    path: '/runs/{run}/cancel',
    tag: 'Runs',
    scope: 'train',
    summary: 'Stop a run and keep what it has learned',
    query: z.object({}),
    status: 202,
    about: 'It stops, or has stopped',
    answers: startedSchema,
    problems: [404, 409, 507],
    handle: async ({ params }) => {
      const cancelled = await cancelRun(params.run);
      return cancelled.ok
        ? succeed({ kind: 'json', value: { id: params.run } })
        : refuse(runProblem(cancelled.problem));
    },
  }),
  addressed({
    id: 'verifyRun',
    method: 'POST',
    path: '/runs/{run}/verify',
    tag: 'Runs',
    scope: 'train',
    summary: 'Train a finished run again, to compare the weights bit for bit',
    query: z.object({}),
    status: 202,
    about: 'The second training waits',
    answers: startedSchema.describe('Id of the second training'),
    problems: [404, 409, 507],
    handle: async ({ params }) => {
      const verified = await verifyRun(params.run);
      return verified.ok
        ? succeed({ kind: 'json', value: { id: verified.value.id } })
        : refuse(runProblem(verified.problem));
    },
  }),
  addressed({
    id: 'followRun',
    method: 'GET',
    path: '/runs/{run}/events',
    tag: 'Runs',
    scope: 'read',
    summary: 'What happens to a run, as server-sent events',
    description:
      'First what has happened, then what happens, until the run has ended. `Last-Event-ID`, or `after`, goes on behind an event.',
    query: z.object({
      after: z.number().int().min(0).optional().describe('Number of the last event that is known'),
    }),
    about: 'Events',
    answers: null,
    events: runEventSchema,
    problems: [404],
    handle: async ({ params, request }) => {
      const response = await streamRunEvents(params.run, request);
      return response === null
        ? refuse(runProblem({ code: 'unknown-run', id: params.run }))
        : succeed({ kind: 'stream', response });
    },
  }),
];
