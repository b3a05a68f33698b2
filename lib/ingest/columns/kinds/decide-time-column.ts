import { isMissing } from '../../cells/signs/missing-values.ts';
import { bareTime } from '../../cells/times/bare-time.ts';
import { millisecondsPerDay } from '../../cells/times/civil-time.ts';
import { noTimeFacts, type TimeFacts } from '../../cells/times/time-facts.ts';
import { believesColumn, type TimeForm, timeForms } from '../../cells/times/time-forms.ts';
import type { Dialect } from '../../schema.ts';
import { readLocalDays } from './read-local-days.ts';
import { readUnbroken } from './unbroken-years.ts';

/** How the cells of a column are read as timestamps. */
export type TimeReading = {
  readonly form: TimeForm;
  readonly order: Dialect['dateOrder'];
  /** The order is settled by a date that has only one reading, or by the user. */
  readonly settled: boolean;
  /** Cells of the sample that are of this form, of those that are not missing. */
  readonly fits: number;
  readonly cells: number;
  readonly looksLike: string;
  /** Every date has two readings, and by one of them alone the rows come evenly. */
  readonly evenOrder?: true;
  /** Years of two digits are one stretch that begins here, not parted by the usual pivot. */
  readonly firstYear?: number;
};

/** Finds the form in which a column writes timestamps.
 * @param name    the column's name; numbers are taken for timestamps more easily under a telling one
 * @param cells   a sample in the order of the file
 * @param wanted  the user says that this is the time column: the form that fits most cells will do
 * @returns null where the column does not look like timestamps */
export function decideTimeColumn(
  name: string,
  cells: readonly string[],
  override: Dialect['dateOrder'] | undefined,
  wanted: boolean,
): TimeReading | null {
  const written = cells.filter((cell) => !isMissing(cell));
  if (written.length === 0) return null;
  const isDressed = everyNth(written, cellsTriedFirst).some((cell) => bareTime(cell) !== cell);
  if (!isDressed) return decideForm(name, written, override, wanted);
  const reading = decideForm(name, written.map(bareTime), override, wanted);
  if (reading === null) return null;
  const { form } = reading;
  return {
    ...reading,
    form: { ...form, read: (text, order, facts) => form.read(bareTime(text), order, facts) },
  };
}

function decideForm(
  name: string,
  present: readonly string[],
  override: Dialect['dateOrder'] | undefined,
  wanted: boolean,
): TimeReading | null {
  let best: TimeReading | null = null;
  /** Of forms that only the user's word speaks for. */
  let unlikely: TimeReading | null = null;
  // Most columns are of no form: a few cells from all over the column tell that soon.
  const few = everyNth(present, cellsTriedFirst);
  for (const form of timeForms) {
    if (!wanted && tryForm(form, few, override).fits === 0) continue;
    const reading = tryForm(form, present, override);
    if (reading.fits === 0 || (best !== null && reading.fits <= best.fits)) continue;
    if (isBelievable(reading, name, present)) best = reading;
    else if (wanted && reading.fits > (unlikely?.fits ?? 0)) unlikely = reading;
  }
  if (unlikely !== null && unlikely.fits > (best?.fits ?? 0)) best = unlikely;
  if (best === null) return null;
  const unbroken = readUnbroken(best.form, present, best.order);
  if (unbroken !== null) return { ...best, ...unbroken };
  if (best.form.name !== 'calendar') return best;
  const form = readLocalDays(best.form, present, best.order);
  return form === best.form ? best : { ...best, form, looksLike: form.explained };
}

const cellsTriedFirst = 16;

/** Some cells from all over a column. */
function everyNth(cells: readonly string[], wanted: number): readonly string[] {
  const apart = Math.max(1, Math.floor(cells.length / wanted));
  return cells.filter((_, index) => index % apart === 0);
}

/** Whether a column's name says that it holds times. */
export function namesATime(name: string): boolean {
  return timeName.test(name.trim());
}

const timeName =
  /^(ds|dt|t|ts|yyyymm(dd)?)$|date|time|datum|zeit|fecha|data$|day|month|year|week|quarter|period|epoch|jahr|monat|tag$|woche|année|annee|mois|jour|año|anno|mes$|hour|stunde|heure|日期|时间|時間|年|month/i;

function tryForm(
  form: TimeForm,
  present: readonly string[],
  override: Dialect['dateOrder'] | undefined,
): TimeReading {
  const make = (order: Dialect['dateOrder'], sample: readonly string[], facts: TimeFacts): number =>
    sample.reduce((fits, cell) => fits + (Number.isNaN(form.read(cell, order, facts)) ? 0 : 1), 0);
  // With points between them the day comes first wherever dates are written so; 24.03.07 could also begin with the year.
  const pointed =
    present.filter((cell) => pointedDate.test(cell)).length >= 0.9 * present.length &&
    present.some((cell) => pointedYear.test(cell)) &&
    make('day-first', present, noTimeFacts()) >= 0.9 * present.length;
  const orders: readonly Dialect['dateOrder'][] =
    form.hasOrder !== true
      ? ['year-first']
      : override
        ? [override]
        : pointed
          ? ['day-first']
          : ['day-first', 'month-first', 'year-first'];
  const tries: { order: Dialect['dateOrder']; facts: TimeFacts; fits: number }[] = [];
  for (const order of orders) {
    const facts = noTimeFacts();
    const fits = make(order, present, facts);
    tries.push({ order, facts, fits });
    // Where every date leads with its year, the other orders read the same.
    if (fits === present.length && facts.yearLeads === fits) break;
  }
  const mostFits = Math.max(0, ...tries.map((one) => one.fits));
  const equals = tries.filter((one) => one.fits === mostFits);
  const byStep = equals.length > 1 ? onlyEvenOrder(form, equals, present) : null;
  const chosen = byStep ?? (equals.length > 1 ? chooseOrder(form, equals, present) : equals[0]);
  const facts = chosen?.facts ?? noTimeFacts();
  const exchanged = facts.dayFirst + facts.monthFirst + facts.exchangeable > 0;
  // Dates that lead with four digits of a year read the same under every order. 01/01/2024 does under two.
  const tried = tries.find((one) => one.order === 'year-first' || one.facts.yearLeads === mostFits);
  const yearLeads =
    !exchanged &&
    facts.twoDigitYears === 0 &&
    (tried?.fits ?? make('year-first', present, noTimeFacts())) === mostFits;
  const order = override ?? (yearLeads ? 'year-first' : (chosen?.order ?? 'year-first'));
  return {
    form,
    order,
    settled:
      override !== undefined ||
      pointed ||
      byStep !== null ||
      (exchanged ? facts.dayFirst !== facts.monthFirst : yearLeads || order === 'year-first'),
    fits: mostFits,
    cells: present.length,
    looksLike: describeForm(form, order, facts),
    ...(byStep === null ? {} : { evenOrder: true }),
  };
}

const pointedDate = /^\s*\d{1,2}\.\d{1,2}\.\d{2}(\d{2})?(?!\d)/;
const pointedYear = /^\s*\d{1,2}\.\d{1,2}\.(\d{4}|3[2-9]|[4-9]\d)(?!\d)/;

/** Both readings fit every date: the one that runs forward in time and in even steps is likelier. */
function chooseOrder<Try extends { readonly order: Dialect['dateOrder'] }>(
  form: TimeForm,
  tries: readonly Try[],
  present: readonly string[],
): Try {
  let best = tries[0];
  let bestScore = Number.NEGATIVE_INFINITY;
  for (const one of tries) {
    const times = present
      .map((cell) => form.read(cell, one.order, noTimeFacts()))
      .filter((timestampMs) => !Number.isNaN(timestampMs));
    const deltas = times.slice(1).map((ms, index) => ms - times[index]);
    const forward = deltas.filter((delta) => delta >= 0).length;
    const backward = deltas.filter((delta) => delta <= 0).length;
    const score =
      Math.max(forward, backward) / (deltas.length + 1) -
      new Set(deltas.map(calendarDelta)).size / (deltas.length + 2);
    // A slash and two numbers under thirteen: most of the world puts the day first.
    if (score > bestScore + 1e-9) {
      best = one;
      bestScore = score;
    }
  }
  return best;
}

/** Where every date has two readings, one may show itself: by it the rows come every month, quarter or year, on one day, over two years and
 * more, and by the other they come on the first days of few months. 1/1/60, 2/1/60 ... 12/1/79 are months.
 * @returns null where the file does not decide */
function onlyEvenOrder<Try extends { readonly order: Dialect['dateOrder'] }>(
  form: TimeForm,
  tries: readonly Try[],
  present: readonly string[],
): Try | null {
  const even = tries.filter(({ order }) => {
    const { read } = readUnbroken(form, present, order)?.form ?? form;
    const times = new Set(present.map((cell) => read(cell, order, noTimeFacts())));
    const ascending = [...times].filter((ms) => !Number.isNaN(ms)).sort((one, other) => one - other);
    const [first] = ascending;
    if (ascending.length < fewestEven || ascending[ascending.length - 1] - first < twoYearsMs) return false;
    const steps = new Set(ascending.slice(1).map((ms, index) => calendarDelta(ms - ascending[index])));
    return steps.size === 1 && [31, 92, 366].includes([...steps][0]);
  });
  return even.length === 1 ? even[0] : null;
}

/** Fewer may be even by chance. */
const fewestEven = 8;
const twoYearsMs = 730 * millisecondsPerDay;

/** Months, quarters and years are even steps although their days differ in number. */
function calendarDelta(deltaMs: number): number {
  const days = Math.abs(deltaMs) / millisecondsPerDay;
  if (days >= 28 && days <= 31) return 31;
  if (days >= 90 && days <= 92) return 92;
  return days === 365 || days === 366 ? 366 : days;
}

function isBelievable(reading: TimeReading, name: string, present: readonly string[]): boolean {
  return believesColumn(reading.form, {
    cells: present,
    share: reading.fits / reading.cells,
    isNamed: namesATime(name),
    name: name.trim().toLowerCase(),
    isRunning: () => runsForward(reading, present),
  });
}

/** Strictly forward or strictly backward through the sample: chance does not sort numbers. */
function runsForward(reading: TimeReading, present: readonly string[]): boolean {
  const times = present
    .map((cell) => reading.form.read(cell, reading.order, noTimeFacts()))
    .filter((timestampMs) => !Number.isNaN(timestampMs));
  if (times.length < 3) return false;
  const direction = Math.sign(times[1] - times[0]);
  return (
    direction !== 0 && times.every((ms, index) => index === 0 || (ms - times[index - 1]) * direction > 0)
  );
}

function describeForm(form: TimeForm, order: Dialect['dateOrder'], facts: TimeFacts): string {
  if (form.name !== 'calendar') return form.explained;
  const clock = facts.zoned > 0 ? ' and times with an offset' : facts.unzoned > 0 ? ' and times' : '';
  if (order === 'year-first' && facts.twoDigitYears === 0) return `ISO dates${clock}`;
  if (order === 'year-first') return `dates, year/month/day${clock}`;
  return `dates, ${order === 'day-first' ? 'day/month/year' : 'month/day/year'}${clock}`;
}
