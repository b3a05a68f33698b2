import { expect, test } from 'vitest';
import { addSteps } from '#lib/time-series.ts';
import { writeTime } from './cells/times/write-time.ts';
import { readText } from './read-text.fixture.ts';

/** Each way of writing times, as a function of the date: 30 rows are read, and the 31st must be written as it would have stood. */

const two = (value: number): string => String(value).padStart(2, '0');
const short = (date: Date, locale: string): string =>
  date.toLocaleDateString(locale, { month: 'short', timeZone: 'UTC' });
const long = (date: Date, locale: string): string =>
  date.toLocaleDateString(locale, { month: 'long', timeZone: 'UTC' });
const year = (date: Date): number => date.getUTCFullYear();
const month = (date: Date): number => date.getUTCMonth() + 1;
const day = (date: Date): number => date.getUTCDate();
const quarter = (date: Date): number => Math.ceil(month(date) / 3);
const iso = (date: Date): string => date.toISOString();
const week = (date: Date): { readonly year: number; readonly week: number } => {
  const thursday = new Date(date.getTime() + (3 - ((date.getUTCDay() + 6) % 7)) * 86_400_000);
  const first = Date.UTC(thursday.getUTCFullYear(), 0, 1);
  return {
    year: thursday.getUTCFullYear(),
    week: Math.floor((thursday.getTime() - first) / (7 * 86_400_000)) + 1,
  };
};

type Way = (date: Date) => string;
const startOf = {
  year: (at: number) => new Date(Date.UTC(1990 + at, 0, 1)),
  half: (at: number) => new Date(Date.UTC(2005, 6 * at, 1)),
  quarter: (at: number) => new Date(Date.UTC(2013, 3 * at, 1)),
  month: (at: number) => new Date(Date.UTC(2021, at, 1)),
  week: (at: number) => new Date(Date.UTC(2019, 8, 2 + 7 * at)),
  day: (at: number) => new Date(Date.UTC(2023, 11, 10 + at)),
  hour: (at: number) => new Date(Date.UTC(2024, 1, 28, 5 + at)),
} as const;

const ways: Readonly<Record<keyof typeof startOf, Readonly<Record<string, Way>>>> = {
  year: {
    plain: (date) => `${year(date)}`,
    fiscal: (date) => `FY${year(date)}`,
    'of two': (date) => `${year(date)}/${two((year(date) + 1) % 100)}`,
  },
  half: {
    'H first': (date) => `H${month(date) > 6 ? 2 : 1} ${year(date)}`,
    'H last': (date) => `${year(date)}H${month(date) > 6 ? 2 : 1}`,
    'with a dash': (date) => `${year(date)}-H${month(date) > 6 ? 2 : 1}`,
  },
  quarter: {
    'Q first': (date) => `Q${quarter(date)} ${year(date)}`,
    'Q first, dash': (date) => `Q${quarter(date)}-${year(date)}`,
    'Q first, short year': (date) => `Q${quarter(date)}'${two(year(date) % 100)}`,
    'Q last': (date) => `${year(date)}Q${quarter(date)}`,
    'Q last, dash': (date) => `${year(date)}-Q${quarter(date)}`,
    'Q last, blank': (date) => `${year(date)} Q${quarter(date)}`,
    '1Q13': (date) => `${quarter(date)}Q${two(year(date) % 100)}`,
    fiscal: (date) => `FY${year(date)} Q${quarter(date)}`,
    'fiscal, short': (date) => `FY${two(year(date) % 100)}-Q${quarter(date)}`,
    'fiscal, last': (date) => `Q${quarter(date)} FY${two(year(date) % 100)}`,
  },
  month: {
    'ISO month': (date) => iso(date).slice(0, 7),
    slash: (date) => `${year(date)}/${two(month(date))}`,
    packed: (date) => `${year(date)}${two(month(date))}`,
    M: (date) => `${year(date)}M${two(month(date))}`,
    'month first': (date) => `${two(month(date))}/${year(date)}`,
    'month first, bare': (date) => `${month(date)}/${year(date)}`,
    'month first, point': (date) => `${two(month(date))}.${year(date)}`,
    'Jan-21': (date) => `${short(date, 'en-US')}-${two(year(date) % 100)}`,
    'JAN 2021': (date) => `${short(date, 'en-US').toUpperCase()} ${year(date)}`,
    'January 2021': (date) => `${long(date, 'en-US')} ${year(date)}`,
    '2021 January': (date) => `${year(date)} ${long(date, 'en-US')}`,
    'Januar 2021': (date) => `${long(date, 'de')} ${year(date)}`,
    'janvier 2021': (date) => `${long(date, 'fr')} ${year(date)}`,
    'enero de 2021': (date) => `${long(date, 'es')} de ${year(date)}`,
    'gennaio 2021': (date) => `${long(date, 'it')} ${year(date)}`,
    'январь 2021': (date) => `${long(date, 'ru')} ${year(date)}`,
    'Ocak 2021': (date) => `${long(date, 'tr')} ${year(date)}`,
    '2021年1月': (date) => `${year(date)}年${month(date)}月`,
    令和: (date) => `令和${year(date) - 2018}年${month(date)}月`,
    'first days': (date) => `${month(date)}/1/${year(date)}`,
    'counted years': (date) => `${year(date) - 2020}-${two(month(date))}`,
    'decimal year': (date) => (year(date) + (month(date) - 1) / 12).toFixed(4),
  },
  week: {
    'ISO week': (date) => `${week(date).year}-W${two(week(date).week)}`,
    'without a dash': (date) => `${week(date).year}W${two(week(date).week)}`,
    'six digits': (date) => `${week(date).year}${two(week(date).week)}`,
    'week first': (date) => `W${two(week(date).week)} ${week(date).year}`,
    KW: (date) => `KW ${week(date).week}/${week(date).year}`,
    'Week 1, 2020': (date) => `Week ${week(date).week}, ${week(date).year}`,
    '2020 week 1': (date) => `${week(date).year} week ${week(date).week}`,
    'of S': (date) => `${week(date).year}-S${two(week(date).week)}`,
    span: (date) =>
      `${iso(date).slice(0, 10)} - ${iso(new Date(date.getTime() + 6 * 86_400_000)).slice(0, 10)}`,
  },
  day: {
    ISO: (date) => iso(date).slice(0, 10),
    slashes: (date) => iso(date).slice(0, 10).replaceAll('-', '/'),
    packed: (date) => iso(date).slice(0, 10).replaceAll('-', ''),
    German: (date) => `${two(day(date))}.${two(month(date))}.${year(date)}`,
    'German, bare': (date) => `${day(date)}.${month(date)}.${year(date)}`,
    British: (date) => `${two(day(date))}/${two(month(date))}/${year(date)}`,
    American: (date) => `${month(date)}/${day(date)}/${year(date)}`,
    'American, short year': (date) => `${two(month(date))}/${two(day(date))}/${two(year(date) % 100)}`,
    '1-Dec-2023': (date) => `${day(date)}-${short(date, 'en-US')}-${year(date)}`,
    'Dec 1, 2023': (date) => `${short(date, 'en-US')} ${day(date)}, ${year(date)}`,
    '1 December 2023': (date) => `${day(date)} ${long(date, 'en-US')} ${year(date)}`,
    weekday: (date) =>
      `${date.toLocaleDateString('en-US', { weekday: 'short', timeZone: 'UTC' })} ${iso(date).slice(0, 10)}`,
    'weekday behind': (date) =>
      `${year(date)}/${two(month(date))}/${two(day(date))}(${date.toLocaleDateString('ja', { weekday: 'short', timeZone: 'UTC' })})`,
    'day of the year': (date) =>
      `${year(date)}-${String((date.getTime() - Date.UTC(year(date), 0, 1)) / 86_400_000 + 1).padStart(3, '0')}`,
    Chinese: (date) => `${year(date)}年${month(date)}月${day(date)}日`,
    Hungarian: (date) => `${year(date)}. ${two(month(date))}. ${two(day(date))}.`,
    'day numbers': (date) => String(date.getTime() / 86_400_000 + 25_569),
    'local midnights': (date) => `${iso(date).slice(0, 10)}T00:00:00+01:00`,
  },
  hour: {
    'ISO with T': (date) => iso(date).slice(0, 19),
    'with a blank': (date) => iso(date).slice(0, 16).replace('T', ' '),
    'with Z': (date) => `${iso(date).slice(0, 19)}Z`,
    'milliseconds and Z': (date) => iso(date),
    offset: (date) => `${iso(new Date(date.getTime() - 5 * 3_600_000)).slice(0, 19)}-05:00`,
    'offset without a colon': (date) =>
      `${iso(new Date(date.getTime() + 19_800_000))
        .slice(0, 19)
        .replace('T', ' ')} +0530`,
    UTC: (date) => `${iso(date).slice(0, 19).replace('T', ' ')} UTC`,
    'German with Uhr': (date) =>
      `${two(day(date))}.${two(month(date))}.${year(date)} ${two(date.getUTCHours())}:00 Uhr`,
    'twelve hours': (date) =>
      `${month(date)}/${day(date)}/${year(date)} ${date.getUTCHours() % 12 || 12}:00 ${date.getUTCHours() < 12 ? 'AM' : 'PM'}`,
    'twelve hours, points': (date) =>
      `${year(date)}-${two(month(date))}-${two(day(date))} ${two(date.getUTCHours() % 12 || 12)}:00 ${date.getUTCHours() < 12 ? 'a.m.' : 'p.m.'}`,
    packed: (date) => iso(date).slice(0, 13).replaceAll(/[-T]/g, ''),
    'packed to seconds': (date) => iso(date).slice(0, 19).replaceAll(/[-T:]/g, ''),
    'with an h': (date) =>
      `${two(day(date))}/${two(month(date))}/${year(date)} ${two(date.getUTCHours())}h00`,
    SAS: (date) =>
      `${two(day(date))}${short(date, 'en-US').toUpperCase()}${year(date)}:${two(date.getUTCHours())}:00:00`,
    'RFC 2822': (date) =>
      `${date.toLocaleDateString('en-US', { weekday: 'short', timeZone: 'UTC' })}, ${two(day(date))} ${short(date, 'en-US')} ${year(date)} ${two(date.getUTCHours())}:00:00 +0000`,
    'a span': (date) =>
      `${iso(date).slice(0, 16).replace('T', ' ')} - ${iso(new Date(date.getTime() + 3_600_000))
        .slice(0, 16)
        .replace('T', ' ')}`,
    'seconds since 1970': (date) => String(date.getTime() / 1000),
    'nanoseconds since 1970': (date) => `${date.getTime()}000000`,
    brackets: (date) => `[${iso(date).slice(0, 19).replace('T', ' ')}]`,
    'Persian digits': (date) =>
      iso(date)
        .slice(0, 16)
        .replace('T', ' ')
        .replace(/\d/g, (digit) => String.fromCharCode(0x06f0 + Number(digit))),
  },
};

for (const step of ['year', 'half', 'quarter', 'month', 'week', 'day', 'hour'] as const) {
  for (const [name, way] of Object.entries(ways[step])) {
    test(`${step}, ${name}: ${way(startOf[step](0))}`, async () => {
      const rows = Array.from(
        { length: 30 },
        (_, at) => `"${way(startOf[step](at))}",${100 + ((at * 7) % 10)}`,
      );
      const { summary, series } = await readText(`${step},value\n${rows.join('\n')}\n`, {
        dialect: name.startsWith('American') || name === 'first days' ? { dateOrder: 'month-first' } : {},
      });
      const [{ timestamps, step: found }] = series;
      const next = addSteps(timestamps[timestamps.length - 1], found, 1);
      expect(String(writeTime(summary.timePattern ?? '', next))).toBe(way(startOf[step](30)));
    });
  }
}
