import { z } from 'zod';
import {
  describeDatasetProblem,
  listDatasetsAfter,
  listVersions,
  readDatasetSummary,
  readDifference,
  readVersion,
  renameDataset,
} from '#lib/datasets/index.ts';
import { datasetNameSchema, type VersionFacts } from '#lib/datasets/schema.ts';
import { ingestLimits } from '#lib/ingest/schema.ts';
import { appendRows, storeUpload } from '#lib/intake/index.ts';
import { type Result, refuse, succeed } from '#lib/result.ts';
import { deleteDatasetWithRuns } from '#lib/runs/index.ts';
import {
  pageOf,
  pageQuery,
  pageSchema,
  positionSchema,
  readCursor,
  writeCursor,
} from '../contract/cursor.ts';
import { addressed, onTable, told } from '../contract/operation.ts';
import type { ApiProblem } from '../problem/api-problem.ts';
import { datasetProblem, notFound, uploadProblem } from '../problem/translate-problems.ts';
import {
  datasetSchema,
  differenceSchema,
  versionInListSchema,
  versionSchema,
  writeDataset,
  writeDifference,
  writeVersion,
} from '../schemas/dataset-schemas.ts';
import { ingestOptionsOf, readingOptions, rowsSchema } from '../schemas/table-options.ts';

const fileName = z.string().trim().min(1).max(255).optional().describe('What the file is called');
const createOptions = z.object({ name: datasetNameSchema, fileName, ...readingOptions });
const versionOptions = z.object({ fileName, ...readingOptions });
const rowsOptions = z.object({ fileName });

/** Operations on datasets and their versions. */
export const datasetOperations = [
  addressed({
    id: 'listDatasets',
    method: 'GET',
    path: '/datasets',
    tag: 'Datasets',
    scope: 'read',
    summary: 'List datasets, the last uploaded to first',
    query: z.object({ search: z.string().max(200).default(''), ...pageQuery() }),
    about: 'A page of datasets',
    answers: pageSchema(datasetSchema),
    handle: async ({ query: { search, limit, cursor } }) => {
      const place = readCursor(cursor, z.tuple([z.iso.datetime(), z.string()]));
      if (!place.ok) return place;
      const after = place.value && { uploadedAt: new Date(place.value[0]), id: place.value[1] };
      const found = await listDatasetsAfter(search, after, limit + 1);
      const last = found.length > limit ? found[limit - 1] : undefined;
      return succeed({
        kind: 'json',
        value: {
          items: found.slice(0, limit).map(writeDataset),
          next: last === undefined ? null : writeCursor([last.uploadedAt.toISOString(), last.id]),
        },
      });
    },
  }),
  onTable({
    id: 'createDataset',
    path: '/datasets',
    tag: 'Datasets',
    scope: 'write',
    summary: 'Store a table as a new dataset',
    description: `A CSV is streamed as it comes and may have up to ${ingestLimits.bytes / 1024 / 1024} MB.`,
    options: createOptions,
    rowsBody: createOptions.extend({ rows: rowsSchema }),
    limitBytes: ingestLimits.bytes,
    stores: true,
    status: 201,
    about: 'Its first version',
    answers: versionSchema,
    problems: [507],
    handle: async ({ query, body, client, request }) =>
      stored(
        await storeUpload({
          ...{ chunks: body.chunks, expectedBytes: body.bytes, datasetId: null },
          ...{ name: query.name, fileName: query.fileName ?? 'upload.csv' },
          ...{ options: ingestOptionsOf(query), client, signal: request.signal },
        }),
      ),
  }),
  addressed({
    id: 'getDataset',
    method: 'GET',
    path: '/datasets/{dataset}',
    tag: 'Datasets',
    scope: 'read',
    summary: 'One dataset',
    query: z.object({}),
    about: 'The dataset',
    answers: datasetSchema,
    problems: [404],
    handle: async ({ params }) => {
      const dataset = await readDatasetSummary(params.dataset);
      return dataset === null
        ? refuse(unknownDataset(params.dataset))
        : succeed({ kind: 'json', value: writeDataset(dataset) });
    },
  }),
  told({
    id: 'renameDataset',
    method: 'PATCH',
    path: '/datasets/{dataset}',
    tag: 'Datasets',
    scope: 'write',
    summary: 'Give a dataset another name',
    query: z.object({}),
    body: z.object({ name: datasetNameSchema }),
    about: 'The dataset',
    answers: datasetSchema,
    problems: [404, 507],
    handle: async ({ params, body }) => {
      const renamed = await renameDataset(params.dataset, body.name);
      if (!renamed.ok) return refuse(datasetProblem(renamed.problem));
      const dataset = await readDatasetSummary(params.dataset);
      return dataset === null
        ? refuse(unknownDataset(params.dataset))
        : succeed({ kind: 'json', value: writeDataset(dataset) });
    },
  }),
  addressed({
    id: 'deleteDataset',
    method: 'DELETE',
    path: '/datasets/{dataset}',
    tag: 'Datasets',
    scope: 'write',
    summary: 'Delete a dataset with its versions, its runs and their links',
    query: z.object({}),
    status: 204,
    about: 'It is deleted',
    answers: null,
    problems: [404, 507],
    handle: async ({ params }) => {
      const deleted = await deleteDatasetWithRuns(params.dataset, new Date());
      return deleted.ok ? succeed({ kind: 'none' }) : refuse(datasetProblem(deleted.problem));
    },
  }),
  addressed({
    id: 'listVersions',
    method: 'GET',
    path: '/datasets/{dataset}/versions',
    tag: 'Datasets',
    scope: 'read',
    summary: 'List the versions of a dataset, the latest first',
    query: z.object(pageQuery()),
    about: 'A page of versions',
    answers: pageSchema(versionInListSchema),
    problems: [404],
    handle: async ({ params, query: { limit, cursor } }) => {
      const place = readCursor(cursor, positionSchema);
      if (!place.ok) return place;
      const versions = await listVersions(params.dataset);
      if (versions.length === 0) return refuse(unknownDataset(params.dataset));
      const { items, next } = pageOf(versions, { limit, after: place.value?.[0] ?? 0 });
      const value = items.map(({ number, createdAt, fileName, rowsRead }) => ({
        ...{ number, createdAt: createdAt.toISOString(), fileName, rowsRead },
      }));
      return succeed({ kind: 'json', value: { items: value, next } });
    },
  }),
  onTable({
    id: 'createVersion',
    path: '/datasets/{dataset}/versions',
    tag: 'Datasets',
    scope: 'write',
    summary: 'Store a whole table as the next version of a dataset',
    description: 'The table has the columns of the dataset, all of its rows, earlier ones too.',
    options: versionOptions,
    rowsBody: versionOptions.extend({ rows: rowsSchema }),
    limitBytes: ingestLimits.bytes,
    stores: true,
    status: 201,
    about: 'The new version',
    answers: versionSchema,
    problems: [404, 507],
    handle: async ({ params, query, body, client, request }) =>
      stored(
        await storeUpload({
          ...{ chunks: body.chunks, expectedBytes: body.bytes, datasetId: params.dataset },
          // A version has the name of its dataset.
          ...{ name: '-', fileName: query.fileName ?? 'upload.csv' },
          ...{ options: ingestOptionsOf(query), client, signal: request.signal },
        }),
      ),
  }),
  addressed({
    id: 'getVersion',
    method: 'GET',
    path: '/datasets/{dataset}/versions/{version}',
    tag: 'Datasets',
    scope: 'read',
    summary: 'One version of a dataset, or `latest`',
    query: z.object({}),
    about: 'The version',
    answers: versionSchema,
    problems: [404],
    handle: async ({ params }) => {
      const version = await findVersion(params.dataset, params.version);
      return version.ok ? succeed({ kind: 'json', value: writeVersion(version.value) }) : version;
    },
  }),
  addressed({
    id: 'getDifference',
    method: 'GET',
    path: '/datasets/{dataset}/versions/{version}/difference',
    tag: 'Datasets',
    scope: 'read',
    summary: 'What a version says otherwise than the one before it',
    query: z.object({}),
    about: 'Values added, revised and removed, in a sentence too',
    answers: differenceSchema,
    problems: [404],
    handle: async ({ params }) => {
      const version = await findVersion(params.dataset, params.version);
      if (!version.ok) return version;
      const { datasetId, number } = version.value;
      const difference = await readDifference(datasetId, number);
      return succeed({ kind: 'json', value: writeDifference(number, difference) });
    },
  }),
  onTable({
    id: 'appendRows',
    path: '/datasets/{dataset}/rows',
    tag: 'Datasets',
    scope: 'write',
    summary: 'Append rows to a dataset, as its next version',
    description:
      'The rows have the columns of the dataset and are read as its latest version was. Series go on by their step, what lies between is missing, and a time that is there already is corrected.',
    options: rowsOptions,
    rowsBody: rowsOptions.extend({ rows: rowsSchema }),
    limitBytes: ingestLimits.bytes,
    stores: true,
    status: 201,
    about: 'The new version',
    answers: versionSchema,
    problems: [404, 507],
    handle: async ({ params, query, body, client, request }) =>
      stored(
        await appendRows({
          ...{ client, signal: request.signal },
          ...{ datasetId: params.dataset, rows: body.chunks },
          isPlain: request.headers.get('content-type')?.startsWith('application/json') ?? false,
          fileName: query.fileName ?? 'rows.csv',
        }),
      ),
  }),
];

/** The version that an address names by its number, or the latest. */
export async function findVersion(
  dataset: string,
  number: string | number | undefined,
): Promise<Result<VersionFacts, ApiProblem>> {
  const isLatest = number === undefined || number === 'latest';
  if (!isLatest && !/^[1-9]\d{0,8}$/.test(String(number))) return refuse(unknownVersion);
  const version = await readVersion(dataset, isLatest ? undefined : Number(number));
  if (version !== null) return succeed(version);
  return refuse(isLatest ? unknownDataset(dataset) : unknownVersion);
}

function stored(result: Awaited<ReturnType<typeof storeUpload>>) {
  if (!result.ok) return refuse(uploadProblem(result.problem));
  const { datasetId, number } = result.value;
  return succeed({
    kind: 'json' as const,
    value: writeVersion(result.value),
    headers: { Location: `/api/v1/datasets/${datasetId}/versions/${number}` },
  });
}

/** What an unknown dataset is answered with. */
export const unknownDataset = (id: string): ApiProblem =>
  notFound('unknown-dataset', describeDatasetProblem({ code: 'unknown-dataset', id }));

const unknownVersion = notFound(
  'unknown-version',
  describeDatasetProblem({ code: 'unknown-version', id: '' }),
);
