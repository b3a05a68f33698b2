'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useRef, useState } from 'react';
import { nextStatuses } from '#lib/runs/schema.ts';
import { parseRaceEvent } from './parse-race-event.ts';
import type { RacerProgress } from './racer-progress.ts';

/** Follows all runs of a race, and lets the page be drawn anew when the last of them is finished. */
export function useRaceEvents(
  raceId: string,
  initial: readonly RacerProgress[],
): { readonly racers: readonly RacerProgress[]; readonly lost: boolean } {
  const router = useRouter();
  const [racers, setRacers] = useState(initial);
  const [lost, setLost] = useState(false);
  const start = useRef(initial);

  useEffect(() => {
    let known = start.current;
    let changed = false;
    let over = false;
    let source: EventSource | null = null;
    let retry: ReturnType<typeof setTimeout> | undefined;
    // Many epochs may come at once: they are drawn together.
    const draw = setInterval(() => {
      if (!changed) return;
      changed = false;
      setRacers(known);
      if (over) router.refresh();
    }, 200);
    // The new page may have been asked for a moment too early.
    const insist = setInterval(() => over && router.refresh(), 2_000);

    const connect = () => {
      source = new EventSource(`/races/${raceId}/events`);
      source.addEventListener('open', () => setLost(false));
      source.addEventListener('message', ({ data }: MessageEvent<string>) => {
        const told = parseRaceEvent(data);
        if (told === null) return;
        const { runId, event } = told;
        known = known.map((racer) => {
          if (racer.runId !== runId) return racer;
          if (event.type === 'status')
            return { ...racer, status: event.status, queuePlace: event.queuePlace };
          const { member, epoch } = event.report;
          const others = racer.epochs.filter((own) => own.member !== member || own.epoch !== epoch);
          return { ...racer, epochs: [...others, event.report] };
        });
        changed = true;
        over = known.every(({ status }) => nextStatuses[status].length === 0);
        if (over) source?.close();
      });
      source.addEventListener('error', () => {
        if (over) return;
        setLost(true);
        // A server that is being started anew answers with an error page: the browser gives up, we do not.
        if (source?.readyState === EventSource.CLOSED) retry = setTimeout(connect, 2_000);
      });
    };
    connect();
    return () => {
      source?.close();
      clearInterval(draw);
      clearInterval(insist);
      clearTimeout(retry);
    };
  }, [raceId, router]);

  return { racers, lost };
}
