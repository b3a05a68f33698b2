import type { TimeFacts } from '../cells/times/time-facts.ts';
import { sayCount } from '../say-count.ts';
import type { Dialect, Guess, Guesses, IngestOptions } from '../schema.ts';
import type { ReadingPlan } from './plan-reading.ts';

/** Says of each guess how sure it is, and why.
 * @param text  the head as it was decoded
 * @param time  what the dates of the rows showed; null where none were read */
export function explainGuesses(
  plan: ReadingPlan,
  options: IngestOptions,
  text: string,
  time: { readonly order: Dialect['dateOrder']; readonly settled: boolean; readonly facts: TimeFacts } | null,
): Guesses {
  const chosen = options.dialect ?? {};
  const by = (key: keyof Dialect, guess: () => Guess): Guess => (chosen[key] === undefined ? guess() : yours);
  return {
    encoding: by('encoding', () => explainEncoding(plan.dialect.encoding, text)),
    delimiter: by('delimiter', () =>
      plan.runnerUp === null
        ? sure(
            `Splits every row into ${plan.width} ${plan.width === 1 ? 'column' : 'columns'}; nothing else fits better.`,
          )
        : unsure(`"${plan.runnerUp}" would fit nearly as well.`),
    ),
    quote: by('quote', () =>
      plan.dialect.quote !== '' && text.includes(plan.dialect.quote)
        ? likely('Cells are wrapped in it.')
        : likely('No cell needs one.'),
    ),
    escaping: by('escaping', () =>
      plan.dialect.escaping === 'backslash'
        ? likely('A backslash stands before quotes inside cells.')
        : likely('No backslash stands before a quote.'),
    ),
    headerLine: by('headerLine', () =>
      plan.dialect.headerLine === 0
        ? likely('The first row looks like the data below it.')
        : likely('The line just above the first data row.'),
    ),
    decimal: by('decimal', () => explainDecimal(plan)),
    dateOrder: by('dateOrder', () => explainOrder(plan, time)),
    timeColumn: options.timeColumn === undefined ? explainTime(plan) : yours,
    idColumn: options.idColumn === undefined ? explainId(plan) : yours,
  };
}

const yours: Guess = { how: 'chosen', why: 'You chose this.' };
const sure = (why: string): Guess => ({ how: 'sure', why });
const likely = (why: string): Guess => ({ how: 'likely', why });
const unsure = (why: string): Guess => ({ how: 'unsure', why });

function explainEncoding(encoding: Dialect['encoding'], text: string): Guess {
  if (encoding.startsWith('utf-16')) return sure('Every other byte is zero.');
  const foreign = /[\u0080-\uffff]/.exec(text);
  if (foreign === null) return sure('Plain ASCII, so any encoding works.');
  const sample = text
    .slice(Math.max(0, foreign.index - 8), foreign.index + 8)
    .replace(/\s+/g, ' ')
    .trim();
  if (encoding === 'utf-8') {
    return text.includes('\uFFFD')
      ? likely(`Most of the bytes are valid UTF-8; read this way they give "${sample}".`)
      : sure(`The bytes are valid UTF-8, as in "${sample}".`);
  }
  return likely(`The bytes are not UTF-8; read this way they give "${sample}".`);
}

function explainDecimal(plan: ReadingPlan): Guess {
  const guessed = plan.notes.some(({ kind }) => kind === 'ambiguous-decimal');
  if (guessed) return unsure('Numbers such as "1,234" or "1.234" fit both.');
  const seen = plan.columns.some(({ kind, decimalSeen }) => kind === 'number' && decimalSeen);
  return seen ? sure('Decided for each column by its own numbers.') : sure('No number has decimals.');
}

function explainOrder(
  plan: ReadingPlan,
  time: { readonly settled: boolean; readonly facts: TimeFacts } | null,
): Guess {
  if (time === null) return likely('No dates were read.');
  const { dayFirst, monthFirst, exchangeable, yearLeads } = time.facts;
  if (exchangeable + dayFirst + monthFirst === 0)
    return sure(yearLeads > 0 ? 'The dates begin with the year.' : 'No date can be read in two ways.');
  if (!time.settled) return unsure('Every date fits both orders.');
  if (dayFirst > 0)
    return sure(`${sayCount(dayFirst, 'date')} with a first number over 12, which can only be a day.`);
  if (monthFirst > 0)
    return sure(`${sayCount(monthFirst, 'date')} with a second number over 12, which can only be a day.`);
  return plan.columns.some((column) => column.time?.evenOrder)
    ? likely('Every date fits both orders; only in this one do the rows come evenly.')
    : likely('Dates with points put the day first.');
}

function explainTime({ layout, columns }: ReadingPlan): Guess {
  if (!layout.ok) return unsure('No column looks like times.');
  const { timeIndex, timeParts } = layout.value;
  const others = columns
    .filter(({ kind }, index) => kind === 'time' && index !== timeIndex)
    .map(({ name }) => `"${name}"`);
  if (others.length > 0) return likely(`${others.slice(0, 3).join(', ')} would also work.`);
  const { time } = columns[timeIndex];
  const share =
    time === null || time.cells === 0
      ? ''
      : `${time.fits} of ${time.cells} cells looked at are ${time.looksLike}`;
  if (timeParts !== null) return likely(`${share}: together they tell the rows apart.`);
  return time?.form.trust === 'itself'
    ? sure(`${share}.`)
    : likely(`${share}; such numbers are times by their name or order.`);
}

function explainId({ layout, columns }: ReadingPlan): Guess {
  if (!layout.ok) return likely('Without a time there is nothing to tell apart.');
  const { idIndex, moreIdIndexes, notes } = layout.value;
  if (notes.some(({ kind }) => kind === 'unexplained-repeats'))
    return unsure('Times repeat, and no column tells the rows apart.');
  if (idIndex < 0) return likely("Times don't repeat, so there is one series.");
  if (moreIdIndexes.length > 0)
    return likely('Times repeat, and only these columns together tell the rows apart.');
  return likely(`Times repeat, and "${columns[idIndex].name}" tells the rows apart.`);
}
