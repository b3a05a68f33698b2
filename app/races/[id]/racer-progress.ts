import type { EpochReport, ForecastSettings } from '#lib/forecast/schema.ts';
import type { RaceDetail, RunStatus } from '#lib/runs/schema.ts';

/** How far one cell of a race is. */
export type RacerProgress = {
  readonly runId: string;
  readonly cell: ForecastSettings['cell'];
  readonly status: RunStatus;
  readonly queuePlace: number;
  readonly epochs: readonly EpochReport[];
};

/** The progress of each run as it is stored. */
export const progressOf = ({ racers }: RaceDetail): RacerProgress[] =>
  racers.map(({ run }) => ({
    runId: run.id,
    cell: run.cell,
    status: run.status,
    queuePlace: run.queuePlace,
    epochs: run.epochs,
  }));
