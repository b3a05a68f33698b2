/** A day on which the clocks of a zone are changed. */
export type ClockChange = {
  /** Wall clock read as if it were UTC, in milliseconds: from here on the hour does not exist, or comes twice. */
  readonly fromMs: number;
  readonly toMs: number;
  readonly kind: 'missing' | 'doubled';
};

/** What the clocks of one time zone show. */
export type ZoneClock = {
  readonly timeZone: string;
  /** The wall clock, read as if it were UTC, at an instant; both in milliseconds since 1970. */
  readonly localMs: (instantMs: number) => number;
  /** The changes of the clock between two wall clocks. */
  readonly changes: (fromMs: number, toMs: number) => readonly ClockChange[];
};

/** The clock of a time zone by its name in the IANA database; null where there is no such zone.
 * Temporal knows the rules; they are asked once for each change of the clock, not once for each row. */
export function createZoneClock(timeZone: string): ZoneClock | null {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(timeZone);
  } catch {
    return null;
  }
  // The stretch of constant offset that held the instant asked about last.
  let stretch = stretchAt(timeZone, 0);
  const offsetAt = (instantMs: number): number => {
    if (!(instantMs >= stretch.startMs && instantMs < stretch.endMs))
      stretch = stretchAt(timeZone, instantMs);
    return stretch.offsetMs;
  };
  return {
    timeZone,
    localMs: (instantMs) => instantMs + offsetAt(instantMs),
    changes(fromMs, toMs) {
      const found: ClockChange[] = [];
      let before = stretchAt(timeZone, fromMs - dayMs);
      while (before.endMs < toMs + dayMs) {
        const after = stretchAt(timeZone, before.endMs);
        const [early, late] = [before.offsetMs, after.offsetMs].sort((left, right) => left - right);
        const kind = after.offsetMs > before.offsetMs ? 'missing' : 'doubled';
        if (early !== late) found.push({ fromMs: before.endMs + early, toMs: before.endMs + late, kind });
        before = after;
      }
      return found.filter((change) => change.toMs > fromMs && change.fromMs <= toMs);
    },
  };
}

const dayMs = 86_400_000;

function stretchAt(
  timeZone: string,
  instantMs: number,
): { readonly startMs: number; readonly endMs: number; readonly offsetMs: number } {
  const at = Temporal.Instant.fromEpochMilliseconds(Math.floor(instantMs)).toZonedDateTimeISO(timeZone);
  const next = at.getTimeZoneTransition('next');
  return {
    // Asked about in the order of time: what lies before is asked anew.
    startMs: Math.floor(instantMs),
    endMs: next === null ? Number.POSITIVE_INFINITY : next.epochMilliseconds,
    offsetMs: at.offsetNanoseconds / 1e6,
  };
}
