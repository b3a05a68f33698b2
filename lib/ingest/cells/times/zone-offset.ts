/** The offset from UTC of a zone's wall clock: `+02:00`. Of an hour that comes twice, the first.
 * @param timeZone  IANA name
 * @param localMs   the wall clock read as if it were UTC
 * @returns an empty text where there is no such zone */
export function offsetInZone(timeZone: string, localMs: number): string {
  try {
    const wallClock = new Date(localMs).toISOString().replace('Z', '');
    return Temporal.PlainDateTime.from(wallClock).toZonedDateTime(timeZone).offset;
  } catch {
    return '';
  }
}
