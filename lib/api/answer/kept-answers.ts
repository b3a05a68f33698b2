import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { z } from 'zod';
import { database, toJson, unlessDiskFull } from '#lib/db/index.ts';
import { processSingleton } from '#lib/process-singleton.ts';
import { succeed } from '#lib/result.ts';

/** How long an answer is given again. */
export const keptMs = 24 * 3_600_000;

/** What was answered once. */
export type KeptAnswer = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
};

/** Which answer: of whose request, under which key, and, to open it, the token that it was asked with: what it says may be a secret
 * that is told once, and lies on no disk in the clear. */
export type AnswerPlace = { readonly client: string; readonly key: string; readonly token: string };

/** What was answered under this key within the last day, and to which request; null where nothing was. */
export async function readKeptAnswer(
  { client, key, token }: AnswerPlace,
  now: Date,
): Promise<(KeptAnswer & { readonly requestSha256: string }) | null> {
  const row = await database().keptAnswer.findUnique({ where: { client_key: { client, key } } });
  if (row === null || now.getTime() - row.createdAt.getTime() >= keptMs) return null;
  const { status, requestSha256 } = row;
  return { status, requestSha256, headers: headersSchema.parse(row.headers), body: open(row.body, token) };
}

/** Keeps an answer for a day, and forgets those that are older. On a full disk it is not kept. */
export async function keepAnswer(
  { client, key, token }: AnswerPlace,
  requestSha256: string,
  { status, headers, body }: KeptAnswer,
  now: Date,
): Promise<void> {
  await unlessDiskFull(async () => {
    await database().keptAnswer.deleteMany({
      where: {
        OR: [{ createdAt: { lt: new Date(now.getTime() - keptMs) } }, { client, key }],
      },
    });
    await database().keptAnswer.create({
      data: {
        ...{ client, key, createdAt: now, requestSha256, status },
        ...{ headers: toJson(headers), body: seal(body, token) },
      },
    });
    return succeed(undefined);
  });
}

/** Keys under which a request is under way. A second one that comes meanwhile must wait. */
export const keysUnderWay = (): Set<string> =>
  processSingleton('api keys under way', () => new Set<string>());

const headersSchema = z.record(z.string(), z.string());

const cipher = 'aes-256-gcm';
const nonceBytes = 12;
const tagBytes = 16;
const keyOf = (token: string): Buffer =>
  createHash('sha256').update('hindcast kept answer\0').update(token).digest();

function seal(text: string, token: string): string {
  const nonce = randomBytes(nonceBytes);
  const sealing = createCipheriv(cipher, keyOf(token), nonce);
  const bytes = Buffer.concat([sealing.update(text, 'utf8'), sealing.final()]);
  return Buffer.concat([nonce, sealing.getAuthTag(), bytes]).toString('base64');
}

function open(sealed: string, token: string): string {
  const bytes = Buffer.from(sealed, 'base64');
  const opening = createDecipheriv(cipher, keyOf(token), bytes.subarray(0, nonceBytes));
  opening.setAuthTag(bytes.subarray(nonceBytes, nonceBytes + tagBytes));
  const text = Buffer.concat([opening.update(bytes.subarray(nonceBytes + tagBytes)), opening.final()]);
  return text.toString('utf8');
}
