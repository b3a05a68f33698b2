import type { IngestOptions } from '#lib/ingest/schema.ts';
import { type Result, refuse, succeed } from '#lib/result.ts';
import type { OptionValues } from './command-options.ts';

/** The options that say how a file is to be read; the problem is one sentence. */
export function readIngestOptions(values: OptionValues): Result<IngestOptions, string> {
  if (values['day-first'] && values['month-first'])
    return refuse('--day-first and --month-first cannot both be right; give one of them.');
  const dateOrder = values['day-first'] ? 'day-first' : values['month-first'] ? 'month-first' : null;
  return succeed({
    ...(dateOrder === null ? {} : { dialect: { dateOrder } }),
    ...(values.time === undefined ? {} : { timeColumn: values.time }),
    ...(values.id === undefined ? {} : { idColumn: values.id }),
    ...(values.target === undefined ? {} : { targetColumns: values.target }),
  });
}
