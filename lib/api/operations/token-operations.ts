import { z } from 'zod';
import { refuse, succeed } from '#lib/result.ts';
import {
  createApiToken,
  describeTokenProblem,
  listApiTokens,
  revokeApiToken,
  type TokenProblem,
} from '#lib/tokens/index.ts';
import { type TokenFacts, tokenRequestSchema, tokenScopeSchema } from '#lib/tokens/schema.ts';
import { pageOf, pageQuery, pageSchema, positionSchema, readCursor } from '../contract/cursor.ts';
import { addressed, told } from '../contract/operation.ts';
import type { ApiProblem } from '../problem/api-problem.ts';
import { idSchema, instantSchema, writeInstant } from '../schemas/words.ts';

const tokenSchema = z.object({
  id: idSchema,
  name: z.string(),
  scopes: z.array(tokenScopeSchema),
  createdAt: instantSchema,
  expiresAt: instantSchema.nullable().describe('null where it never does'),
  lastUsedAt: instantSchema.nullable().describe('To within a minute'),
  revokedAt: instantSchema.nullable(),
});

const writeToken = (token: TokenFacts): z.input<typeof tokenSchema> => ({
  ...{ id: token.id, name: token.name, scopes: [...token.scopes] },
  ...{ createdAt: token.createdAt.toISOString(), expiresAt: writeInstant(token.expiresAt) },
  ...{ lastUsedAt: writeInstant(token.lastUsedAt), revokedAt: writeInstant(token.revokedAt) },
});

/** Operations on the keys of programs. */
export const tokenOperations = [
  addressed({
    id: 'listTokens',
    method: 'GET',
    path: '/tokens',
    tag: 'Tokens',
    scope: 'admin',
    summary: 'List every token ever made, the newest first',
    query: z.object(pageQuery()),
    about: 'A page of tokens',
    answers: pageSchema(tokenSchema),
    handle: async ({ query: { limit, cursor } }) => {
      const place = readCursor(cursor, positionSchema);
      if (!place.ok) return place;
      const tokens = (await listApiTokens()).map(writeToken);
      return succeed({ kind: 'json', value: pageOf(tokens, { limit, after: place.value?.[0] ?? 0 }) });
    },
  }),
  told({
    id: 'createToken',
    method: 'POST',
    path: '/tokens',
    tag: 'Tokens',
    scope: 'admin',
    summary: 'Make a token',
    description: 'Its text is told here and never again: only a hash of it is stored.',
    query: z.object({}),
    body: tokenRequestSchema,
    status: 201,
    about: 'The token',
    answers: tokenSchema.extend({ token: z.string() }),
    problems: [507],
    handle: async ({ body, now }) => {
      const made = await createApiToken(body, now);
      return made.ok
        ? succeed({ kind: 'json', value: { ...writeToken(made.value.facts), token: made.value.token } })
        : refuse(tokenProblem(made.problem));
    },
  }),
  addressed({
    id: 'revokeToken',
    method: 'DELETE',
    path: '/tokens/{token}',
    tag: 'Tokens',
    scope: 'admin',
    summary: 'End a token at once and for good',
    query: z.object({}),
    status: 204,
    about: 'It works no more',
    answers: null,
    problems: [404, 507],
    handle: async ({ params, now }) => {
      const revoked = await revokeApiToken(params.token, now);
      return revoked.ok ? succeed({ kind: 'none' }) : refuse(tokenProblem(revoked.problem));
    },
  }),
];

const tokenProblem = (problem: TokenProblem): ApiProblem => ({
  status: problem.code === 'disk-full' ? 507 : 404,
  ...{ code: problem.code, sentence: describeTokenProblem(problem) },
});
