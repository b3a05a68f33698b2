import { z } from 'zod';
import { readDatasetSummary } from '#lib/datasets/index.ts';
import { type Result, refuse, succeed } from '#lib/result.ts';
import {
  addSource,
  deleteSource,
  fetchNow,
  listFetches,
  listSources,
  pauseSource,
  readSource,
  resumeSource,
} from '#lib/sources/index.ts';
import { describeSourceProblem, type SourceProblem, sourceRequestSchema } from '#lib/sources/schema.ts';
import { pageQuery, pageSchema, positionSchema, readCursor, writeCursor } from '../contract/cursor.ts';
import { addressed, told } from '../contract/operation.ts';
import type { ApiProblem } from '../problem/api-problem.ts';
import { fetchSchema, sourceSchema, writeFetch, writeSource } from '../schemas/source-schemas.ts';
import { unknownDataset } from './dataset-operations.ts';

/** Operations on the sources of datasets. */
export const sourceOperations = [
  addressed({
    id: 'listSources',
    method: 'GET',
    path: '/datasets/{dataset}/sources',
    tag: 'Sources',
    scope: 'read',
    summary: 'List the sources of a dataset, the oldest first',
    query: z.object({}),
    about: 'The sources',
    answers: z.object({ items: z.array(sourceSchema) }),
    problems: [404],
    handle: async ({ params }) => {
      if ((await readDatasetSummary(params.dataset)) === null) return refuse(unknownDataset(params.dataset));
      const items = (await listSources(params.dataset)).map(writeSource);
      return succeed({ kind: 'json', value: { items } });
    },
  }),
  told({
    id: 'createSource',
    method: 'POST',
    path: '/datasets/{dataset}/sources',
    tag: 'Sources',
    scope: 'write',
    summary: 'Add a source: an address that is fetched, or files of the inbox',
    description:
      'It is read as the latest version of the dataset was, from now on; a table whose columns no longer fit stops it. An address is fetched at once. Name, password and query of an address are never told again.',
    query: z.object({}),
    body: sourceRequestSchema,
    status: 201,
    about: 'The source',
    answers: sourceSchema,
    problems: [404, 507],
    handle: async ({ params, body, now }) => {
      const added = await addSource(params.dataset, body, now);
      return added.ok ? answer(added.value.id) : refuse(sourceProblem(added.problem));
    },
  }),
  addressed({
    id: 'getSource',
    method: 'GET',
    path: '/sources/{source}',
    tag: 'Sources',
    scope: 'read',
    summary: 'One source',
    query: z.object({}),
    about: 'The source',
    answers: sourceSchema,
    problems: [404],
    handle: ({ params }) => answer(params.source),
  }),
  told({
    id: 'changeSource',
    method: 'PATCH',
    path: '/sources/{source}',
    tag: 'Sources',
    scope: 'write',
    summary: 'Pause a source, or let one go on that was paused or has stopped',
    query: z.object({}),
    body: z.object({ isPaused: z.boolean() }),
    about: 'The source',
    answers: sourceSchema,
    problems: [404, 507],
    handle: async ({ params, body, now }) => {
      const changed = await (body.isPaused ? pauseSource : resumeSource)(params.source, now);
      return changed.ok ? answer(params.source) : refuse(sourceProblem(changed.problem));
    },
  }),
  addressed({
    id: 'fetchSource',
    method: 'POST',
    path: '/sources/{source}/fetch',
    tag: 'Sources',
    scope: 'write',
    summary: 'Fetch a source now, whatever its schedule says',
    query: z.object({}),
    status: 202,
    about: 'The source, with what is under way',
    answers: sourceSchema,
    problems: [404, 409, 422, 507],
    handle: async ({ params, now }) => {
      const begun = await fetchNow(params.source, now);
      return begun.ok ? answer(params.source) : refuse(sourceProblem(begun.problem));
    },
  }),
  addressed({
    id: 'listFetches',
    method: 'GET',
    path: '/sources/{source}/fetches',
    tag: 'Sources',
    scope: 'read',
    summary: 'List what came of a source, the newest first',
    query: z.object(pageQuery()),
    about: 'A page of fetches',
    answers: pageSchema(fetchSchema),
    problems: [404],
    handle: async ({ params, query: { limit, cursor } }) => {
      const place = readCursor(cursor, positionSchema);
      if (!place.ok) return place;
      if ((await readSource(params.source)) === null) return refuse(unknown);
      const skip = place.value?.[0] ?? 0;
      const fetches = await listFetches(params.source, { skip, take: limit + 1 });
      const next = fetches.length > limit ? writeCursor([skip + limit]) : null;
      return succeed({ kind: 'json', value: { items: fetches.slice(0, limit).map(writeFetch), next } });
    },
  }),
  addressed({
    id: 'deleteSource',
    method: 'DELETE',
    path: '/sources/{source}',
    tag: 'Sources',
    scope: 'write',
    summary: 'End a source; the versions that came from it stay',
    query: z.object({}),
    status: 204,
    about: 'It is ended',
    answers: null,
    problems: [404, 507],
    handle: async ({ params }) => {
      const deleted = await deleteSource(params.source);
      return deleted.ok ? succeed({ kind: 'none' }) : refuse(sourceProblem(deleted.problem));
    },
  }),
];

async function answer(
  id: string,
): Promise<Result<{ kind: 'json'; value: z.input<typeof sourceSchema> }, ApiProblem>> {
  const source = await readSource(id);
  return source === null ? refuse(unknown) : succeed({ kind: 'json', value: writeSource(source) });
}

const statuses: Readonly<Record<SourceProblem['code'], number>> = {
  'unknown-source': 404,
  'unknown-dataset': 404,
  refused: 422,
  'under-way': 409,
  'disk-full': 507,
};

const sourceProblem = (problem: SourceProblem): ApiProblem => ({
  ...{ status: statuses[problem.code], code: problem.code },
  sentence: describeSourceProblem(problem),
});

const unknown = sourceProblem({ code: 'unknown-source' });
