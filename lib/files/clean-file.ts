import { cleanCsv, ingestLimits } from '#lib/ingest/index.ts';
import { type Result, refuse } from '#lib/result.ts';
import { chooseTable, headOf } from './choose-table.ts';
import { openFile } from './open-file.ts';
import { problemOf } from './refusal.ts';
import { type FileProblem, fileKindNames } from './schema.ts';

type CleanTable = Extract<ReturnType<typeof cleanCsv>, { ok: true }>['value'];

/** Reads one table out of the bytes of a file of any kind, every cell as it stood; of a workbook as it is shown, days and clocks as ISO 8601.
 * @param number  1 for the first table of the text or sheet, 2 for the second...
 * @param part    the sheet or table by its name */
export async function cleanFile(
  chunks: AsyncIterable<Uint8Array>,
  number: number,
  part: string | undefined,
): Promise<Result<CleanTable, FileProblem>> {
  try {
    const file = await openFile(chunks);
    const text =
      file.kind === 'text'
        ? file.chunks
        : (await chooseTable(file.tables, part, {}, fileKindNames[file.kind])).chunks();
    // One byte more than is read, so that the reader says that there are too many.
    const { bytes } = await headOf(text, ingestLimits.bytes + 1);
    return cleanCsv(bytes, number);
  } catch (error) {
    const problem = problemOf(error);
    if (problem === null) throw error;
    return refuse(problem);
  }
}
