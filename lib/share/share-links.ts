import { createSecret, hashSecret } from '#lib/access/index.ts';
import { type DiskFull, database, notDeleted, unlessDiskFull } from '#lib/db/index.ts';
import { type Result, succeed } from '#lib/result.ts';
import type { ShareLifetime, ShareLinkFacts } from './schema.ts';

/** Makes a link to a run, or to the race that it runs in. The token is returned here and never again.
 * @param raceId  of the race that the link shows as well; null for the run alone
 * @param label   for whom it is; null for none
 * @throws if there is no such run or race */
export async function createShareLink(
  runId: string,
  lifetime: ShareLifetime,
  now: Date,
  raceId: string | null = null,
  label: string | null = null,
): Promise<Result<{ token: string; link: ShareLinkFacts }, DiskFull>> {
  const token = createSecret();
  return unlessDiskFull(async () => {
    const link = await database().shareLink.create({
      data: {
        runId,
        raceId,
        label,
        tokenSha256: hashSecret(token),
        createdAt: now,
        expiresAt: expiryOf(lifetime, now),
      },
      select: factsOfLink,
    });
    return succeed({ token, link });
  });
}

/** What a token opens, or null. The caller cannot tell wrong, expired and revoked tokens apart, neither by the answer
 * nor by its timing: each is hashed and looked up once. */
export async function resolveShareToken(token: string, now: Date): Promise<SharedPlace | null> {
  const link = await database().shareLink.findUnique({
    where: { tokenSha256: hashSecret(token), run: notDeleted },
  });
  if (link === null || link.revokedAt !== null) return null;
  if (link.expiresAt !== null && link.expiresAt <= now) return null;
  return {
    runId: link.runId,
    raceId: link.raceId,
    createdAt: link.createdAt,
    expiresAt: link.expiresAt,
  };
}

/** What a token opens. */
type SharedPlace = {
  readonly runId: string;
  readonly raceId: string | null;
  readonly createdAt: Date;
  readonly expiresAt: Date | null;
};

/** Every link ever made to a race, newest first. */
export function listRaceLinks(raceId: string): Promise<ShareLinkFacts[]> {
  return database().shareLink.findMany({
    where: { raceId },
    select: factsOfLink,
    orderBy: { createdAt: 'desc' },
  });
}

/** Every link ever made to a run, newest first. */
export function listShareLinks(runId: string): Promise<ShareLinkFacts[]> {
  return database().shareLink.findMany({
    where: { runId },
    select: factsOfLink,
    orderBy: { createdAt: 'desc' },
  });
}

/** Revokes a link. One that is unknown or already revoked stays as it is. */
export function revokeShareLink(id: string, now: Date): Promise<Result<void, DiskFull>> {
  return unlessDiskFull(async () => {
    await database().shareLink.updateMany({ where: { id, revokedAt: null }, data: { revokedAt: now } });
    return succeed(undefined);
  });
}

/** A problem of a link as one sentence for a user. */
export const describeShareProblem = (_problem: DiskFull): string =>
  'The disk of the server is full: nothing was changed.';

const factsOfLink = { id: true, label: true, createdAt: true, expiresAt: true, revokedAt: true } as const;

const daysOf = { day: 1, week: 7, month: 30, year: 365 } as const;

function expiryOf(lifetime: ShareLifetime, now: Date): Date | null {
  return lifetime === 'never' ? null : new Date(now.getTime() + daysOf[lifetime] * 86_400_000);
}
