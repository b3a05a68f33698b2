'use client';

import { nextStatuses } from '#lib/runs/schema.ts';
import { useEventStream } from '../../_ui/use-event-stream.ts';
import { addEpoch } from '../../runs/[id]/add-epoch.ts';
import { parseRaceEvent } from './parse-race-event.ts';
import type { RacerProgress } from './racer-progress.ts';

/** Follows all runs of a race, and lets the page be drawn anew when the last of them is finished. */
export function useRaceEvents(
  raceId: string,
  initial: readonly RacerProgress[],
): { readonly racers: readonly RacerProgress[]; readonly lost: boolean } {
  const { state, connection } = useEventStream({
    href: `/races/${raceId}/events`,
    kinds: ['message'],
    ...{ initial, take, isOver },
  });
  return { racers: state, lost: connection === 'lost' };
}

function take(racers: readonly RacerProgress[], data: string): readonly RacerProgress[] {
  const told = parseRaceEvent(data);
  if (told === null) return racers;
  const { runId, event } = told;
  return racers.map((racer) => {
    if (racer.runId !== runId) return racer;
    if (event.type === 'epoch') return { ...racer, epochs: addEpoch(racer.epochs, event.report) };
    return { ...racer, status: event.status, queuePlace: event.queuePlace };
  });
}

const isOver = (racers: readonly RacerProgress[]): boolean =>
  racers.every(({ status }) => nextStatuses[status].length === 0);
