import { Cron } from 'croner';
import { type Result, refuse, succeed } from '#lib/result.ts';

/** When a schedule comes next after a time; clock changes of its zone are its own: 06:00 is 06:00 in summer too.
 * @param schedule  a cron pattern of five parts
 * @returns a sentence where it is none, or never comes */
export function nextFetch(schedule: string, timeZone: string, after: Date): Result<Date, string> {
  try {
    const next = new Cron(schedule, { mode: '5-part', timezone: timeZone, paused: true }).nextRun(after);
    return next === null ? refuse(`The schedule "${schedule}" never comes.`) : succeed(next);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return /timezone/i.test(reason)
      ? refuse(`There is no time zone "${timeZone}".`)
      : refuse(`"${schedule}" is no schedule: five parts are wanted, as in "0 6 * * 1" (Mondays at 06:00).`);
  }
}
