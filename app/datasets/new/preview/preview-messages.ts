import type { FilePreview } from '#lib/files/schema.ts';
import type { IngestOptions } from '#lib/ingest/schema.ts';

/** What the page asks of the preview worker. */
export type PreviewRequest = {
  readonly id: number;
  readonly file: File;
  readonly options: IngestOptions;
};

/** What the worker answers where the file can no longer be read. */
export type PreviewFailure = { readonly id: number; readonly failure: string };

/** What the worker answers: the preview, and its codes in words. */
export type PreviewAnswer = {
  readonly id: number;
  /** Those that were asked for. */
  readonly options: IngestOptions;
  readonly preview: FilePreview;
  readonly stepWords: string | null;
  readonly problemSentence: string | null;
};
