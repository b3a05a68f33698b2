import { z } from 'zod';
import { countLedger, readLedger, readSeries } from '#lib/datasets/index.ts';
import { ledgerAsCsv, seriesAsParquet, toCsv } from '#lib/export/index.ts';
import { refuse, succeed } from '#lib/result.ts';
import {
  pageOf,
  pageQuery,
  pageSchema,
  positionSchema,
  readCursor,
  writeCursor,
} from '../contract/cursor.ts';
import { formatOption, parquetAnswer } from '../contract/formats.ts';
import { addressed, mediaTypes } from '../contract/operation.ts';
import { datasetProblem } from '../problem/translate-problems.ts';
import { ledgerRowSchema, seriesSchema, valuesSchema, writeSeries } from '../schemas/dataset-schemas.ts';
import { writeTime } from '../schemas/words.ts';
import { findVersion } from './dataset-operations.ts';

const version = z.number().int().min(1).optional().describe('The latest, if left out');

/** Operations on what a version holds. */
export const seriesOperations = [
  addressed({
    id: 'listSeries',
    method: 'GET',
    path: '/datasets/{dataset}/series',
    tag: 'Datasets',
    scope: 'read',
    summary: 'List the series of a version',
    query: z.object({ version, ...pageQuery(200, 5_000) }),
    about: 'A page of series, in the order of the table',
    answers: pageSchema(seriesSchema),
    problems: [404],
    handle: async ({ params, query }) => {
      const place = readCursor(query.cursor, positionSchema);
      if (!place.ok) return place;
      const found = await findVersion(params.dataset, query.version);
      if (!found.ok) return found;
      const { series, step } = found.value;
      const { items, next } = pageOf(series, { limit: query.limit, after: place.value?.[0] ?? 0 });
      return succeed({
        kind: 'json',
        value: { items: items.map((own) => writeSeries(own, step)), next },
      });
    },
  }),
  addressed({
    id: 'getValues',
    method: 'GET',
    path: '/datasets/{dataset}/values',
    tag: 'Datasets',
    scope: 'read',
    summary: 'The values of one series',
    description: 'As CSV or Parquet, where `Accept` or `format` asks for it, all of them; as JSON in pages.',
    query: z.object({
      key: z.string().min(1).describe('The key of the series'),
      ...{ version, ...formatOption, ...pageQuery(5_000, 100_000) },
    }),
    about: 'A page of values, in time order',
    answers: valuesSchema,
    csv: true,
    files: [mediaTypes.parquet],
    problems: [404],
    handle: async ({ params, query, accepts }) => {
      const place = readCursor(query.cursor, positionSchema);
      if (!place.ok) return place;
      const found = await findVersion(params.dataset, query.version);
      if (!found.ok) return found;
      const series = await readSeries(found.value.id, query.key);
      if (series === null) return refuse(datasetProblem({ code: 'unknown-series', key: query.key }));
      const { step, timestamps, values } = series;
      const at = (index: number) => writeTime(timestamps[index], step);
      const as = query.format ?? accepts;
      const fileName = `${found.value.datasetName} ${series.key}`;
      if (as === 'parquet')
        return succeed(parquetAnswer(seriesAsParquet([series], found.value.timeZone), fileName));
      if (as === 'csv') {
        const rows = Array.from(values, (value, index) => [at(index), Number.isNaN(value) ? null : value]);
        const text = toCsv([found.value.layout.timeColumn, series.key], rows);
        return succeed({ kind: 'csv', text, fileName });
      }
      const first = place.value?.[0] ?? 0;
      const end = Math.min(values.length, first + query.limit);
      const items = Array.from({ length: Math.max(0, end - first) }, (_, index) => {
        const y = values[first + index];
        return { ds: at(first + index), y: Number.isNaN(y) ? null : y };
      });
      const next = end < values.length ? writeCursor([end]) : null;
      return succeed({ kind: 'json', value: { key: series.key, step, items, next } });
    },
  }),
  addressed({
    id: 'getLedger',
    method: 'GET',
    path: '/datasets/{dataset}/ledger',
    tag: 'Datasets',
    scope: 'read',
    summary: 'Rows of the upload that were refused or altered',
    description: 'As CSV, where `Accept` asks for `text/csv`, all of them; as JSON in pages.',
    query: z.object({
      version,
      kind: z.string().max(50).optional().describe('Rows of one kind only'),
      ...pageQuery(200, 2_000),
    }),
    about: 'A page of rows, in the order of the file',
    answers: pageSchema(ledgerRowSchema),
    csv: true,
    problems: [404],
    handle: async ({ params, query, accepts }) => {
      const place = readCursor(query.cursor, positionSchema);
      if (!place.ok) return place;
      const found = await findVersion(params.dataset, query.version);
      if (!found.ok) return found;
      const { id, datasetName, number } = found.value;
      const { kind, limit } = query;
      if (accepts === 'csv') {
        const all = await readLedger(id, { skip: 0, take: await countLedger(id, kind), kind });
        return succeed({
          ...{ kind: 'csv', text: ledgerAsCsv(all) },
          fileName: `${datasetName} v${number} ledger`,
        });
      }
      const skip = place.value?.[0] ?? 0;
      const rows = await readLedger(id, { skip, take: limit + 1, kind });
      const next = rows.length > limit ? writeCursor([skip + limit]) : null;
      return succeed({ kind: 'json', value: { items: rows.slice(0, limit), next } });
    },
  }),
];
