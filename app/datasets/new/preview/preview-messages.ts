import type { IngestOptions, Preview } from '#lib/ingest/schema.ts';

/** What the page asks of the preview worker. `head` is the first part of the file, `whole` whether that is all. */
export type PreviewRequest = {
  readonly id: number;
  readonly head: Uint8Array;
  readonly whole: boolean;
  readonly options: IngestOptions;
};

/** What the worker answers: the preview, and its codes in words. */
export type PreviewAnswer = {
  readonly id: number;
  /** Those that were asked for. */
  readonly options: IngestOptions;
  readonly preview: Preview;
  readonly stepWords: string | null;
  readonly problemSentence: string | null;
};
