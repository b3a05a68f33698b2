'use client';

import { useActionState, useEffect, useState } from 'react';
import type { EpochReport } from '#lib/forecast/schema.ts';
import type { RunStatus } from '#lib/runs/schema.ts';
import { type ActionState, untouched } from '../../../_actions/action-state.ts';
import { whenUnreached } from '../../../_actions/when-unreached.ts';
import { Button } from '../../../_ui/controls/button.tsx';
import { LossChart } from '../../../_ui/loss-chart/loss-chart.tsx';
import { Term } from '../../../_ui/overlays/tooltip-term.tsx';
import { formatDuration } from '../../../_ui/words/format-date.ts';
import { formatCount, formatNumber } from '../../../_ui/words/format-number.ts';
import { stopRunAction } from '../../actions.ts';
import { DraftForecast } from './draft-forecast.tsx';
import { LiveFacts } from './live-facts.tsx';
import { type LiveStage, stageSentence } from './live-stage.ts';
import { useRunEvents } from './use-run-events.ts';

const reach = whenUnreached(stopRunAction);

/** A run that waits or trains: where it is, how its losses fall, and the way to stop it. */
export function LiveRun({
  runId,
  status,
  queuePlace,
  epochs,
  lastEventId,
  plannedEpochs,
  networks,
  startedAtMs,
  cancelRequested,
  past,
}: {
  runId: string;
  status: RunStatus;
  queuePlace: number;
  epochs: readonly EpochReport[];
  lastEventId: number;
  plannedEpochs: number;
  networks: LiveStage['networks'];
  startedAtMs: number | null;
  cancelRequested: boolean;
  /** The last values of the first series. */
  past: readonly (number | null)[];
}) {
  const members = networks.backtest + networks.final;
  const live = useRunEvents(runId, { status, queuePlace, epochs }, lastEventId);
  const [stop, sendStop, stopping] = useActionState<ActionState<null>, FormData>(reach, untouched);
  // Networks on several threads tell of their epochs by turns: what is shown is that of the one begun last.
  const memberNumber = Math.max(0, ...live.epochs.map((report) => report.member));
  const last = live.epochs.findLast((report) => report.member === memberNumber);
  const asked = cancelRequested || stopping || (stop.attempt > 0 && stop.refusal === null);
  const newest = live.epochs.at(-1);
  const share = newest ? newest.updatesDone / Math.max(1, newest.updatesTotal) : 0;
  const now = useSeconds(live.status === 'RUNNING' && last === undefined);
  const sentence = stageSentence({
    ...{ status: live.status, queuePlace: live.queuePlace, stopping: asked, last: last ?? null },
    ...{ plannedEpochs, networks, share, doing: live.doing },
    elapsedMs: startedAtMs === null || now === null ? null : Math.max(0, now - startedAtMs),
  });

  return (
    <section aria-label="Training" className="flex flex-col gap-3">
      <div className="flex flex-col gap-3 sm:flex-row sm:items-center sm:justify-between">
        <p className="min-h-12 text-lead sm:min-h-6">{sentence}</p>
        {/* Read out now and then, not at every epoch. */}
        <p aria-live="polite" className="sr-only">
          {live.status === 'RUNNING' ? `${Math.floor(share * 10) * 10}% of the training is done.` : sentence}
        </p>
        <form action={sendStop} className="flex items-center gap-3">
          <input type="hidden" name="runId" value={runId} />
          {stop.refusal ? (
            <span role="alert" className="text-warning">
              {stop.refusal.sentence}
            </span>
          ) : null}
          <Button type="submit" disabled={asked} className="min-w-44">
            {asked ? 'Stopping' : live.status === 'QUEUED' ? 'Remove from queue' : 'Stop and keep best'}
          </Button>
        </form>
      </div>
      <progress
        aria-label="Share of the updates done"
        max={1}
        value={share}
        className="h-1 w-full appearance-none overflow-hidden rounded-full bg-line [&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-line [&::-webkit-progress-value]:bg-accent"
      />
      <LiveFacts
        facts={[
          ['epoch', last ? `${formatCount(last.epoch)} of ${formatCount(plannedEpochs)}` : '–'],
          ['network', last ? `${memberNumber} of ${members}` : '–'],
          ['time left', live.leftMs === null ? '–' : formatDuration(live.leftMs)],
          ['training loss', formatNumber(last?.trainLoss)],
          [<Term key="v" name="validation loss" />, formatNumber(last?.validationLoss)],
          [<Term key="g" name="gradient norm" />, formatNumber(last?.gradientNorm)],
        ]}
        norms={live.epochs.slice(-60).map((report) => report.gradientNorm)}
      />
      <DraftForecast past={past} doing={live.doing} />
      <LossChart points={live.epochs} members={members} plannedEpochs={plannedEpochs} />
      <p className="min-h-5 text-muted" role="status">
        {live.connection === 'lost' ? 'The connection to the server is lost; reconnecting.' : ''}
      </p>
    </section>
  );
}

/** The time, each second while it is wanted; null before the first. */
function useSeconds(wanted: boolean): number | null {
  const [now, setNow] = useState<number | null>(null);
  useEffect(() => {
    if (!wanted) return;
    const tick = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(tick);
  }, [wanted]);
  return now;
}
