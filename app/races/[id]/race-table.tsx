import Link from 'next/link';
import { Term } from '../../_ui/overlays/tooltip-term.tsx';
import { Cell, HeadCell, Table } from '../../_ui/tables/table.tsx';
import { formatDuration } from '../../_ui/words/format-date.ts';
import { formatCount, formatNumber } from '../../_ui/words/format-number.ts';
import { cellNames } from '../../_ui/words/method-names.ts';
import { stepUnitWord } from '../../_ui/words/step-words.ts';
import type { RaceFigures } from './race-figures.ts';

/** The picture of a race as a table. Each cell leads to its run, where the reader may go there. */
export function RaceTable({ race }: { race: RaceFigures }) {
  return (
    <Table caption="What each cell came to">
      <thead>
        <tr>
          <HeadCell>Cell</HeadCell>
          <HeadCell numeric>
            <Term name="MAE" />, held out
          </HeadCell>
          <HeadCell numeric>
            <Term name="memory length" />, {stepUnitWord(race.step)}
          </HeadCell>
          <HeadCell numeric>parameters</HeadCell>
          <HeadCell numeric>best epoch of {formatCount(race.epochs)}</HeadCell>
          <HeadCell numeric>trained for</HeadCell>
        </tr>
      </thead>
      <tbody>
        {race.racers.map((racer) => (
          <tr key={racer.cell}>
            <Cell>
              {racer.runId === null ? (
                cellNames[racer.cell]
              ) : (
                <Link className="link" href={`/runs/${racer.runId}`}>
                  {cellNames[racer.cell]}
                </Link>
              )}
              {racer.failure ? <span className="block text-warning">{racer.failure}</span> : null}
            </Cell>
            <Cell numeric>{formatNumber(racer.mae)}</Cell>
            <Cell numeric>{racer.memoryLength === null ? '–' : formatCount(racer.memoryLength)}</Cell>
            <Cell numeric>{racer.parameterCount === null ? '–' : formatCount(racer.parameterCount)}</Cell>
            <Cell numeric>
              {racer.bestEpoch === null ? '–' : racer.bestEpoch === 0 ? 'none' : formatCount(racer.bestEpoch)}
            </Cell>
            <Cell numeric>{racer.trainedMs === null ? '–' : formatDuration(racer.trainedMs)}</Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
