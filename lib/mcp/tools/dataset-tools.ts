import { z } from 'zod';
import { idSchema, readingOptions } from '#lib/api/index.ts';
import { openTable, tableShape } from '../contract/table-input.ts';
import { tool } from '../contract/tool.ts';

const uploadBytes = 512 * 1024 * 1024;
const { reading: _, ...reading } = readingOptions;
const page = {
  limit: z.number().int().min(1).max(50).default(20),
  cursor: z.string().max(500).optional().describe('`next` of the answer before'),
};

/** What is said where a list goes on. */
export const goesOn = (next: string | null): string[] =>
  next === null ? [] : [`There are more: ask again with cursor "${next}".`];

/** Tools on what is stored. */
export const datasetTools = [
  tool({
    name: 'list_datasets',
    title: 'List datasets',
    does: 'Lists the stored datasets, the last uploaded to first.',
    changes: null,
    operations: ['listDatasets'],
    input: z.object({ search: z.string().max(200).default('').describe('Part of a name'), ...page }),
    perform: async (query, { client, signal }) => {
      const { items, next } = await client.call('listDatasets', { query, signal });
      return {
        sentences: [
          items.length === 0 ? 'There is no such dataset.' : `${items.length} datasets:`,
          ...goesOn(next),
        ],
        data: { datasets: items, next },
      };
    },
  }),
  tool({
    name: 'store_dataset',
    title: 'Store a table as a new dataset',
    does: 'Stores a table on the server, so that runs can be trained on it.',
    changes: 'a dataset is added to the server.',
    operations: ['createDataset'],
    input: z.object({ name: z.string().trim().min(1).max(200), ...tableShape, ...reading }),
    perform: async ({ csv, file, ...query }, call) => {
      const { bytes, name: fileName } = await openTable({ csv, file }, call, uploadBytes);
      const version = await call.client.call('createDataset', {
        ...{ query: { ...query, fileName }, csv: bytes, signal: call.signal },
      });
      return {
        sentences: [`The dataset "${query.name}" was stored; its id is ${version.dataset}.`],
        data: { ...version },
      };
    },
  }),
  tool({
    name: 'append_rows',
    title: 'Append rows to a dataset',
    does: 'Appends rows to a dataset as its next version. The rows have the columns of the dataset; a time that is there already is corrected.',
    changes: 'the dataset gets a next version, and forecasts that follow it are made again.',
    operations: ['appendRows', 'getDifference'],
    input: z.object({ dataset: idSchema, ...tableShape }),
    perform: async ({ dataset, csv, file }, call) => {
      const { bytes, name: fileName } = await openTable({ csv, file }, call, uploadBytes);
      const { client, signal } = call;
      const { number } = await client.call('appendRows', {
        ...{ params: { dataset }, query: { fileName }, csv: bytes, signal },
      });
      const at = { dataset, version: String(number) };
      const difference = await client.call('getDifference', { params: at, signal });
      return {
        sentences: [difference.sentence ?? `The rows are version ${number}.`],
        data: { dataset, version: number },
      };
    },
  }),
];
