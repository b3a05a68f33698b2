import { z } from 'zod';
import { hashSecret } from '#lib/access/index.ts';
import { database, unlessDiskFull } from '#lib/db/index.ts';
import { succeed } from '#lib/result.ts';
import { type TokenScope, tokenScopeSchema } from './schema.ts';

/** A use is written down at most so often: reading must not mean writing. */
const lastUseMs = 60_000;

/** Whose request it is. */
export type TokenHolder = { readonly id: string; readonly name: string; readonly scopes: TokenScope[] };

/** Who a token belongs to, or null. Wrong, expired and revoked ones cannot be told apart, neither by the answer nor by its timing:
 * each is hashed and looked up once. That it was used is kept, to within a minute. */
export async function resolveApiToken(token: string, now: Date): Promise<TokenHolder | null> {
  const row = await database().apiToken.findUnique({ where: { tokenSha256: hashSecret(token) } });
  if (row === null || row.revokedAt !== null) return null;
  if (row.expiresAt !== null && row.expiresAt <= now) return null;
  if (row.lastUsedAt === null || now.getTime() - row.lastUsedAt.getTime() >= lastUseMs)
    // On a full disk it is not known when a token was used last, which must not keep anyone from reading.
    await unlessDiskFull(async () => {
      await database().apiToken.updateMany({ where: { id: row.id }, data: { lastUsedAt: now } });
      return succeed(undefined);
    });
  return { id: row.id, name: row.name, scopes: z.array(tokenScopeSchema).parse(row.scopes) };
}
