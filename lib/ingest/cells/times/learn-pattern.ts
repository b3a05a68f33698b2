import { monthLists } from './month-names.ts';
import { weekdayLists } from './weekday-names.ts';
import { fieldOf, writeTime } from './write-time.ts';

/** A cell and what it was read as, in milliseconds since 1970. */
export type TimeExample = { readonly text: string; readonly timestampMs: number };

/** Learns how timestamps are written from some of them: each run of digits or letters is that field of the timestamp which
 * reads the same in every example, or stands for itself. Forms need no writer of their own: what is learned writes the
 * examples as they stood, or is not believed.
 * @param examples  more than one tells day from month; those written unlike most are left out
 * @param dayFirst  whether the day is tried before the month where both read the same
 * @param isWhole   a year must be among the fields
 * @returns a pattern for `writeTime`, null where none writes the examples */
export function learnPattern(
  examples: readonly TimeExample[],
  dayFirst: boolean,
  isWhole = true,
): string | null {
  const alike = mostAlike(examples);
  if (alike.length === 0 || alike.length * 2 < examples.length) return null;
  const runs = alike.map(({ text }) => runsOf(text));
  const times = alike.map(({ timestampMs }) => timestampMs);
  const choices = runs[0].map((_, place) =>
    createChoice(
      runs.map((own) => own[place]),
      times,
      dayFirst,
    ),
  );
  const fields = choose(choices, 0, new Set());
  if (fields === null) return null;
  const pattern = alikePadded(fields, choices).join('');
  const writes = ({ text, timestampMs }: TimeExample): boolean => writeTime(pattern, timestampMs) === text;
  const hasYear = fields.some(({ tells }) => tells.includes('year') || tells.includes('next year'));
  return (hasYear || !isWhole) && alike.every(writes) ? pattern : null;
}

/** Runs of digits, runs of letters, a half of the day with its points, and all other signs one by one. */
function runsOf(text: string): string[] {
  const runs: string[] = [];
  for (let at = 0; at < text.length; ) {
    const kind = kindOf(text.charCodeAt(at));
    let end = at + 1;
    while (kind !== 'sign' && end < text.length && kindOf(text.charCodeAt(end)) === kind) end++;
    if (/^[ap]\.m\.$/i.test(text.slice(at, at + 4))) end = at + 4;
    runs.push(text.slice(at, end));
    at = end;
  }
  return runs;
}

/** Patterns that know all letters take milliseconds to compile: punctuation beyond ASCII is told by its blocks. */
function kindOf(code: number): 'digit' | 'letter' | 'sign' {
  if (code >= 48 && code <= 57) return 'digit';
  if (code < 128) return (code | 32) >= 97 && (code | 32) <= 122 ? 'letter' : 'sign';
  const isSign =
    code < 0xc0 ||
    (code >= 0x2000 && code < 0x2c00) ||
    (code >= 0x3000 && code < 0x3040) ||
    (code >= 0xff00 && code < 0xff21);
  return isSign ? 'sign' : 'letter';
}

/** The examples that have the same runs as most of them. */
function mostAlike(examples: readonly TimeExample[]): readonly TimeExample[] {
  const groups = new Map<string, TimeExample[]>();
  for (const example of examples) {
    const key = runsOf(example.text)
      .map((run) => (kindOf(run.charCodeAt(0)) === 'sign' ? run : kindOf(run.charCodeAt(0))))
      .join('');
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [example]);
    else group.push(example);
  }
  let most: readonly TimeExample[] = [];
  for (const group of groups.values()) if (group.length > most.length) most = group;
  return most;
}

/** A part of a pattern, and what of a timestamp it tells: a pattern tells nothing twice. */
type Field = { readonly pattern: string; readonly tells: readonly string[]; readonly isPacked?: boolean };

const field = (pattern: string, ...tells: string[]): Field => ({ pattern, tells });
const together = (pattern: string, ...tells: string[]): Field => ({ pattern, tells, isPacked: true });

const years = [
  field('YYYY', 'year'),
  field('GGGG', 'year', 'of weeks'),
  field('EEEE', 'year', 'of epi weeks'),
  field('YY', 'year'),
  field('GG', 'year', 'of weeks'),
  field('ZZZZ', 'next year'),
  field('ZZ', 'next year'),
  field('Y', 'year'),
];
const months = [field('MM', 'month'), field('M', 'month')];
const days = [field('DD', 'day'), field('D', 'day')];
const clocks = [
  ...[field('HH', 'hour'), field('H', 'hour'), field('hh', 'hour', 'half'), field('h', 'hour', 'half')],
  ...[field('mm', 'minute'), field('m', 'minute'), field('ss', 'second'), field('s', 'second')],
  ...[field('SSS', 'fraction'), field('SSSSSS', 'fraction')],
];
const periods = [
  field('Q', 'month', 'quarter'),
  field('{half}', 'month'),
  field('WW', 'week'),
  field('W', 'week'),
  field('NN', 'epi week'),
  field('DDDD', 'month', 'day'),
  field('{isoday}', 'day'),
];
/** Fields without a sign between them, by the digits that they have together. */
const packed: ReadonlyMap<number, readonly Field[]> = new Map([
  [4, [together('HHmm', 'hour', 'minute')]],
  [
    6,
    [
      together('YYYYMM', 'year', 'month'),
      together('GGGGWW', 'year', 'of weeks', 'week'),
      together('EEEENN', 'year', 'of epi weeks', 'epi week'),
      together('YYMMDD', 'year', 'month', 'day'),
      together('DDMMYY', 'year', 'month', 'day'),
      together('HHmmss', 'hour', 'minute', 'second'),
    ],
  ],
  [7, [together('YYYYDDDD', 'year', 'month', 'day')]],
  [
    8,
    [
      together('YYYYMMDD', 'year', 'month', 'day'),
      together('DDMMYYYY', 'year', 'month', 'day'),
      together('MMDDYYYY', 'year', 'month', 'day'),
    ],
  ],
  [10, [together('YYYYMMDDHH', 'year', 'month', 'day', 'hour')]],
  [12, [together('YYYYMMDDHHmm', 'year', 'month', 'day', 'hour', 'minute')]],
  [14, [together('YYYYMMDDHHmmss', 'year', 'month', 'day', 'hour', 'minute', 'second')]],
]);

/** What one run may be. */
type Choice = {
  /** The fields that write it in every example, the likeliest first: each is tried only where those before it do not do. */
  readonly fields: () => Iterable<Field>;
  /** Whether a single field writes it in every example. */
  readonly canBe: (pattern: string) => boolean;
};

function createChoice(texts: readonly string[], times: readonly number[], dayFirst: boolean): Choice {
  const canBe = (pattern: string): boolean =>
    texts.every((text, index) => fieldOf(pattern, times[index]) === text);
  const fits = ({ pattern, isPacked }: Field): boolean =>
    isPacked ? texts.every((text, index) => writeTime(pattern, times[index]) === text) : canBe(pattern);
  const isSame = texts.every((text) => text === texts[0]);
  const itself = isSame ? [field(asLiteral(texts[0]))] : [];
  function* fields(): Generator<Field> {
    const kind = kindOf(texts[0].charCodeAt(0));
    if (kind === 'digit') {
      for (const one of dayFirst ? numbersDayFirst : numbers) if (fits(one)) yield one;
      for (const one of packed.get(texts[0].length) ?? []) if (fits(one)) yield one;
      yield* yearsFrom(texts, times);
      yield* itself;
    } else if (kind === 'letter') {
      for (const one of halves) if (fits(one)) yield one;
      const words = named(texts, times);
      // A word that names the month is not there by chance.
      yield* words.length > 0 ? words : itself;
    } else yield* itself;
  }
  return { fields, canBe };
}

const numbers = [...years, ...months, ...days, ...periods, ...clocks];
const numbersDayFirst = [...years, ...days, ...months, ...periods, ...clocks];
const halves = [field('A', 'noon'), field('a', 'noon'), field('{a.m.}', 'noon')];

/** Years counted from another beginning, as eras count them. */
function yearsFrom(texts: readonly string[], times: readonly number[]): readonly Field[] {
  const apart = Number(texts[0]) - new Date(times[0]).getUTCFullYear();
  const pattern = `{year${apart < 0 ? '' : '+'}${apart}}`;
  const fits = texts.every((text, index) => fieldOf(pattern, times[index]) === text);
  return fits && Math.abs(apart) > 99 ? [field(pattern, 'year')] : [];
}

/** Months or days of the week by name, in the letters of the examples. */
function named(texts: readonly string[], times: readonly number[]): readonly Field[] {
  const found: Field[] = [];
  const lists = [
    ...monthLists.map((names) => ['month', names] as const),
    ...weekdayLists.map((names) => ['weekday', names] as const),
  ];
  for (const [what, names] of lists) {
    for (const style of letterStyles) {
      const pattern = `{${what}:${names.map(style).join('|')}}`;
      if (texts.every((text, index) => fieldOf(pattern, times[index]) === text))
        found.push(field(pattern, what));
    }
    if (found.length > 0) break;
  }
  return found;
}

const letterStyles: readonly ((name: string) => string)[] = [
  (name) => name.charAt(0).toUpperCase() + name.slice(1).toLowerCase(),
  (name) => name.toLowerCase(),
  (name) => name.toUpperCase(),
];

const asLiteral = (text: string): string =>
  /[[\]{}\\]/.test(text) ? `\\${text}` : kindOf(text.charCodeAt(0)) !== 'sign' ? `[${text}]` : text;

/** The first choice of fields that tells nothing twice. */
function choose(
  choices: readonly Choice[],
  place: number,
  told: ReadonlySet<string>,
): readonly Field[] | null {
  if (place === choices.length) return agree(told) ? [] : null;
  for (const own of choices[place].fields()) {
    if (own.tells.some((what) => told.has(what))) continue;
    const rest = choose(choices, place + 1, new Set([...told, ...own.tells]));
    if (rest !== null) return [own, ...rest];
  }
  return null;
}

/** Weeks belong to years of their own, hours up to twelve to a half of the day, a minute to an hour. */
const agree = (told: ReadonlySet<string>): boolean =>
  told.has('of weeks') === told.has('week') &&
  told.has('of epi weeks') === told.has('epi week') &&
  told.has('half') === told.has('noon') &&
  (!told.has('minute') || told.has('hour')) &&
  (!told.has('second') || told.has('minute'));

/** The fields with day and month written alike, with a zero before them or without, where the examples leave that open. */
function alikePadded(fields: readonly Field[], choices: readonly Choice[]): string[] {
  const isUnpadded = fields.some(
    ({ pattern }, place) => /^[MD]$/.test(pattern) && !choices[place].canBe(pattern + pattern),
  );
  return fields.map(({ pattern }, place) => {
    const short = pattern.charAt(0);
    return isUnpadded && /^(MM|DD)$/.test(pattern) && choices[place].canBe(short) ? short : pattern;
  });
}
