import type { IngestOptions } from '#lib/ingest/schema.ts';
import type { InstantAnswer } from '../../../_ui/instant-forecast/instant-answer.ts';

/** What the preview asks of its worker: the forecast of one series of a file, read in one way. */
export type PreviewInstantRequest = {
  readonly id: number;
  /** Another number for another file or other options: the file is read anew. */
  readonly reading: number;
  readonly file: File;
  readonly options: IngestOptions;
  /** null, or one that the file does not have, stands for the one that people mean. */
  readonly seriesKey: string | null;
};

/** The forecast, and what else could be asked for. */
export type PreviewInstantAnswer = {
  readonly id: number;
  readonly answer: InstantAnswer;
  /** Of the first series, so many as a list can hold. */
  readonly keys: readonly string[];
  readonly seriesCount: number;
};
