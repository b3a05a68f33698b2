import {
  type IngestOptions,
  imputations,
  type Resampling,
  resamplingUnits,
  resamplingWays,
} from '#lib/ingest/schema.ts';
import { type Result, refuse, succeed } from '#lib/result.ts';
import type { OptionValues } from './command-options.ts';

/** The options that say how a file is to be read; the problem is one sentence. */
export function readIngestOptions(values: OptionValues): Result<IngestOptions, string> {
  if (values['day-first'] && values['month-first'])
    return refuse('--day-first and --month-first cannot both be right; give one of them.');
  const dateOrder = values['day-first'] ? 'day-first' : values['month-first'] ? 'month-first' : null;
  const impute = imputations.find((name) => name === values.fill);
  if (values.fill !== undefined && impute === undefined)
    return refuse(`--fill must be one of ${imputations.join(', ')}; it is "${values.fill}".`);
  const resample = readResampling(values.step);
  if (!resample.ok) return resample;
  return succeed({
    ...(dateOrder === null ? {} : { dialect: { dateOrder } }),
    ...(values.zone === undefined ? {} : { timeZone: values.zone }),
    ...(resample.value === null ? {} : { resample: resample.value }),
    ...(impute === undefined ? {} : { impute }),
    ...(values.time === undefined ? {} : { timeColumn: values.time }),
    ...(values.id === undefined ? {} : { idColumn: values.id }),
    ...(values.target === undefined ? {} : { targetColumns: values.target }),
  });
}

/** "hour:sum": a unit of the calendar, and what becomes of the rows of one. */
function readResampling(text: string | undefined): Result<Resampling | null, string> {
  if (text === undefined) return succeed(null);
  const [unitName, wayName, ...more] = text.split(':');
  const unit = resamplingUnits.find((name) => name === unitName);
  const how = resamplingWays.find((name) => name === wayName);
  if (unit !== undefined && how !== undefined && more.length === 0) return succeed({ unit, how });
  return refuse(
    `--step must be a unit and what is made of its rows, as in hour:mean (${resamplingUnits.join(', ')}; ${resamplingWays.join(', ')}); it is "${text}".`,
  );
}
