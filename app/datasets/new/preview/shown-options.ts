import type { IngestOptions } from '#lib/ingest/schema.ts';
import type { PreviewAnswer } from './preview-messages.ts';

/** The options by which the reading that is shown can be made of all of the file: while the order of dates is asked, with the
 * one that was guessed. */
export const shownOptions = ({
  options,
  preview: { question, dialect },
}: Pick<PreviewAnswer, 'options' | 'preview'>): IngestOptions =>
  question === null ? options : { ...options, dialect: { ...options.dialect, dateOrder: dialect.dateOrder } };
