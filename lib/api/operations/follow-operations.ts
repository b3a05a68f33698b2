import { z } from 'zod';
import {
  changeFollowing,
  describeFollowProblem,
  followRun,
  listFollowed,
  pauseFollowed,
  readFollowed,
  resumeFollowed,
  unfollow,
} from '#lib/follow/index.ts';
import { type FollowProblem, followingSchema } from '#lib/follow/schema.ts';
import { type Result, refuse, succeed } from '#lib/result.ts';
import { pageOf, pageQuery, pageSchema, positionSchema, readCursor } from '../contract/cursor.ts';
import { addressed, told } from '../contract/operation.ts';
import type { ApiProblem } from '../problem/api-problem.ts';
import {
  followedDetailSchema,
  followedSchema,
  writeFollowed,
  writeFollowedDetail,
} from '../schemas/follow-schemas.ts';
import { followScoresSchema, writeFollowScores } from '../schemas/follow-scores-schema.ts';
import { idSchema } from '../schemas/words.ts';

/** Operations on forecasts that are made again at each new version of their data. */
export const followOperations = [
  addressed({
    id: 'listFollows',
    method: 'GET',
    path: '/follows',
    tag: 'Follows',
    scope: 'read',
    summary: 'List followed forecasts, the one that has moved last first',
    query: z.object({ dataset: idSchema.optional().describe('Id of a dataset'), ...pageQuery() }),
    about: 'A page of followed forecasts',
    answers: pageSchema(followedSchema),
    handle: async ({ query: { dataset, limit, cursor } }) => {
      const place = readCursor(cursor, positionSchema);
      if (!place.ok) return place;
      const followed = (await listFollowed(dataset)).map(writeFollowed);
      return succeed({ kind: 'json', value: pageOf(followed, { limit, after: place.value?.[0] ?? 0 }) });
    },
  }),
  told({
    id: 'followForecast',
    method: 'POST',
    path: '/follows',
    tag: 'Follows',
    scope: 'train',
    summary: 'Follow the forecast of a run: it is made again at each new version of the data',
    description: 'A run that is followed already stays followed as it is.',
    query: z.object({}),
    body: followingSchema.partial().extend({ run: idSchema.describe('Id of a run that trained to its end') }),
    status: 201,
    about: 'The followed forecast',
    answers: z.object({ id: idSchema }),
    problems: [404, 507],
    handle: async ({ body: { run, mode = 'same-weights', retrainEvery = null } }) => {
      const followed = await followRun(run, { mode, retrainEvery });
      if (!followed.ok) return refuse(followProblem(followed.problem));
      const { id } = followed.value;
      return succeed({ kind: 'json', value: { id }, headers: { Location: `/api/v1/follows/${id}` } });
    },
  }),
  addressed({
    id: 'getFollow',
    method: 'GET',
    path: '/follows/{follow}',
    tag: 'Follows',
    scope: 'read',
    summary:
      'One followed forecast, with each forecast that it has made of one series and what has come since',
    query: z.object({
      key: z.string().min(1).optional().describe('The key of a series; the first, if left out'),
    }),
    about: 'The followed forecast',
    answers: followedDetailSchema,
    problems: [404],
    handle: async ({ params, query }) => {
      const followed = await readFollowed(params.follow, query.key ?? null);
      if (followed === null) return refuse(unknown(params.follow));
      if (query.key !== undefined && followed.key !== query.key) return refuse(unknownSeries(query.key));
      return succeed({ kind: 'json', value: writeFollowedDetail(followed) });
    },
  }),
  addressed({
    id: 'getFollowScores',
    method: 'GET',
    path: '/follows/{follow}/scores',
    tag: 'Follows',
    scope: 'read',
    summary: 'How the frozen forecasts of one series were, as the truth came, beside naive on the same steps',
    query: z.object({
      key: z.string().min(1).optional().describe('The key of a series; the first, if left out'),
      truth: z
        .enum(['latest', 'first'])
        .default('latest')
        .describe('Against the values as they are known now, or as each was first known'),
    }),
    about: 'The record',
    answers: followScoresSchema,
    problems: [404],
    handle: async ({ params, query }) => {
      const followed = await readFollowed(params.follow, query.key ?? null);
      if (followed === null) return refuse(unknown(params.follow));
      if (query.key !== undefined && followed.key !== query.key) return refuse(unknownSeries(query.key));
      return succeed({ kind: 'json', value: writeFollowScores(followed, query.truth) });
    },
  }),
  told({
    id: 'changeFollow',
    method: 'PATCH',
    path: '/follows/{follow}',
    tag: 'Follows',
    scope: 'train',
    summary: 'Pause or resume a followed forecast, or change what it does at new data',
    description: 'What is left out stays as it is.',
    query: z.object({}),
    body: followingSchema.partial().extend({ isPaused: z.boolean().optional() }),
    about: 'The followed forecast',
    answers: followedDetailSchema,
    problems: [404, 507],
    handle: async ({ params, body, now }) => {
      const { follow } = params;
      const before = await readFollowed(follow, null);
      if (before === null) return refuse(unknown(follow));
      const { mode = before.mode, retrainEvery = before.retrainEvery, isPaused = before.isPaused } = body;
      if (mode !== before.mode || retrainEvery !== before.retrainEvery) {
        const changed = await changeFollowing(follow, { mode, retrainEvery });
        if (!changed.ok) return refuse(followProblem(changed.problem));
      }
      if (isPaused !== before.isPaused) {
        const turned: Result<void, FollowProblem> = isPaused
          ? await pauseFollowed(follow, now)
          : await resumeFollowed(follow);
        if (!turned.ok) return refuse(followProblem(turned.problem));
      }
      const after = await readFollowed(follow, null);
      return after === null
        ? refuse(unknown(follow))
        : succeed({ kind: 'json', value: writeFollowedDetail(after) });
    },
  }),
  addressed({
    id: 'deleteFollow',
    method: 'DELETE',
    path: '/follows/{follow}',
    tag: 'Follows',
    scope: 'write',
    summary: 'End a followed forecast: what it has made goes with it, its runs and data stay',
    query: z.object({}),
    status: 204,
    about: 'It is ended',
    answers: null,
    problems: [404, 507],
    handle: async ({ params }) => {
      const ended = await unfollow(params.follow);
      return ended.ok ? succeed({ kind: 'none' }) : refuse(followProblem(ended.problem));
    },
  }),
];

const statuses: Readonly<Record<FollowProblem['code'], number>> = {
  'unknown-followed': 404,
  'unknown-run': 404,
  'not-followable': 409,
  refused: 422,
  'disk-full': 507,
};

const followProblem = (problem: FollowProblem): ApiProblem => ({
  ...{ status: statuses[problem.code], code: problem.code },
  sentence: describeFollowProblem(problem),
});

const unknownSeries = (key: string): ApiProblem => ({
  ...{ status: 404, code: 'unknown-series' },
  sentence: `There is no series called "${key}" in this followed forecast.`,
});

const unknown = (id: string): ApiProblem => followProblem({ code: 'unknown-followed', id });
