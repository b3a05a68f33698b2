'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useRef, useState } from 'react';
import type { EpochReport } from '#lib/forecast/schema.ts';
import { nextStatuses, type RunStatus } from '#lib/runs/schema.ts';
import { parseRunEvent } from './parse-run-event.ts';

/** What is known of a run while it goes on. */
export type LiveRunState = {
  readonly status: RunStatus;
  readonly queuePlace: number;
  /** In order of members and epochs, each once. */
  readonly epochs: readonly EpochReport[];
  /** Milliseconds left at the pace of the last epochs; null before there is a pace. */
  readonly leftMs: number | null;
  readonly connection: 'connecting' | 'open' | 'lost';
};

/** Follows a run's events, and lets the page be drawn anew when the run is finished.
 * The browser takes a lost stream up again after the last event it saw. */
export function useRunEvents(
  runId: string,
  initial: Pick<LiveRunState, 'status' | 'queuePlace' | 'epochs'>,
): LiveRunState {
  const router = useRouter();
  const [state, setState] = useState<LiveRunState>({ ...initial, leftMs: null, connection: 'connecting' });
  const start = useRef(initial);

  useEffect(() => {
    const epochs = new Map(start.current.epochs.map((report) => [epochKey(report), report]));
    const paces: Pace[] = [];
    let pending: Partial<LiveRunState> = {};
    let finished = false;
    let source: EventSource | null = null;
    let retry: ReturnType<typeof setTimeout> | undefined;

    // Many epochs may come at once: they are drawn together.
    const draw = setInterval(() => {
      if (Object.keys(pending).length === 0) return;
      const change = pending;
      pending = {};
      setState((before) => ({ ...before, ...change }));
      if (finished) router.refresh();
    }, 200);
    // The new page may have been asked for a moment too early.
    const insist = setInterval(() => finished && router.refresh(), 2_000);

    const onMessage = (message: MessageEvent<string>) => {
      const event = parseRunEvent(message.data);
      if (event === null) return;
      if (event.type === 'epoch') {
        epochs.set(epochKey(event.report), event.report);
        paces.push({ elapsedMs: event.elapsedMs, report: event.report });
        if (paces.length > 20) paces.shift();
        pending = { ...pending, status: 'RUNNING', epochs: [...epochs.values()], leftMs: timeLeft(paces) };
        return;
      }
      pending = { ...pending, status: event.status, queuePlace: event.queuePlace };
      if (nextStatuses[event.status].length > 0) return;
      finished = true;
      source?.close();
    };

    const connect = () => {
      source = new EventSource(`/runs/${runId}/events`);
      source.addEventListener('open', () => {
        pending = { ...pending, connection: 'open' };
      });
      source.addEventListener('status', onMessage);
      source.addEventListener('epoch', onMessage);
      source.addEventListener('error', () => {
        if (finished) return;
        pending = { ...pending, connection: 'lost' };
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
  }, [runId, router]);

  return state;
}

type Pace = { readonly elapsedMs: number; readonly report: EpochReport };

const epochKey = (report: EpochReport): string => `${report.member}/${report.epoch}`;

/** From the first to the last of the given epochs; a run taken up again counts its time anew. */
function timeLeft(paces: readonly Pace[]): number | null {
  const last = paces.at(-1);
  const first = paces.find((pace) => last && pace.elapsedMs < last.elapsedMs);
  if (!first || !last) return null;
  const updates = last.report.updatesDone - first.report.updatesDone;
  if (updates <= 0) return null;
  const msPerUpdate = (last.elapsedMs - first.elapsedMs) / updates;
  return (last.report.updatesTotal - last.report.updatesDone) * msPerUpdate;
}
