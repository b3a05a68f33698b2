import { countSteps } from '#lib/time-series.ts';
import { formatCount } from '../../_ui/words/format-number.ts';
import { describeRace } from './describe-race.ts';
import type { RaceFigures } from './race-figures.ts';
import { RacePictures } from './race-pictures.tsx';
import { RaceTable } from './race-table.tsx';

/** A finished race: its pictures and the table behind them. The same on its page and on a shared one. */
export function RaceResult({ race }: { race: RaceFigures }) {
  return (
    <>
      <RacePictures race={race} sentence={describeRace(race)} />
      <RaceTable race={race} />
      <p className="max-w-prose text-muted">
        Each was trained on the same data with seed {race.seed}, {formatCount(race.epochs)} epochs at most, a
        lookback of {countSteps(race.lookback, race.step)} and a horizon of{' '}
        {countSteps(race.horizon, race.step)}. A gated cell has more parameters for the same number of units.
        Another seed gives other errors; small differences mean nothing.
      </p>
    </>
  );
}
