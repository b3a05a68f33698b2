'use client';

import { valuesPath } from '../../_ui/chart/frame/chart-scale.ts';
import { cellLooks } from '../../_ui/marks/cell-looks.ts';
import { Legend } from '../../_ui/marks/legend.tsx';
import { formatNumber } from '../../_ui/words/format-number.ts';
import { Plot } from '../parts/plot.tsx';
import { racerNames } from './describe-race.ts';
import { type RaceReport, racers, raceUpdates, validationInterval } from './race-types.ts';

const floor = -4;
const height = 200;
const errorTicks = [
  { at: 0, label: '1' },
  { at: -1, label: '0.1' },
  { at: -2, label: '0.01' },
  { at: -3, label: '0.001' },
];
const place = (error: number) => Math.max(floor, Math.log10(error));

/** The race twice: the error at the full distance as training goes on, and the error at each distance now. */
export function RacePlots({ report, distance }: { report: RaceReport | null; distance: number }) {
  const standings = report?.standings ?? [];
  const spoken = standings
    .map(({ cell, errors }) => `${racerNames[cell]} ${formatNumber(errors.at(-1))}`)
    .join(', ');
  const legend = (
    <Legend entries={racers.map((racer) => ({ name: racerNames[racer], ...cellLooks[racer] }))} />
  );
  const quarters = [0, 0.25, 0.5, 0.75, 1].map((share) => Math.round(share * distance));
  return (
    <div className="grid gap-x-6 gap-y-4 xl:grid-cols-2">
      <Plot
        title={`Error ${distance} steps on, as it trains`}
        label={
          standings.length
            ? `Error at distance ${distance} now: ${spoken}`
            : 'No error yet: nothing has trained'
        }
        height={height}
        x={[0, raceUpdates]}
        y={[floor, 0.3]}
        xTicks={[0, 200, 400, 600].map((at) => ({ at, label: String(at) }))}
        yTicks={errorTicks}
        xTitle="updates"
        legend={legend}
      >
        {({ x, y }) =>
          standings.map(({ cell, errors }) => (
            <path
              key={cell}
              d={valuesPath(
                errors,
                (at) => x(at * validationInterval),
                (error) => y(place(error)),
              )}
              fill="none"
              stroke={cellLooks[cell].colour}
              strokeDasharray={cellLooks[cell].dash}
              strokeWidth={2}
            />
          ))
        }
      </Plot>
      <Plot
        title="Error by steps since the value came"
        label={
          standings.length
            ? `The last points are the errors named beside: ${spoken}`
            : 'Nothing has trained yet'
        }
        height={height}
        x={[0, distance]}
        y={[floor, 0.3]}
        xTicks={[...new Set(quarters)].map((at) => ({ at, label: String(at) }))}
        yTicks={errorTicks}
        xTitle="steps since the value came"
        legend={legend}
      >
        {({ x, y }) =>
          standings.map(({ cell, errorByDistance }) => (
            <path
              key={cell}
              d={valuesPath(errorByDistance, x, (error) => y(place(error)))}
              fill="none"
              stroke={cellLooks[cell].colour}
              strokeDasharray={cellLooks[cell].dash}
              strokeWidth={2}
            />
          ))
        }
      </Plot>
    </div>
  );
}
