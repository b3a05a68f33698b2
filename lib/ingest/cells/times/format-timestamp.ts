import { millisecondsPerDay } from './civil-time.ts';

/** A timestamp for a sentence: `2024-03-07`, or `2024-03-07 06:30` where it is not midnight. */
export function formatTimestamp(timestampMs: number): string {
  const text = new Date(timestampMs)
    .toISOString()
    .replace('T', ' ')
    .replace(/(:00)?\.000Z$|Z$/, '');
  return timestampMs % millisecondsPerDay === 0 ? text.slice(0, text.indexOf(' ')) : text;
}
