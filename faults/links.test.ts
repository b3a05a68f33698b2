import { createHash, randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { type Answer, ask } from '../e2e/ask.ts';
import { type Client, openClient } from './client.ts';
import { changeRows, readRows } from './database.ts';
import { tell } from './form.ts';
import { dailyCsv, smallRun, startRun, waitForRun } from './runs.ts';
import { openFolder, openServer } from './servers.ts';

const password = 'correct horse battery';
const guesses = 3_000;
/** All that a link opens. */
const parts = ['', '/race', '/forecast.csv', '/epochs.csv', '/memory/weights', '/memory/0'];

test('links: none is guessed, one that is over opens nothing, and none opens another run', async () => {
  const folder = openFolder();
  const first = await openServer(folder, { HINDCAST_PASSWORD: password });
  const client = await openClient(first.url, password);
  const shared = [];
  for (const key of ['alpha-5e1c', 'beta-5e1c']) {
    const datasetId = await client.upload(`${key} sales`, dailyCsv(120, key));
    const runId = await startRun(client, folder, { datasetId, key, fields: smallRun });
    await waitForRun(folder, runId);
    shared.push({ key, runId, token: await makeToken(client, runId) });
  }
  const [alpha, beta] = shared;
  if (alpha === undefined || beta === undefined) throw new Error('Two runs were wanted.');
  const revoked = await makeToken(client, alpha.runId);
  const expired = await makeToken(client, alpha.runId);
  const [link] = readRows(folder, 'SELECT id FROM ShareLink WHERE tokenSha256 = ?', sha256(revoked));
  await client.submit('revokeShareLinkAction', { runId: alpha.runId, linkId: String(link?.id) });
  await first.end();
  const past = '2020-01-01T00:00:00.000+00:00';
  changeRows(folder, 'UPDATE ShareLink SET expiresAt = ? WHERE tokenSha256 = ?', past, sha256(expired));
  const { url } = await openServer(folder, { HINDCAST_PASSWORD: password });
  const get = (token: string, part: string): Promise<Answer> => ask(`${url}/s/${token}${part}`);

  // What a link opens is its own run and nothing of the other.
  for (const { token, key } of [alpha, beta]) {
    const other = key === alpha.key ? beta : alpha;
    for (const part of ['', '/forecast.csv']) {
      const answer = await get(token, part);
      expect([part, answer.status, answer.body.includes(key)]).toEqual([part, 200, true]);
      expect(answer.body).not.toContain(other.key);
    }
    // It names a run alone: there is no race to see.
    expect((await get(token, '/race')).status).toBe(404);
    for (const path of [
      `/../../runs/${other.runId}`,
      `/${other.runId}`,
      `/forecast.csv/../../${other.token}x`,
    ]) {
      const answer = await get(token, path);
      expect(answer.body).not.toContain(other.key);
    }
    for (const query of [`?token=${other.token}`, `?runId=${other.runId}`, `?id=${other.runId}`])
      expect((await get(token, `/forecast.csv${query}`)).body).not.toContain(other.key);
    // A link is no way in.
    expect(
      (await ask(`${url}/runs/${alpha.runId}`, { headers: { Authorization: `Bearer ${token}` } })).status,
    ).toBe(401);
  }

  // Wrong, revoked and expired ones cannot be told apart, whatever is asked of them.
  for (const part of parts) {
    const [wrong, ...over] = await Promise.all(
      [randomBytes(24).toString('base64url'), revoked, expired].map(async (token) =>
        plain(await get(token, part), token),
      ),
    );
    expect(wrong?.status).toBe(404);
    for (const answer of over) expect([part, answer]).toEqual([part, wrong]);
  }

  let asked = 0;
  const opened: string[] = [];
  const guess = async (token: string) => {
    asked++;
    const { status } = await get(token, '/forecast.csv');
    if (status !== 404) opened.push(`${status} ${token}`);
  };
  for (const near of nearMisses(alpha.token)) await guess(near);
  for (let i = 0; i < guesses; i += 20)
    await Promise.all(Array.from({ length: 20 }, () => guess(randomBytes(24).toString('base64url'))));
  expect(opened).toEqual([]);
  expect((await get(alpha.token, '/forecast.csv')).status).toBe(200);
  tell(
    `tokens guessed: ${asked}, none opened; wrong, revoked and expired answer alike in ${parts.length} places`,
  );
});

/** A token with one sign changed, cut, doubled, or written otherwise. */
const nearMisses = (token: string): string[] =>
  [
    ...Array.from(token, (sign, at) => token.slice(0, at) + (sign === 'A' ? 'B' : 'A') + token.slice(at + 1)),
    ...[token.slice(1), token.slice(0, -1), token + token, `${token}=`, ` ${token}`.replace(' ', '%20')],
    ...[`${token}%00`, `${token}%0a`, token.toUpperCase(), token.toLowerCase(), '%', '..', sha256(token)],
  ].filter((near) => near !== token && near !== '%' && near !== '..');

async function makeToken(client: Client, runId: string): Promise<string> {
  const { value } = await client.submit('createShareLinkAction', { runId, lifetime: 'never' });
  const token = /\/s\/([\w-]+)"/.exec(JSON.stringify(value))?.[1];
  if (token === undefined) throw new Error(`No link was made: ${JSON.stringify(value)}`);
  return token;
}

/** An answer without what differs between any two: the token that was asked with, and nonces. */
const plain = ({ status, body }: Answer, token: string) => ({
  status,
  body: body
    .replaceAll(token, 'TOKEN')
    .replaceAll(/nonce="[^"]*"|"nonce":"[^"]*"|[A-Za-z0-9+/]{22}==/g, 'NONCE'),
});

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
