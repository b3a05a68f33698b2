import { isMissing } from '../signs/missing-values.ts';

const duration = /^\s*(\d{1,5}):([0-5]\d):([0-5]\d)\s*$/;
const durationName =
  /durat|elapsed|dauer|dur[ée]e|durac|durata|laufzeit|downtime|uptime|pace|(handl(e|ing)|talk|wait(ing)?|hold|run(ning)?|moving|response|processing)[_ -]?time|time[_ ]spent/i;

/** Whether a column holds lengths of time: nine in ten of its cells are written so, and its name says it or one is longer than
 * a day. Anything else may be a time of day. */
export function holdsDurations(name: string, cells: readonly string[]): boolean {
  // Most columns say in their first cell that they do not.
  const first = cells.find((cell) => !isMissing(cell));
  if (first === undefined || !duration.test(first)) return false;
  const present = cells.filter((cell) => !isMissing(cell));
  const hours = present.flatMap((cell) => {
    const found = duration.exec(cell);
    return found === null ? [] : [Number(found[1])];
  });
  if (hours.length < 0.9 * present.length) return false;
  return durationName.test(name) || hours.some((one) => one > 24);
}

/** A length of time in seconds; any other cell as it is. */
export function secondsOf(cell: string): string {
  const found = duration.exec(cell);
  if (found === null) return cell;
  return String(Number(found[1]) * 3600 + Number(found[2]) * 60 + Number(found[3]));
}
