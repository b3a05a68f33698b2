import { addSteps, type Covariate, type StepUnit, type TimeSeries } from '#lib/time-series.ts';

const dayMs = 86_400_000;

/** A cycle of the calendar, and the units of step that are short enough to move within it. */
const cycles: readonly {
  readonly name: string;
  readonly units: readonly StepUnit[];
  /** Share of the cycle that has passed, in [0, 1). */
  readonly phase: (timestampMs: number) => number;
}[] = [
  {
    name: 'day',
    units: ['second', 'minute', 'hour'],
    phase: (timestampMs) => fraction(timestampMs / dayMs),
  },
  {
    name: 'week',
    units: ['second', 'minute', 'hour', 'day', 'businessDay', 'tradingDay'],
    // 1970 began on a Thursday.
    phase: (timestampMs) => fraction((timestampMs / dayMs + 3) / 7),
  },
  {
    name: 'year',
    units: ['hour', 'day', 'businessDay', 'tradingDay', 'week', 'month', 'quarter'],
    phase: (timestampMs) => {
      const year = new Date(timestampMs).getUTCFullYear();
      return (timestampMs - Date.UTC(year, 0, 1)) / (Date.UTC(year + 1, 0, 1) - Date.UTC(year, 0, 1));
    },
  },
];

/** Where each step of a series, and of the horizon beyond it, stands in its day, its week and its year: a sine and a
 * cosine each, of those cycles that its step is short enough to move within. */
export function calendarCovariates({ timestamps, step }: TimeSeries, horizon: number): Covariate[] {
  const { length } = timestamps;
  const last = timestamps[length - 1];
  const all = Float64Array.from({ length: length + horizon }, (_, index) =>
    index < length ? timestamps[index] : addSteps(last, step, index - length + 1),
  );
  return cycles
    .filter(({ units }) => units.includes(step.unit))
    .flatMap(({ name, phase }) => [
      {
        name: `sine of the ${name}`,
        known: 'future' as const,
        timestamps: all,
        values: all.map((timestamp) => Math.sin(2 * Math.PI * phase(timestamp))),
      },
      {
        name: `cosine of the ${name}`,
        known: 'future' as const,
        timestamps: all,
        values: all.map((timestamp) => Math.cos(2 * Math.PI * phase(timestamp))),
      },
    ]);
}

const fraction = (value: number): number => value - Math.floor(value);
