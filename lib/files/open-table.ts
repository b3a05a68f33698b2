import type { Dialect, IngestNote } from '#lib/ingest/schema.ts';

/** A table of a file that is no text, ready to be written as CSV. */
export type OpenTable = {
  readonly name: string;
  readonly hidden: boolean;
  /** The table as CSV (`writtenDialect`), from its beginning at each call. */
  chunks(): AsyncIterable<Uint8Array>;
  facts(): Promise<TableFacts>;
  /** Where a line of that CSV stands in the file, for those who open it there.
   * @param column  from 0, or null where all of the line is meant */
  placeOf(line: number, column: number | null): Place;
};

/** A place in a file: the number of its row, item or line, and how people call it. */
export type Place = { readonly number: number; readonly words: string };

/** What the file knows of its table, and text could not say. */
export type TableFacts = {
  readonly notes: readonly IngestNote[];
  /** null where some cells are text that may write numbers otherwise. */
  readonly decimal: Dialect['decimal'] | null;
  /** The zone that the file names for its times. */
  readonly timeZone: string | null;
};
