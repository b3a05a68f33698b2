import { packedClockMs, zonePattern } from './parse-clock.ts';

/** One way of writing a time of day that stands alone in its cell: a row of the table below. */
export type ClockForm = {
  readonly name: string;
  readonly kind: 'clock';
  readonly explained: string;
  /** @param digits  how many the longest cell of the column has
   * @returns the time with colons, as a date may be followed by it; null where the text is not of this form */
  readonly read: (text: string, digits: number) => string | null;
  readonly examples: readonly (readonly [cell: string, readAs: string])[];
  readonly counterExamples: readonly string[];
};

/** All ways of writing clocks, the one to be preferred first. */
export const clockForms: readonly ClockForm[] = [
  {
    ...{ name: 'clock', kind: 'clock', explained: 'times of day' },
    read: (text) => (isClock(text) ? text : null),
    examples: [
      ['6:30', '6:30'],
      ['06:30:15.250 PM', '06:30:15.250 PM'],
      ['24:00', '24:00'],
      ['06:30 CET', '06:30 CET'],
      ['06:30+02:00', '06:30+02:00'],
    ],
    counterExamples: ['6', '06:3', '12:'],
  },
  {
    ...{ name: 'packed-clock', kind: 'clock', explained: 'times of day without colons' },
    read: readPacked,
    examples: [
      ['930', '09:30'],
      ['0930', '09:30'],
      ['093015', '09:30:15'],
    ],
    counterExamples: ['0975', '2530', '1234567'],
  },
  {
    ...{ name: 'odd-clock', kind: 'clock', explained: 'times of day with points, an h, or as spans' },
    read: readOdd,
    examples: [
      ['14.30', '14:30'],
      ['14h30', '14:30'],
      ['18.00.00', '18:00:00'],
      ['00:00-01:00', '00:00'],
      ['00 - 01', '00:00'],
      ['14.30 Uhr', '14:30'],
    ],
    counterExamples: ['14.75', '25h00', '14'],
  },
];

/** A time of day with its colons, whichever way it is written; null for any other text.
 * @param digits  how many the longest cell of the column has: over four, they hold seconds */
export function readClock(text: string, digits = text.length): string | null {
  for (const form of clockForms) {
    const read = form.read(text, digits);
    if (read !== null) return read;
  }
  return null;
}

const clock = new RegExp(
  String.raw`^\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d{1,9})?)?\s?(?:[ap]\.?m\.?)?\s?(?:${zonePattern}|[-+]\d{2}:?\d{2})?$`,
  'i',
);

/** `6:30`, `06:30:15.250 PM`, `24:00`: a time of day that no number looks like. */
export const isClock = (text: string): boolean => text.length <= 30 && clock.test(text);

function readOdd(text: string): string | null {
  const found =
    /^(\d{1,2})(?:[:.h](\d{2})(?:\.(\d{2}))?)?(?:\s?[-–]\s?\d{1,2}(?:[:.h]\d{2})?)?(?:\s?Uhr)?$/i.exec(text);
  if (found === null || !/\D/.test(text)) return null;
  const [, hours, minutes = '00', seconds = '00'] = found;
  if (Number(hours) > 24 || Number(minutes) > 59 || Number(seconds) > 59) return null;
  return found[3] === undefined ? `${hours}:${minutes}` : `${hours}:${minutes}:${seconds}`;
}

function readPacked(text: string, digits: number): string | null {
  if (!/^\d{1,6}$/.test(text)) return null;
  const padded = text.padStart(digits > 4 ? 6 : 4, '0');
  return Number.isNaN(packedClockMs(padded)) ? null : padded.replace(/(\d\d)(?=\d)/g, '$1:');
}
