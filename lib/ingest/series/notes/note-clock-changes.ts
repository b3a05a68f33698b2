import type { Step } from '#lib/time-series.ts';
import { formatTimestamp } from '../../cells/times/format-timestamp.ts';
import type { IngestNote } from '../../schema.ts';
import type { ClockChange } from './zone-clock.ts';

/** Names the hours that a zone's clock leaves out or shows twice within a series of hours or less.
 * @param timestamps  wall clocks of one series, ascending
 * @param changes     of the zone, between its first and last */
export function noteClockChanges(
  timestamps: Float64Array,
  step: Step,
  timeZone: string,
  changes: readonly ClockChange[],
): IngestNote[] {
  if (step.unit !== 'hour' && step.unit !== 'minute' && step.unit !== 'second') return [];
  const holds = ({ fromMs, toMs }: ClockChange): boolean =>
    timestamps.some((timestampMs) => timestampMs >= fromMs && timestampMs < toMs);
  const missing = changes.filter(({ kind }) => kind === 'missing');
  const impossible = missing.filter(holds);
  const absent = missing.filter((change) => !impossible.includes(change));
  const doubled = changes.filter((change) => change.kind === 'doubled' && holds(change));
  const notes: IngestNote[] = [];
  const add = (kind: string, found: readonly ClockChange[], say: (times: string) => string): void => {
    if (found.length === 0) return;
    const times = found.slice(0, 3).map(({ fromMs }) => formatTimestamp(fromMs));
    const more = found.length > 3 ? ` and ${found.length - 3} more` : '';
    notes.push({ kind, sentence: say(`${times.join(', ')}${more}`) });
  };
  add(
    'missing-hour',
    absent,
    (times) =>
      `The clocks of ${timeZone} were put forward: the hour from ${times} does not exist there, and its rows are missing values.`,
  );
  add(
    'impossible-hour',
    impossible,
    (times) =>
      `The clocks of ${timeZone} were put forward, yet there are rows in the hour from ${times}, which does not exist there: the times are perhaps those of another zone, or of winter time all year.`,
  );
  add(
    'repeated-dst-hour-named',
    doubled,
    (times) => `The clocks of ${timeZone} were put back: the hour from ${times} comes twice.`,
  );
  return notes;
}
