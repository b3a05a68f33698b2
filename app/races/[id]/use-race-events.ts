'use client';

import { nextStatuses } from '#lib/runs/schema.ts';
import { useEventStream } from '../../_ui/hooks/use-event-stream.ts';
import { parseRaceEvent } from './parse-race-event.ts';
import { applyRaceEvent, type RacerProgress } from './racer-progress.ts';

/** Follows all runs of a race, and lets the page be drawn anew when the last of them is finished. */
export function useRaceEvents(
  raceId: string,
  initial: readonly RacerProgress[],
): { readonly racers: readonly RacerProgress[]; readonly lost: boolean } {
  const { state, connection } = useEventStream({
    href: `/races/${raceId}/events`,
    kinds: ['message'],
    ...{ initial, isOver },
    take: (racers, data) => applyRaceEvent(racers, parseRaceEvent(data)),
  });
  return { racers: state, lost: connection === 'lost' };
}

const isOver = (racers: readonly RacerProgress[]): boolean =>
  racers.every(({ status }) => nextStatuses[status].length === 0);
