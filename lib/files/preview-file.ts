import { previewCsv } from '#lib/ingest/index.ts';
import type { IngestOptions } from '#lib/ingest/schema.ts';
import { chooseTable, headOf } from './choose-table.ts';
import { inPlace, problemInPlace } from './in-place.ts';
import { type OpenFile, openFile } from './open-file.ts';
import { readOptions, sourceNote, sourceOf } from './read-options.ts';
import { problemOf } from './refusal.ts';
import { type FilePreview, fileKindNames } from './schema.ts';

/** Bytes of a table that a preview looks at. */
const previewedBytes = 1024 * 1024;

/** Shows what the first part of a file would be understood as, before anything is stored. Of text no more is read than is shown; all else is
 * read whole.
 * @param chunks  the file's bytes; an error of theirs is thrown on */
export async function previewFile(
  chunks: AsyncIterable<Uint8Array>,
  options: IngestOptions,
): Promise<FilePreview> {
  return await createPreviewer()('', chunks, options);
}

/** Makes a preview that remembers the last file that was no text, so that another choice does not read all of it again.
 * @returns as `previewFile`; `key` says whether it is the same file */
export function createPreviewer(): (
  key: string,
  chunks: AsyncIterable<Uint8Array>,
  options: IngestOptions,
) => Promise<FilePreview> {
  let kept: { readonly key: string; readonly file: OpenFile } | null = null;
  return async (key, chunks, options) => {
    const open = async (): Promise<OpenFile> => {
      if (kept?.key === key) return kept.file;
      const file = await openFile(chunks);
      kept = file.kind === 'text' ? null : { key, file };
      return file;
    };
    return await previewOpened(open, options);
  };
}

async function previewOpened(open: () => Promise<OpenFile>, options: IngestOptions): Promise<FilePreview> {
  let file: OpenFile | null = null;
  try {
    file = await open();
    return await preview(file, options);
  } catch (error) {
    const problem = problemOf(error);
    if (problem === null) throw error;
    return {
      ...previewCsv(new Uint8Array(0), {}, true),
      source: sourceOf(file ?? unknownFile, null),
      whole: true,
      problem,
    };
  }
}

async function preview(file: OpenFile, options: IngestOptions): Promise<FilePreview> {
  if (file.kind === 'text') {
    const { bytes, whole } = await headOf(file.chunks, previewedBytes);
    return noted({ ...previewCsv(bytes, options, whole), whole }, sourceOf(file, null));
  }
  const table = await chooseTable(file.tables, options.part, options, fileKindNames[file.kind]);
  const facts = await table.facts();
  const { bytes, whole } = await headOf(table.chunks(), previewedBytes);
  const shown = previewCsv(bytes, readOptions(options, facts), whole);
  const problem = shown.problem === null ? null : problemInPlace(shown.problem, table);
  return noted({ ...inPlace(shown, table, facts), problem, whole }, sourceOf(file, table));
}

function noted(shown: Omit<FilePreview, 'source'>, source: FilePreview['source']): FilePreview {
  const note = sourceNote(source);
  return { ...shown, source, notes: note === null ? shown.notes : [note, ...shown.notes] };
}

const unknownFile: OpenFile = {
  kind: 'json',
  packed: [],
  entry: null,
  tables: [],
};
