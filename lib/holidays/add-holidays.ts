import { type Result, refuse, succeed } from '#lib/result.ts';
import { addSteps, type Covariate, type Step, type TimeSeries } from '#lib/time-series.ts';
import { listCountries } from './list-countries.ts';
import type { HolidayProblem } from './problem-sentence.ts';
import { publicHolidays } from './public-holidays.ts';

const dayMs = 86_400_000;
/** Steps longer than a day, in which holidays are counted. */
const periods: readonly Step['unit'][] = ['week', 'month', 'quarter', 'year'];

/** Gives each series the public holidays of a country as a covariate known in the future: 1 on a holiday and at every
 * step within it; for steps longer than a day, the number of holidays in the step.
 * @param country  ISO 3166, two letters
 * @param horizon  how many steps beyond the end it covers */
export function addHolidays(
  panel: readonly TimeSeries[],
  country: string,
  horizon: number,
): Result<TimeSeries[], HolidayProblem> {
  if (!listCountries().some(({ code }) => code === country))
    return refuse({ code: 'unknown-country', country });
  const uncounted = panel.find(({ step }) => step.unit === 'observation');
  if (uncounted) return refuse({ code: 'no-dates', key: uncounted.key });

  const axes = panel.map((series) => timestampsThroughHorizon(series, horizon));
  const holidays = publicHolidays(
    country,
    yearOf(axes.reduce((first, axis) => Math.min(first, axis[0]), Number.POSITIVE_INFINITY)),
    // The last step may reach into the next year.
    1 + yearOf(axes.reduce((last, axis) => Math.max(last, axis[axis.length - 1]), Number.NEGATIVE_INFINITY)),
  );
  return succeed(
    panel.map((series, index) => {
      const covariate = holidayCovariate(holidays, axes[index], series.step, `holidays of ${country}`);
      return { ...series, covariates: [...(series.covariates ?? []), covariate] };
    }),
  );
}

/** A series' timestamps and those of the horizon. For trading days the coming days are known from the covariates alone. */
function timestampsThroughHorizon(
  { timestamps, step, covariates = [] }: TimeSeries,
  horizon: number,
): Float64Array {
  const { length } = timestamps;
  const last = timestamps[length - 1];
  const known = covariates.flatMap((own) => (own.known === 'future' ? [own.timestamps] : [])).at(0);
  const later = step.unit === 'tradingDay' ? (known?.filter((timestamp) => timestamp > last) ?? []) : [];
  return Float64Array.from({ length: length + horizon }, (_, index) => {
    if (index < length) return timestamps[index];
    return later[index - length] ?? addSteps(last, step, index - length + 1);
  });
}

function holidayCovariate(
  holidays: readonly number[],
  timestamps: Float64Array,
  step: Step,
  name: string,
): Covariate {
  const days = new Set(holidays);
  const values = periods.includes(step.unit)
    ? timestamps.map((timestamp) => {
        const from = step.monthEnd ? startOfPeriod(timestamp, step) : timestamp;
        const to = step.monthEnd ? timestamp + dayMs : addSteps(timestamp, step, 1);
        return holidays.filter((day) => day >= from && day < to).length;
      })
    : timestamps.map((timestamp) => (days.has(Math.floor(timestamp / dayMs) * dayMs) ? 1 : 0));
  return { name, known: 'future', timestamps, values };
}

/** A month-end timestamp covers the period before it, which starts on the day after the previous month end. */
function startOfPeriod(timestampMs: number, step: Step): number {
  return addSteps(timestampMs, step, -1) + dayMs;
}

const yearOf = (timestampMs: number): number => new Date(timestampMs).getUTCFullYear();
