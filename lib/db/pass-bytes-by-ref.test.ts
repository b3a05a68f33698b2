import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { applyMigrations } from './apply-migrations.ts';
import { closeDatabase, database } from './database.ts';
import { passBytesByRef, resolveBytesRef } from './pass-bytes-by-ref.ts';

beforeAll(async () => {
  process.env.HINDCAST_DATA_DIR = await mkdtemp(join(tmpdir(), 'hindcast-bytes-'));
  await applyMigrations(process.env.HINDCAST_DATA_DIR);
});
afterAll(closeDatabase);

let seriesId = '';
beforeEach(async () => {
  const { versions } = await database().dataset.create({
    data: {
      name: 'large',
      searchName: 'large',
      versions: {
        create: {
          ...{ number: 1, fileName: 'a.csv', sourceSha256: '', sourceBytes: 1, rowsRead: 1, rowsRefused: 0 },
          ...{ contentSha256: '', dialect: {}, layout: {}, layoutSha256: '', step: {}, seriesCount: 1 },
          ...{ gapsFilled: 0, notes: [], ledgerCounts: {}, ledgerDropped: 0 },
          series: {
            create: {
              ...{ position: 0, key: 'y', step: {}, length: 1, missing: 0 },
              ...{ firstTimestamp: 0, lastTimestamp: 0 },
            },
          },
        },
      },
    },
    select: { versions: { select: { series: { select: { id: true } } } } },
  });
  seriesId = versions[0]?.series[0]?.id ?? '';
});

const bytes = (length: number, first: number) => Uint8Array.from({ length }, (_, at) => (first + at) % 256);
const stored = () => database().seriesChunk.findMany({ where: { seriesId }, orderBy: { position: 'asc' } });

test('bytes passed by reference are stored like bytes passed directly', async () => {
  await passBytesByRef((refTo) =>
    database().seriesChunk.createMany({
      data: [0, 1].map((position) => ({
        ...{ seriesId, position, timestamps: bytes(3, position) },
        values: refTo(bytes(300_000, position)),
      })),
    }),
  );
  const chunks = await stored();
  expect(chunks.map(({ timestamps }) => Array.from(timestamps))).toEqual([
    [0, 1, 2],
    [1, 2, 3],
  ]);
  for (const [position, { values }] of chunks.entries())
    expect(Buffer.compare(values, bytes(300_000, position))).toBe(0);
});

test('a handle resolves once, and not after its run, even where that failed', async () => {
  let handle = new Uint8Array();
  const written = () => Buffer.from(handle).toString('base64');
  await passBytesByRef(async (refTo) => {
    handle = refTo(bytes(9, 1));
    expect(resolveBytesRef(written())).toEqual(bytes(9, 1));
    expect(resolveBytesRef(written())).toBe(written());
  });
  const failing = passBytesByRef(async (refTo) => {
    handle = refTo(bytes(9, 1));
    throw new Error('stop here');
  });
  await expect(failing).rejects.toThrow('stop here');
  expect(resolveBytesRef(written())).toBe(written());
});

test('bytes that look like a handle of another process are bytes', async () => {
  const alike = bytes(24, 7);
  await passBytesByRef((refTo) =>
    database().seriesChunk.create({
      data: { seriesId, position: 0, timestamps: alike, values: refTo(bytes(5, 2)) },
    }),
  );
  const [chunk] = await stored();
  expect([Array.from(chunk?.timestamps ?? []), Array.from(chunk?.values ?? [])]).toEqual([
    Array.from(alike),
    [2, 3, 4, 5, 6],
  ]);
});
