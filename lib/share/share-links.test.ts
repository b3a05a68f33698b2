import { mkdtemp, readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { applyMigrations, closeDatabase, database } from '#lib/db/index.ts';
import {
  createShareLink,
  listRaceLinks,
  listShareLinks,
  resolveShareToken,
  revokeShareLink,
} from './share-links.ts';

let directory = '';
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'hindcast-share-'));
  process.env.HINDCAST_DATA_DIR = directory;
  await applyMigrations(directory);
});
afterAll(closeDatabase);

const now = new Date('2026-03-01T12:00:00Z');

const make = async (...wanted: Parameters<typeof createShareLink>) => {
  const made = await createShareLink(...wanted);
  if (!made.ok) throw new Error(made.problem.code);
  return made.value;
};

const later = (days: number) => new Date(now.getTime() + days * 86_400_000);

const createRun = async (): Promise<string> => {
  const dataset = await database().dataset.create({ data: { name: 'd', searchName: 'd' } });
  const version = await database().datasetVersion.create({
    data: {
      ...{
        datasetId: dataset.id,
        number: 1,
        fileName: 'f',
        sourceSha256: '',
        contentSha256: '',
        sourceBytes: 0,
      },
      ...{ dialect: {}, layout: {}, layoutSha256: '', step: {}, rowsRead: 0, rowsRefused: 0, gapsFilled: 0 },
      ...{ seriesCount: 0, notes: [], ledgerDropped: 0 },
    },
  });
  const run = await database().run.create({
    data: {
      ...{
        datasetId: dataset.id,
        versionId: version.id,
        status: 'SUCCEEDED',
        seriesKeys: [],
        searchKeys: '',
      },
      ...{ settings: {}, settingsVersion: 1, cell: 'gru', horizon: 1, seed: 1n, cutoff: 0 },
    },
  });
  return run.id;
};

test('a link made for a race opens that race, and ends with it', async () => {
  const runId = await createRun();
  const { datasetId } = await database().run.findUniqueOrThrow({ where: { id: runId } });
  const race = await database().race.create({ data: { datasetId } });
  const { token, link } = await make(runId, 'week', now, race.id);
  expect(await resolveShareToken(token, now)).toMatchObject({ runId, raceId: race.id });
  expect(await listRaceLinks(race.id)).toEqual([link]);
  await database().race.delete({ where: { id: race.id } });
  expect(await resolveShareToken(token, now)).toBeNull();
});

test('a token opens its run until it expires', async () => {
  const runId = await createRun();
  const { token, link } = await make(runId, 'week', now);
  expect(await resolveShareToken(token, later(6.99))).toEqual({
    raceId: null,
    runId,
    createdAt: now,
    expiresAt: later(7),
  });
  expect(await resolveShareToken(token, later(7))).toBeNull();
  expect(await listShareLinks(runId)).toEqual([link]);
});

test('a link that never expires still ends when it is revoked', async () => {
  const runId = await createRun();
  const { token, link } = await make(runId, 'never', now);
  expect(await resolveShareToken(token, later(10_000))).toMatchObject({ runId, expiresAt: null });
  await revokeShareLink(link.id, later(1));
  await revokeShareLink(link.id, later(2));
  expect(await resolveShareToken(token, later(1))).toBeNull();
  expect(await listShareLinks(runId)).toMatchObject([{ revokedAt: later(1) }]);
});

test('a wrong token opens nothing, whatever it looks like', async () => {
  const { token } = await make(await createRun(), 'day', now);
  for (const wrong of [
    '',
    'x',
    `${token}x`,
    token.slice(1),
    token.toLowerCase(),
    '../'.repeat(10_000),
    '\u0000',
  ])
    expect(await resolveShareToken(wrong, now)).toBeNull();
});

test('tokens have at least 128 bits, differ, and are nowhere in the stored files', async () => {
  const runId = await createRun();
  const tokens: string[] = [];
  for (let i = 0; i < 20; i++) tokens.push((await make(runId, 'day', now)).token);
  expect(new Set(tokens).size).toBe(20);
  for (const token of tokens) {
    expect(token).toMatch(/^[\w-]+$/);
    expect(Buffer.from(token, 'base64url').length * 8).toBeGreaterThanOrEqual(128);
  }
  for (const file of await readdir(directory)) {
    const bytes = await readFile(join(directory, file));
    expect(tokens.filter((token) => bytes.includes(token))).toEqual([]);
  }
});

test('a link dies with its run, and no link is made to a run that does not exist', async () => {
  const runId = await createRun();
  const { token } = await make(runId, 'day', now);
  await database().run.delete({ where: { id: runId } });
  expect(await resolveShareToken(token, now)).toBeNull();
  await expect(createShareLink(runId, 'day', now)).rejects.toThrow();
});

test('on a full disk no link is made or ended, and that is told', async () => {
  const runId = await createRun();
  const { token, link } = await make(runId, 'day', now);
  const pages = await database().$queryRawUnsafe<{ page_count: number }[]>('PRAGMA page_count');
  await database().$queryRawUnsafe(`PRAGMA max_page_count = ${Number(pages[0]?.page_count)}`);
  const fill = { data: { name: 'x'.repeat(100_000), searchName: '' } };
  for (let room = true; room; )
    room = await database()
      .dataset.create(fill)
      .then(
        () => true,
        () => false,
      );
  let made = await createShareLink(runId, 'day', now);
  for (let more = 0; made.ok && more < 500; more++) made = await createShareLink(runId, 'day', now);
  expect(made).toEqual({ ok: false, problem: { code: 'disk-full' } });
  expect(await resolveShareToken(token, now)).toMatchObject({ runId });
  expect((await listShareLinks(runId)).map(({ id }) => id)).toContain(link.id);
  await closeDatabase();
});
