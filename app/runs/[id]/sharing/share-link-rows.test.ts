import { expect, test } from 'vitest';
import { addressToShow, shareLinkRows } from './share-link-rows.ts';

const now = new Date('2026-03-01T12:00:00Z');
const link = (id: string, revokedAt: Date | null, expiresAt: Date | null) => ({
  ...{ id, runId: 'run', raceId: null, label: null, revokedAt, expiresAt },
  createdAt: new Date('2026-02-01T12:00:00Z'),
});
const made = { linkId: 'new', address: 'http://here/s/token' };

test('the address of a new link is shown until the link is revoked or has expired', () => {
  const rows = (revokedAt: Date | null, expiresAt: Date | null) =>
    shareLinkRows([link('old', now, null), link('new', revokedAt, expiresAt)], now);
  expect(addressToShow(made, [])).toBe(made.address);
  expect(addressToShow(made, rows(null, null))).toBe(made.address);
  expect(addressToShow(made, rows(now, null))).toBeNull();
  expect(addressToShow(made, rows(null, new Date('2026-02-02T12:00:00Z')))).toBeNull();
});
