import { database, unlessDiskFull } from '#lib/db/index.ts';
import { type Result, succeed } from '#lib/result.ts';
import { theQueue } from '../queue/the-queue.ts';
import { type RunProblem, racingCells, type StartRunInput } from '../schema.ts';
import { planRun } from './start-run.ts';

/** Queues one run a cell, alike in all else: data, seed, sizes and budget. The cell of the settings does not matter.
 * @returns the id of the race, which groups the runs */
export async function startRace(input: StartRunInput): Promise<Result<{ id: string }, RunProblem>> {
  const planned = await planRun(input);
  if (!planned.ok) return planned;
  const { datasetId } = planned.value;
  const stored = await unlessDiskFull(async () =>
    succeed(
      await database().$transaction(async (tx) => {
        const race = await tx.race.create({ data: { datasetId }, select: { id: true } });
        for (const cell of racingCells)
          await tx.run.create({
            data: { ...planned.value, cell, settings: { ...input.settings, cell }, raceId: race.id },
            select: { id: true },
          });
        return race;
      }),
    ),
  );
  if (stored.ok) theQueue().wake();
  return stored;
}
