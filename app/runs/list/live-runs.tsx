'use client';

import { useRouter } from 'next/navigation';
import { createContext, type ReactNode, use, useEffect, useState } from 'react';
import type { RunStatus } from '#lib/runs/schema.ts';
import { useEventStream } from '../../_ui/hooks/use-event-stream.ts';
import { StatusBadge } from '../../_ui/marks/status-badge.tsx';
import { countOver, type ListProgress, takeProgress } from './run-progress.ts';

const none: ListProgress = new Map();
const Progress = createContext<ListProgress>(none);

/** Lets the rows of a list move: those that wait or train say how far they are, and the list is drawn anew whenever one
 * of them has ended.
 * @param going ids of the runs that are not over */
export function LiveRuns({ going, children }: { going: readonly string[]; children: ReactNode }) {
  const [known, setKnown] = useState(none);
  return (
    <Progress value={known}>
      {going.length > 0 ? <Follower key={going.join(' ')} going={going} onProgress={setKnown} /> : null}
      {children}
    </Progress>
  );
}

function Follower({
  going,
  onProgress,
}: {
  going: readonly string[];
  onProgress: (known: ListProgress) => void;
}) {
  const router = useRouter();
  const { state } = useEventStream<ListProgress>({
    href: `/runs/progress?${new URLSearchParams(going.map((id) => ['id', id]))}`,
    kinds: ['message'],
    initial: none,
    take: takeProgress,
    isOver: (known) => countOver(known) === going.length,
  });
  const over = countOver(state);
  useEffect(() => onProgress(state), [state, onProgress]);
  useEffect(() => {
    if (over > 0) router.refresh();
  }, [over, router]);
  return (
    <p role="status" className="sr-only">
      {over === 0 ? '' : over === 1 ? 'A run has ended.' : `${over} runs have ended.`}
    </p>
  );
}

/** A run's state in a list as it is now, and how far its training is. */
export function LiveStatus({ runId, status }: { runId: string; status: RunStatus }) {
  const progress = use(Progress).get(runId);
  const now = progress?.status ?? status;
  return (
    <span className="inline-flex items-center gap-2">
      <StatusBadge status={now} />
      {now === 'RUNNING' ? (
        <span className="min-w-9 font-mono text-label text-muted">{progress?.percent ?? 0}%</span>
      ) : null}
    </span>
  );
}
