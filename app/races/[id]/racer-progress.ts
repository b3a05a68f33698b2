import type { EpochReport, ForecastSettings } from '#lib/forecast/schema.ts';
import type { RaceDetail, RunStatus } from '#lib/runs/schema.ts';
import { addEpoch } from '../../runs/[id]/live/add-epoch.ts';
import type { RaceEvent } from './parse-race-event.ts';

/** How far one cell of a race is. */
export type RacerProgress = {
  readonly runId: string;
  readonly cell: ForecastSettings['cell'];
  readonly status: RunStatus;
  readonly queuePlace: number;
  readonly epochs: readonly EpochReport[];
};

/** The progress of each run as it is stored. */
export const progressOf = ({ racers }: RaceDetail): RacerProgress[] =>
  racers.map(({ run }) => ({
    runId: run.id,
    cell: run.cell,
    status: run.status,
    queuePlace: run.queuePlace,
    epochs: run.epochs,
  }));

/** The progress after an event; null for what is none. Runs that were deleted race no more. */
export function applyRaceEvent(
  racers: readonly RacerProgress[],
  raceEvent: RaceEvent | null,
): readonly RacerProgress[] {
  if (raceEvent === null) return racers;
  if ('runIds' in raceEvent) return racers.filter(({ runId }) => raceEvent.runIds.includes(runId));
  const { runId, event } = raceEvent;
  return racers.map((racer) => {
    if (racer.runId !== runId) return racer;
    if (event.type === 'epoch') return { ...racer, epochs: addEpoch(racer.epochs, event.report) };
    return { ...racer, status: event.status, queuePlace: event.queuePlace };
  });
}
