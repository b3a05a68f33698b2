import { mkdtemp, readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { applyMigrations, closeDatabase } from '#lib/db/index.ts';
import { createApiToken, listApiTokens, readApiToken, revokeApiToken } from './api-tokens.ts';
import { resolveApiToken } from './resolve-token.ts';
import { allowsScope, type TokenRequest } from './schema.ts';

let directory = '';
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'hindcast-tokens-'));
  process.env.HINDCAST_DATA_DIR = directory;
  await applyMigrations(directory);
});
afterAll(closeDatabase);

const now = new Date('2026-03-01T12:00:00Z');
const later = (ms: number) => new Date(now.getTime() + ms);
const dayMs = 86_400_000;

const make = async (wanted: Partial<TokenRequest> = {}) => {
  const made = await createApiToken({ name: 'notebook', scopes: ['read'], lifetime: 'day', ...wanted }, now);
  if (!made.ok) throw new Error(made.problem.code);
  return made.value;
};

test('a token opens what its scopes say until it expires', async () => {
  const { token, facts } = await make({ scopes: ['train', 'read'] });
  expect(token).toMatch(/^hindcast_[\w-]{32}$/);
  expect(facts).toMatchObject({ name: 'notebook', scopes: ['read', 'train'], expiresAt: later(dayMs) });
  expect(await resolveApiToken(token, later(dayMs - 1))).toMatchObject({
    id: facts.id,
    scopes: ['read', 'train'],
  });
  expect(await resolveApiToken(token, later(dayMs))).toBeNull();
  const forever = await make({ lifetime: 'never' });
  expect(await resolveApiToken(forever.token, later(10_000 * dayMs))).not.toBeNull();
});

test('a revoked token, a wrong one and the hash of one open nothing', async () => {
  const { token, facts } = await make();
  expect(await revokeApiToken(facts.id, later(1))).toEqual({ ok: true, value: undefined });
  expect(await resolveApiToken(token, later(2))).toBeNull();
  for (const wrong of ['', 'hindcast_', `${token}a`, token.slice(0, -1), token.toUpperCase()])
    expect(await resolveApiToken(wrong, now)).toBeNull();
  expect((await readApiToken(facts.id))?.revokedAt).toEqual(later(1));
  // Revoked twice, it keeps the time of the first.
  await revokeApiToken(facts.id, later(5));
  expect((await readApiToken(facts.id))?.revokedAt).toEqual(later(1));
  expect(await revokeApiToken('none', now)).toEqual({
    ok: false,
    problem: { code: 'unknown-token', id: 'none' },
  });
});

test('the last use is kept to within a minute', async () => {
  const { token, facts } = await make();
  const lastUse = async () => (await readApiToken(facts.id))?.lastUsedAt;
  expect(await lastUse()).toBeNull();
  await resolveApiToken(token, later(1_000));
  await resolveApiToken(token, later(30_000));
  expect(await lastUse()).toEqual(later(1_000));
  await resolveApiToken(token, later(61_000));
  expect(await lastUse()).toEqual(later(61_000));
});

test('no file of the data folder holds the text of a token', async () => {
  const { token } = await make({ name: 'not on disk' });
  for (const file of await readdir(directory)) {
    const bytes = await readFile(join(directory, file));
    expect([file, bytes.includes(token.slice('hindcast_'.length))]).toEqual([file, false]);
  }
  expect((await listApiTokens()).map(({ name }) => name)).toContain('not on disk');
});

test('admin includes every scope, and no other includes one', () => {
  expect(allowsScope(['admin'], 'share')).toBe(true);
  expect(allowsScope(['read', 'train'], 'write')).toBe(false);
  expect(allowsScope(['write'], 'read')).toBe(false);
});
