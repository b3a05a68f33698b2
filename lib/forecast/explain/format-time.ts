/** A timestamp of a calendar step: the date, with the time of day unless it is midnight. */
export function formatTime(timestampMs: number): string {
  const text = new Date(timestampMs).toISOString();
  return text.endsWith('T00:00:00.000Z') ? text.slice(0, 10) : text.slice(0, 16).replace('T', ' ');
}
