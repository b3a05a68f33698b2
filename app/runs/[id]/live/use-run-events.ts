'use client';

import { useState } from 'react';
import { type EpochReport, type FitProgress, fitProgressSchema } from '#lib/forecast/schema.ts';
import { nextStatuses, type RunStatus } from '#lib/runs/schema.ts';
import { type Connection, useEventStream } from '../../../_ui/hooks/use-event-stream.ts';
import { addEpoch } from './add-epoch.ts';
import { parseRunEvent } from './parse-run-event.ts';

/** What is known of a run while it goes on. */
export type LiveRunState = {
  readonly status: RunStatus;
  readonly queuePlace: number;
  /** In order of members and epochs, each once. */
  readonly epochs: readonly EpochReport[];
  /** Milliseconds left at the pace of the last epochs; null before there is a pace. */
  readonly leftMs: number | null;
  /** What the training does at the moment; null where that is not known. */
  readonly doing: FitProgress | null;
  readonly connection: Connection;
};

/** Follows a run's events, and lets the page be drawn anew when the run is finished.
 * @param initial      what the page was drawn with
 * @param lastEventId  the newest event that is in it: of those before it only so many are told again as make a pace */
export function useRunEvents(
  runId: string,
  initial: Pick<LiveRunState, 'status' | 'queuePlace' | 'epochs'>,
  lastEventId: number,
): LiveRunState {
  // Kept while the page is drawn anew: the stream goes on from where it is.
  const [after] = useState(Math.max(0, lastEventId - mostPaces));
  const { state, connection } = useEventStream<Progress>({
    href: `/runs/${runId}/events?after=${after}`,
    kinds: ['status', 'epoch', 'progress'],
    initial: { ...initial, paces: [], doing: null },
    ...{ take, isOver },
  });
  const { status, queuePlace, epochs, paces, doing } = state;
  return { status, queuePlace, epochs, leftMs: timeLeft(paces), doing, connection };
}

type Progress = Pick<LiveRunState, 'status' | 'queuePlace' | 'epochs' | 'doing'> & {
  /** Of the last epochs. */
  readonly paces: readonly Pace[];
};
type Pace = { readonly elapsedMs: number; readonly report: EpochReport };

const mostPaces = 20;

function take(progress: Progress, data: string): Progress {
  const event = parseRunEvent(data);
  if (event === null) {
    const doing = parseProgress(data);
    return doing === null ? progress : { ...progress, doing };
  }
  if (event.type === 'status') return { ...progress, status: event.status, queuePlace: event.queuePlace };
  const { report, elapsedMs } = event;
  return {
    ...progress,
    status: 'RUNNING',
    epochs: addEpoch(progress.epochs, report),
    paces: [...progress.paces, { elapsedMs, report }].slice(-mostPaces),
  };
}

const isOver = ({ status }: Progress): boolean => nextStatuses[status].length === 0;

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

function parseProgress(data: string): FitProgress | null {
  try {
    return fitProgressSchema.safeParse(JSON.parse(data)).data ?? null;
  } catch {
    return null;
  }
}
