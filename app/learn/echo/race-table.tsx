import { Cell, HeadCell, Table } from '../../_ui/tables/table.tsx';
import { formatCount, formatNumber } from '../../_ui/words/format-number.ts';
import { describeError, racerNames } from './describe-race.ts';
import { type RaceStanding, racers } from './race-types.ts';

/** The racers with their weights and where they stand; empty cells keep the room before the race. */
export function RaceTable({ standings }: { standings: readonly RaceStanding[] }) {
  return (
    <Table caption="The race">
      <thead>
        <tr>
          <HeadCell>Cell</HeadCell>
          <HeadCell numeric>Weights</HeadCell>
          <HeadCell numeric>Error</HeadCell>
          <HeadCell>In words</HeadCell>
        </tr>
      </thead>
      <tbody>
        {racers.map((racer) => {
          const standing = standings.find(({ cell }) => cell === racer);
          const error = standing?.errors.at(-1) ?? null;
          return (
            <tr key={racer}>
              <Cell>{racerNames[racer]}</Cell>
              <Cell numeric>{standing ? formatCount(standing.parameterCount) : '–'}</Cell>
              <Cell numeric>{formatNumber(error)}</Cell>
              <Cell>{error === null ? '–' : describeError(error)}</Cell>
            </tr>
          );
        })}
      </tbody>
    </Table>
  );
}
