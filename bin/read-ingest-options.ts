import {
  absences,
  type Imputation,
  type IngestOptions,
  imputations,
  ingestLimits,
  type Resampling,
  resamplingUnits,
  resamplingWays,
  rowNumber,
} from '#lib/ingest/schema.ts';
import { type Result, refuse, succeed } from '#lib/result.ts';
import type { OptionValues } from './command-options.ts';

/** The options that say how a file is to be read; the problem is one sentence. */
export function readIngestOptions(
  values: OptionValues,
): Result<{ ingest: IngestOptions; fill: Imputation | null }, string> {
  if (values['day-first'] && values['month-first'])
    return refuse('--day-first and --month-first cannot both be right; give one of them.');
  const dateOrder = values['day-first'] ? 'day-first' : values['month-first'] ? 'month-first' : null;
  const fill = readFill(values.fill);
  if (!fill.ok) return fill;
  const resample = readResampling(values.step);
  if (!resample.ok) return resample;
  const missing = readMissing(values.missing ?? []);
  if (!missing.ok) return missing;
  const absent = absences.find((name) => name === values.absent);
  if (values.absent !== undefined && absent === undefined)
    return refuse(`--absent must be one of ${absences.join(', ')}; it is "${values.absent}".`);
  const ingest: IngestOptions = {
    ...(values.sheet === undefined ? {} : { part: values.sheet }),
    ...(absent === undefined ? {} : { absent }),
    ...(dateOrder === null ? {} : { dialect: { dateOrder } }),
    ...(values.zone === undefined ? {} : { timeZone: values.zone }),
    ...(resample.value === null ? {} : { resample: resample.value }),
    ...(missing.value.length === 0 ? {} : { missingNumbers: missing.value }),
    ...(values.time === undefined ? {} : { timeColumn: values.time === 'none' ? rowNumber : values.time }),
    ...(values.id === undefined ? {} : { idColumn: values.id }),
    ...(values.target === undefined ? {} : { targetColumns: values.target }),
  };
  return succeed({ ingest, fill: fill.value });
}

/** What missing values are filled with; null for `none`, and where nothing is said. */
function readFill(text: string | undefined): Result<Imputation | null, string> {
  const way = imputations.find((name) => name === text) ?? null;
  if (text === undefined || text === 'none' || way !== null) return succeed(way);
  return refuse(`--fill must be one of none, ${imputations.join(', ')}; it is "${text}".`);
}

/** Placeholder values. */
function readMissing(texts: readonly string[]): Result<number[], string> {
  const numbers = texts.map(Number);
  const wrong = texts.find((text, index) => text.trim() === '' || !Number.isFinite(numbers[index]));
  if (wrong !== undefined)
    return refuse(`--missing must be a number, as in --missing=-999; it is "${wrong}".`);
  const most = ingestLimits.missingNumbers;
  return numbers.length > most
    ? refuse(`--missing may be given ${most} times at most; it is given ${numbers.length} times.`)
    : succeed(numbers);
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
