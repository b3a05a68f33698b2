import { z } from 'zod';
import type { ForecastSettings } from '#lib/forecast/schema.ts';
import { reportOnThread } from '#lib/report/index.ts';
import { type Result, refuse, succeed } from '#lib/result.ts';
import { formatOption, parquetAnswer } from '../contract/formats.ts';
import { mediaTypes, onTable, type SentTable } from '../contract/operation.ts';
import type { ApiProblem } from '../problem/api-problem.ts';
import { refusalProblem } from '../problem/translate-problems.ts';
import { inspectionSchema, instantSchema } from '../schemas/forecast-schemas.ts';
import { ingestOptionsOf, readingOptions, rowsSchema, wishOptions } from '../schemas/table-options.ts';

/** What one table may hold that is answered at once. */
const limitBytes = 32 * 1024 * 1024;

const forecastOptions = z.object({ ...readingOptions, ...wishOptions, ...formatOption });
type Wish = z.output<typeof forecastOptions>;

/** Operations that store nothing. */
export const forecastOperations = [
  onTable({
    id: 'forecast',
    path: '/forecast',
    tag: 'Forecasts',
    scope: 'read',
    summary: 'Forecast a table at once',
    description:
      'The pretrained network forecasts every series of the table. Nothing is stored, trained or judged. The answer is that of `hindcast forecast FILE --preset instant --json`, or its CSV or Parquet where `Accept` or `format` asks for it.',
    options: forecastOptions,
    rowsBody: forecastOptions.extend({ rows: rowsSchema }),
    limitBytes,
    stores: false,
    about: 'The forecast',
    answers: instantSchema,
    csv: true,
    files: [mediaTypes.parquet],
    problems: [503],
    handle: async ({ query, body, accepts }) => {
      const overrides = overridesOf(query);
      if (!overrides.ok) return overrides;
      const { target = [], outliers: way, outlier, keepOutlier } = query;
      const bytes = await gather(body);
      if (!bytes.ok) return bytes;
      const as = query.format ?? accepts;
      const covariates = overrides.value.covariates;
      const targetColumns = [...target, ...(covariates?.future ?? []), ...(covariates?.past ?? [])];
      const made = await reportOnThread({
        ...{ kind: 'forecast', as, bytes: bytes.value },
        ingest: ingestOptionsOf({ ...query, target: targetColumns }),
        wish: {
          ...{ preset: 'quick', overrides: overrides.value, target },
          outliers: { way, named: outlier, kept: keepOutlier },
          outlierNames: { way: 'outliers', named: 'outlier', kept: 'keepOutlier' },
        },
      });
      if (!made.ok) return refuse(refusalProblem(made.problem));
      if (typeof made.value !== 'string') return succeed(parquetAnswer(made.value, 'forecast'));
      if (as === 'csv') return succeed({ kind: 'csv', text: made.value, fileName: 'forecast' });
      return succeed({ kind: 'json', value: JSON.parse(made.value) });
    },
  }),
  onTable({
    id: 'inspect',
    path: '/inspect',
    tag: 'Forecasts',
    scope: 'read',
    summary: 'Say how a table is read, without storing it',
    description: 'What `hindcast inspect FILE --json` prints.',
    options: z.object(readingOptions),
    rowsBody: z.object({ ...readingOptions, rows: rowsSchema }),
    limitBytes,
    stores: false,
    about: 'How it is read',
    answers: inspectionSchema,
    problems: [503],
    handle: async ({ query, body }) => {
      const bytes = await gather(body);
      if (!bytes.ok) return bytes;
      const made = await reportOnThread({
        ...{ kind: 'inspect', bytes: bytes.value, ingest: ingestOptionsOf(query) },
      });
      return made.ok
        ? succeed({ kind: 'json', value: JSON.parse(String(made.value)) })
        : refuse(refusalProblem(made.problem));
    },
  }),
];

/** The settings that a wish fixes. */
function overridesOf(wish: Wish): Result<Partial<ForecastSettings>, ApiProblem> {
  const { preset, horizon, season, target = [], future = [], past = [], holidays = null, calendar } = wish;
  const { integer, lower = null, upper = null, lifetime } = wish;
  if (preset !== 'instant')
    return refuse(
      usage(
        `The preset "${preset}" trains: store the table with POST /datasets and start a run with POST /runs.`,
      ),
    );
  const columns = [...future, ...past];
  if (columns.length > 0 && target.length === 0)
    return refuse(usage('future and past need target too: the column that they help to predict.'));
  const twice = columns.find((name, index) => columns.indexOf(name) < index);
  if (twice !== undefined)
    return refuse(usage(`"${twice}" is given twice as a column that helps to predict.`));
  const own = columns.find((name) => target.includes(name));
  if (own !== undefined) return refuse(usage(`"${own}" is a target: it cannot predict itself.`));
  if (lower !== null && upper !== null && lower >= upper)
    return refuse(usage('The upper bound must lie above the lower one.'));
  const hasCovariates = columns.length > 0 || holidays !== null || calendar;
  const isBounded = integer || lower !== null || upper !== null;
  return succeed({
    ...{ horizon, lifetime },
    ...(season === undefined ? {} : { seasons: season.filter((period) => period > 0).sort((a, b) => a - b) }),
    ...(hasCovariates
      ? { covariates: { future, past, holidays: holidays?.toUpperCase() ?? null, calendar } }
      : {}),
    ...(isBounded ? { constraints: { integer, lower, upper } } : {}),
  });
}

const usage = (sentence: string): ApiProblem => ({ status: 400, code: 'unusable-wish', sentence });

/** The whole of a small table. */
async function gather({ chunks, bytes }: SentTable): Promise<Result<Uint8Array, ApiProblem>> {
  const parts: Uint8Array[] = [];
  let total = 0;
  if (bytes !== null && bytes > limitBytes) return refuse(tooLarge);
  for await (const chunk of chunks) {
    total += chunk.byteLength;
    if (total > limitBytes) return refuse(tooLarge);
    parts.push(chunk);
  }
  const whole = new Uint8Array(total);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.byteLength;
  }
  return succeed(whole);
}

const tooLarge: ApiProblem = {
  ...{ status: 413, code: 'too-large' },
  sentence: `The table is larger than ${limitBytes / 1024 / 1024} MB, the most that is answered at once; store it with POST /datasets.`,
};
