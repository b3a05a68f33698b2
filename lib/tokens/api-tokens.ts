import { z } from 'zod';
import { createSecret, hashSecret } from '#lib/access/index.ts';
import { type DiskFull, database, toJson, unlessDiskFull } from '#lib/db/index.ts';
import { type Result, refuse, succeed } from '#lib/result.ts';
import { type TokenFacts, type TokenRequest, tokenScopeSchema, tokenScopes } from './schema.ts';

/** Before the random part, so that whoever finds one in a file knows what it opens. */
const tokenPrefix = 'hindcast_';

/** Why something could not be done with a token. */
export type TokenProblem = DiskFull | { readonly code: 'unknown-token'; readonly id: string };

/** Makes a token. Its text is returned here and never again. */
export async function createApiToken(
  { name, scopes, lifetime }: TokenRequest,
  now: Date,
): Promise<Result<{ token: string; facts: TokenFacts }, DiskFull>> {
  const token = tokenPrefix + createSecret();
  return unlessDiskFull(async () => {
    const row = await database().apiToken.create({
      data: {
        name,
        tokenSha256: hashSecret(token),
        scopes: toJson(tokenScopes.filter((scope) => scopes.includes(scope))),
        createdAt: now,
        expiresAt: expiryOf(lifetime, now),
      },
      select: factsOfToken,
    });
    return succeed({ token, facts: readFacts(row) });
  });
}

/** Every token ever made, newest first. */
export async function listApiTokens(): Promise<TokenFacts[]> {
  const rows = await database().apiToken.findMany({
    select: factsOfToken,
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
  });
  return rows.map(readFacts);
}

/** One token; null if there is none such. */
export async function readApiToken(id: string): Promise<TokenFacts | null> {
  const row = await database().apiToken.findUnique({ where: { id }, select: factsOfToken });
  return row === null ? null : readFacts(row);
}

/** Ends a token at once and for good. One that was revoked before stays as it is. */
export function revokeApiToken(id: string, now: Date): Promise<Result<void, TokenProblem>> {
  return unlessDiskFull(async () => {
    await database().apiToken.updateMany({ where: { id, revokedAt: null }, data: { revokedAt: now } });
    const known = await database().apiToken.count({ where: { id } });
    return known === 0 ? refuse({ code: 'unknown-token', id }) : succeed(undefined);
  });
}

/** A problem of a token as one sentence for a user. */
export function describeTokenProblem(problem: TokenProblem): string {
  switch (problem.code) {
    case 'unknown-token':
      return 'There is no such token.';
    case 'disk-full':
      return 'The disk of the server is full: nothing was changed.';
  }
}

const factsOfToken = {
  ...{ id: true, name: true, scopes: true, createdAt: true },
  ...{ expiresAt: true, lastUsedAt: true, revokedAt: true },
} as const;

type TokenRow = Omit<TokenFacts, 'scopes'> & { readonly scopes: unknown };
const readFacts = (row: TokenRow): TokenFacts => ({
  ...row,
  scopes: z.array(tokenScopeSchema).parse(row.scopes),
});

const daysOf = { day: 1, month: 30, year: 365 } as const;

function expiryOf(lifetime: TokenRequest['lifetime'], now: Date): Date | null {
  return lifetime === 'never' ? null : new Date(now.getTime() + daysOf[lifetime] * 86_400_000);
}
