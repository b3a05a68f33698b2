import { database, notDeleted } from '#lib/db/index.ts';
import { type RaceDetail, racingCells } from '../schema.ts';
import { readMemory } from '../stored/stored-memory.ts';
import { readRun } from './read-run.ts';

/** A race with its runs, Elman first, and what each remembered; null if there is none such or all its runs were
 * deleted. */
export async function readRace(id: string): Promise<RaceDetail | null> {
  const race = await database().race.findUnique({
    where: { id },
    include: { runs: { where: notDeleted, select: { id: true } } },
  });
  if (race === null) return null;
  const racers = await Promise.all(
    race.runs.map(async ({ id: runId }) => {
      const [run, memory] = await Promise.all([readRun(runId), readMemory(runId)]);
      return run ? [{ run, memory }] : [];
    }),
  );
  const inOrder = racers
    .flat()
    .sort((a, b) => racingCells.indexOf(a.run.cell) - racingCells.indexOf(b.run.cell));
  return inOrder.length === 0 ? null : { id, createdAt: race.createdAt, racers: inOrder };
}

/** The ids of a race's runs; none for an unknown race. */
export async function listRaceRuns(id: string): Promise<string[]> {
  const runs = await database().run.findMany({ where: { raceId: id, ...notDeleted }, select: { id: true } });
  return runs.map((run) => run.id);
}
