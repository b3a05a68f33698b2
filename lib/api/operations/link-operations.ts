import { z } from 'zod';
import { type Result, refuse, succeed } from '#lib/result.ts';
import { readRun } from '#lib/runs/index.ts';
import type { RunDetail } from '#lib/runs/schema.ts';
import {
  createShareLink,
  describeShareProblem,
  listShareLinks,
  revokeShareLink,
  shareAddress,
} from '#lib/share/index.ts';
import { type ShareLinkFacts, shareLifetimeSchema } from '#lib/share/schema.ts';
import { pageOf, pageQuery, pageSchema, positionSchema, readCursor } from '../contract/cursor.ts';
import { addressed, told } from '../contract/operation.ts';
import type { ApiProblem } from '../problem/api-problem.ts';
import { notFound, runProblem } from '../problem/translate-problems.ts';
import { idSchema, instantSchema, writeInstant } from '../schemas/words.ts';

const linkSchema = z.object({
  id: idSchema,
  createdAt: instantSchema,
  expiresAt: instantSchema.nullable().describe('null where it never does'),
  revokedAt: instantSchema.nullable(),
});

const writeLink = ({ id, createdAt, expiresAt, revokedAt }: ShareLinkFacts): z.input<typeof linkSchema> => ({
  ...{ id, createdAt: createdAt.toISOString() },
  ...{ expiresAt: writeInstant(expiresAt), revokedAt: writeInstant(revokedAt) },
});

/** Operations on the links of a run. */
export const linkOperations = [
  addressed({
    id: 'listLinks',
    method: 'GET',
    path: '/runs/{run}/links',
    tag: 'Links',
    scope: 'share',
    summary: 'List every link ever made to a run, the newest first',
    query: z.object(pageQuery()),
    about: 'A page of links',
    answers: pageSchema(linkSchema),
    problems: [404],
    handle: async ({ params, query: { limit, cursor } }) => {
      const place = readCursor(cursor, positionSchema);
      if (!place.ok) return place;
      const run = await findRun(params.run);
      if (!run.ok) return run;
      const links = (await listShareLinks(params.run)).map(writeLink);
      return succeed({ kind: 'json', value: pageOf(links, { limit, after: place.value?.[0] ?? 0 }) });
    },
  }),
  told({
    id: 'createLink',
    method: 'POST',
    path: '/runs/{run}/links',
    tag: 'Links',
    scope: 'share',
    summary: 'Make a link by which anyone may read a finished run',
    description: 'Its address is told here and never again: only a hash of it is stored.',
    query: z.object({}),
    body: z.object({
      lifetime: shareLifetimeSchema.describe('How long it works'),
      race: z.boolean().default(false).describe('Whether it shows the race of the run as well'),
    }),
    status: 201,
    about: 'The link',
    answers: linkSchema.extend({ address: z.string() }),
    problems: [404, 409, 507],
    handle: async ({ params, body: { lifetime, race }, now, request }) => {
      const found = await findRun(params.run);
      if (!found.ok) return found;
      const { raceId, result } = found.value;
      if (result === null)
        return refuse(conflict('no-forecast', 'Only a run with a forecast can be shared.'));
      if (race && raceId === null) return refuse(conflict('no-race', 'This run is not part of a race.'));
      const made = await createShareLink(params.run, lifetime, now, race ? raceId : null);
      if (!made.ok)
        return refuse({
          ...{ status: 507, code: made.problem.code },
          sentence: describeShareProblem(made.problem),
        });
      const { token, link } = made.value;
      const address = shareAddress(token, request.headers, process.env.HINDCAST_PUBLIC_URL);
      const value = { ...writeLink(link), address: race ? `${address}/race` : address };
      return succeed({ kind: 'json', value });
    },
  }),
  addressed({
    id: 'revokeLink',
    method: 'DELETE',
    path: '/runs/{run}/links/{link}',
    tag: 'Links',
    scope: 'share',
    summary: 'End a link at once and for good',
    query: z.object({}),
    status: 204,
    about: 'It works no more',
    answers: null,
    problems: [404, 507],
    handle: async ({ params, now }) => {
      const links = await listShareLinks(params.run);
      if (!links.some(({ id }) => id === params.link))
        return refuse(notFound('unknown-link', 'This link does not exist.'));
      const revoked = await revokeShareLink(params.link, now);
      return revoked.ok
        ? succeed({ kind: 'none' })
        : refuse({
            ...{ status: 507, code: revoked.problem.code },
            sentence: describeShareProblem(revoked.problem),
          });
    },
  }),
];

async function findRun(id: string): Promise<Result<RunDetail, ApiProblem>> {
  const run = await readRun(id);
  return run === null ? refuse(runProblem({ code: 'unknown-run', id })) : succeed(run);
}

const conflict = (code: string, sentence: string): ApiProblem => ({ status: 409, code, sentence });
