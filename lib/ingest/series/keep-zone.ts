import type { Step } from '#lib/time-series.ts';
import type { TableReader } from '../rows/create-table-reader.ts';
import type { IngestNote, IngestSummary } from '../schema.ts';
import type { SeriesRows } from './group-rows.ts';
import { noteClockChanges } from './notes/note-clock-changes.ts';
import type { ZoneClock } from './notes/zone-clock.ts';

/** Whether the times of a table that was read are instants, local times, or no times of day at all. */
export function clockOf(reader: TableReader): IngestSummary['clock'] {
  const { zoned, unzoned } = reader.time().facts;
  return zoned > 0 ? 'instants' : unzoned > 0 ? 'local' : 'none';
}

/** Writes instants as the wall clock of a zone shows them, in place. */
export function showLocalTimes(timestamps: Float64Array, zone: ZoneClock): void {
  for (let row = 0; row < timestamps.length; row++) timestamps[row] = zone.localMs(timestamps[row]);
}

/** Tells the times that a zone's clock shows twice within the span of the series; null where no zone is known. */
export function doubledIn(
  zone: ZoneClock | null,
  groups: readonly SeriesRows[],
): ((timestampMs: number) => boolean) | null {
  if (zone === null) return null;
  const [firstMs, lastMs] = spanOf(groups);
  const doubled = zone.changes(firstMs, lastMs).filter(({ kind }) => kind === 'doubled');
  return (timestampMs) => doubled.some(({ fromMs, toMs }) => timestampMs >= fromMs && timestampMs < toMs);
}

/** Names the hours that the zone's clock leaves out or shows twice in the longest series. */
export function noteZone(zone: ZoneClock, groups: readonly SeriesRows[], step: Step): IngestNote[] {
  const longest = groups.reduce((most, group) =>
    group.timestamps.length > most.timestamps.length ? group : most,
  );
  return noteClockChanges(longest.timestamps, step, zone.timeZone, zone.changes(...spanOf([longest])));
}

function spanOf(groups: readonly SeriesRows[]): readonly [firstMs: number, lastMs: number] {
  let firstMs = Number.POSITIVE_INFINITY;
  let lastMs = Number.NEGATIVE_INFINITY;
  for (const { timestamps } of groups) {
    firstMs = Math.min(firstMs, timestamps[0] ?? firstMs);
    lastMs = Math.max(lastMs, timestamps[timestamps.length - 1] ?? lastMs);
  }
  return [firstMs, lastMs];
}
