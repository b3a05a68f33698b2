'use client';

import { StatusBadge } from '../../_ui/marks/status-badge.tsx';
import { Cell, HeadCell, Table } from '../../_ui/tables/table.tsx';
import { formatCount, formatNumber } from '../../_ui/words/format-number.ts';
import { cellNames } from '../../_ui/words/method-names.ts';
import { CellLegend } from './cell-legend.tsx';
import { firstLosses } from './first-losses.ts';
import { RaceLosses } from './race-losses.tsx';
import type { RacerProgress } from './racer-progress.ts';
import { useRaceEvents } from './use-race-events.ts';

/** A race under way: the losses side by side as they come, and how far each network is. */
export function RaceLive({
  raceId,
  initial,
  epochs,
}: {
  raceId: string;
  initial: readonly RacerProgress[];
  /** Planned for each network. */
  epochs: number;
}) {
  const { racers, lost } = useRaceEvents(raceId, initial);
  const lines = racers.map(({ cell, epochs: done }) => ({ cell, losses: firstLosses(done) }));
  const share = (racer: RacerProgress) => {
    const last = racer.epochs.at(-1);
    return last ? last.updatesDone / Math.max(1, last.updatesTotal) : 0;
  };
  const words = racers
    .map((racer) => `${cellNames[racer.cell]} ${Math.floor(10 * share(racer)) * 10}%`)
    .join(', ');
  return (
    <section aria-label="Training" className="flex flex-col gap-3">
      <CellLegend cells={racers.map(({ cell }) => cell)} />
      <RaceLosses lines={lines} epochs={epochs} />
      {/* Read out now and then, not at every epoch. */}
      <p aria-live="polite" className="sr-only">
        Done: {words}.
      </p>
      <Table caption="How far each network is">
        <thead>
          <tr>
            <HeadCell>Cell</HeadCell>
            <HeadCell>State</HeadCell>
            <HeadCell numeric>epoch</HeadCell>
            <HeadCell numeric>training loss</HeadCell>
            <HeadCell numeric>validation loss</HeadCell>
            <HeadCell numeric>gradient norm</HeadCell>
          </tr>
        </thead>
        <tbody>
          {racers.map((racer) => {
            // A network that is trained again on all the data has no validation loss.
            const last = racer.epochs.findLast(({ validationLoss }) => validationLoss !== null);
            return (
              <tr key={racer.runId}>
                <Cell>{cellNames[racer.cell]}</Cell>
                <Cell>
                  <StatusBadge status={racer.status} />
                </Cell>
                <Cell numeric>{last ? `${formatCount(last.epoch)} of ${formatCount(epochs)}` : '–'}</Cell>
                <Cell numeric>{formatNumber(last?.trainLoss)}</Cell>
                <Cell numeric>{formatNumber(last?.validationLoss)}</Cell>
                <Cell numeric>{formatNumber(last?.gradientNorm)}</Cell>
              </tr>
            );
          })}
        </tbody>
      </Table>
      <p className="min-h-5 text-muted" role="status">
        {lost ? 'The connection to the server is lost; reconnecting.' : ''}
      </p>
    </section>
  );
}
