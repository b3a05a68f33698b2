import { readClock } from '../../cells/times/clocks.ts';
import { monthOfName } from '../../cells/times/month-names.ts';

/** What a column holds of a timestamp that is spread over several columns. */
export const timePartRoles = ['year', 'quarter', 'month', 'week', 'day', 'hour', 'minute', 'clock'] as const;
export type TimePartRole = (typeof timePartRoles)[number];

const names: Readonly<Record<TimePartRole, RegExp>> = {
  year: /^(yyyy|yy|yr|year|jahr|ann[eé]e|an|anno|a[nñ]o|ano|jaar|rok|år|vuosi|год|年)$/i,
  quarter: /^(q|qtr|quarter|quartal|trimestre|trim|kwartaal|квартал)$/i,
  month: /^(mm|mo|mon|mnth|month|monat|mois|mes|m[eê]s|mese|maand|miesi[aą]c|månad|måned|месяц|月)$/i,
  week: /^(ww|wk|week|woche|semaine|semana|settimana|kw|isoweek|iso[_ ]week|week[_ ]?(no|number|of[_ ]year))$/i,
  day: /^(dd|dy|day|tag|jour|d[ií]a|giorno|dag|dzie[nń]|день|日|(day|dom)[_ ]?of[_ ]?month|mday)$/i,
  hour: /^(hh|hr|hour|stunde|heure|hora|ora|uur|godzina|timme|time?r|час|hr[_ ]?end|he|hour[_ ]?(ending|of[_ ]?day|utc|local)|hour(ly)?[_ ]?interval)$/i,
  minute: /^(mi|min|mn|minute|minuto|minuut|минута)$/i,
  clock:
    /^(time|clock|uhrzeit|zeit|heure|hora|ora|tijd|czas|tid|klokkeslett|godzina|время|时间|時刻|hhmm(ss)?|hours?|stunden?|mtu|(start|end|local|obs|utc)[_ ]?time|hr[_ ]?(end|beg(in)?)|hour[_ ]?ending|<time>)$/i,
};

const longestName = 24;

const rolesOfWord = (word: string): readonly TimePartRole[] =>
  timePartRoles.filter((role) => names[role].test(word));

/** The roles that a column's name fits, without looking at its cells. */
export function rolesOfName(name: string): readonly TimePartRole[] {
  const bare = name.trim();
  const roles = rolesOfWord(bare);
  if (roles.length > 0 || bare.length > longestName) return roles;
  // A header over two rows says it twice, as buoys do: `#YY` above `#yr`, `mm` above `mn`.
  const words = bare.split(/\s+/).map((word) => rolesOfWord(word.replace(/^#/, '')));
  return words.some((ofWord) => ofWord.length === 0)
    ? []
    : timePartRoles.filter((role) => words.some((ofWord) => ofWord.includes(role)));
}

/** Whether a cell can be this part of a timestamp. */
export function fitsRole(role: TimePartRole, cell: string): boolean {
  const text = cell.trim();
  switch (role) {
    case 'year':
      return isWhole(text, 1000, 2999);
    case 'quarter':
      return /^q?[1-4]$/i.test(text) || /^[1-4]q$/i.test(text);
    case 'month':
      return isWhole(text, 1, 12) || (text.length <= 12 && monthOfName(text) !== null);
    case 'week':
      return isWhole(text.replace(/^w/i, ''), 1, 53);
    case 'day':
      return isWhole(text, 1, 31);
    case 'hour':
      return isWhole(text, 0, 24);
    case 'minute':
      return isWhole(text, 0, 59);
    case 'clock':
      return readClock(text) !== null;
  }
}

function isWhole(text: string, least: number, most: number): boolean {
  if (!/^\d{1,4}(\.0+)?$/.test(text)) return false;
  const value = Number(text);
  return value >= least && value <= most;
}
