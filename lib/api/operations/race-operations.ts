import { z } from 'zod';
import { refuse, succeed } from '#lib/result.ts';
import { listRaceRuns, readRace, startRace } from '#lib/runs/index.ts';
import { addressed, told } from '../contract/operation.ts';
import { notFound, runProblem } from '../problem/translate-problems.ts';
import { runDetailSchema, startSchema, writeRunDetail } from '../schemas/run-schemas.ts';
import { idSchema, instantSchema } from '../schemas/words.ts';
import { planRun } from './plan-run.ts';

/** Operations on races of the cells. */
export const raceOperations = [
  told({
    id: 'startRace',
    method: 'POST',
    path: '/races',
    tag: 'Races',
    scope: 'train',
    summary: 'Start one run a cell, alike in all else',
    query: z.object({}),
    body: startSchema,
    status: 202,
    about: 'The runs wait',
    answers: z.object({ id: idSchema, runs: z.array(idSchema) }),
    problems: [404, 507],
    handle: async ({ body }) => {
      const planned = await planRun(body);
      if (!planned.ok) return planned;
      const started = await startRace(planned.value);
      if (!started.ok) return refuse(runProblem(started.problem));
      const { id } = started.value;
      return succeed({
        ...{ kind: 'json', value: { id, runs: await listRaceRuns(id) } },
        headers: { Location: `/api/v1/races/${id}` },
      });
    },
  }),
  addressed({
    id: 'getRace',
    method: 'GET',
    path: '/races/{race}',
    tag: 'Races',
    scope: 'read',
    summary: 'The runs of a race, the plainest cell first',
    query: z.object({}),
    about: 'The race',
    answers: z.object({ id: idSchema, createdAt: instantSchema, runs: z.array(runDetailSchema) }),
    problems: [404],
    handle: async ({ params }) => {
      const race = await readRace(params.race);
      if (race === null)
        return refuse(notFound('unknown-race', 'There is no such race: it may have been deleted.'));
      const runs = race.racers.map(({ run }) => writeRunDetail(run));
      return succeed({ kind: 'json', value: { id: race.id, createdAt: race.createdAt.toISOString(), runs } });
    },
  }),
];
