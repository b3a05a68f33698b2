import { z } from 'zod';
import { HindcastError } from '../../../clients/typescript/index.ts';
import type { ToolCall } from './tool.ts';

/** How a tool is given a table: as text, or as a file where files may be read. */
export const tableShape = {
  csv: z.string().min(1).optional().describe('The table as CSV text, its header in the first line'),
  file: z
    .string()
    .min(1)
    .max(4_096)
    .optional()
    .describe(
      'Instead of csv: the path of a CSV, .xlsx, Parquet or JSON file below the folder that `hindcast mcp` was started for; over HTTP no file is read',
    ),
};

/** The bytes of the table that a tool was given.
 * @throws HindcastError with a sentence where there is none, or where its file may not be read */
export async function openTable(
  { csv, file }: { readonly csv?: string | undefined; readonly file?: string | undefined },
  { readFile }: ToolCall,
  limitBytes: number,
): Promise<{ readonly bytes: Blob; readonly name: string }> {
  if ((csv === undefined) === (file === undefined))
    throw refusal('unusable-table', 'Give the table either as csv or as file.');
  if (file === undefined) return { bytes: new Blob([csv ?? '']), name: 'table.csv' };
  if (readFile === null)
    throw refusal('no-files', 'Over HTTP no file of the server is read: send the table as csv.');
  const read = await readFile(file, limitBytes);
  if (!read.ok) throw refusal('unreadable-file', read.problem);
  return read.value;
}

const refusal = (code: string, detail: string) => new HindcastError({ status: 400, code, detail });
