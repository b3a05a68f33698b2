import { z } from 'zod';
import { type FileAnswer, mediaTypes } from './operation.ts';

/** A parameter that says in the address what `Accept` says in a header, and goes before it. */
export const formatOption = {
  format: z
    .enum(['json', 'csv', 'parquet'])
    .optional()
    .describe('As what it is answered; as `Accept` says, if left out'),
};

/** The media type of a Jupyter notebook. */
export const notebookType = 'application/x-ipynb+json';

/** A Parquet file as an answer. @param fileName  without its ending */
export const parquetAnswer = (bytes: Uint8Array<ArrayBuffer>, fileName: string): FileAnswer => ({
  ...{ kind: 'file', bytes, type: mediaTypes.parquet },
  ...{ fileName, ending: 'parquet' },
});
