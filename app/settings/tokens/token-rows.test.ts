import { expect, test } from 'vitest';
import type { TokenFacts } from '#lib/tokens/schema.ts';
import { tokenRows } from './token-rows.ts';

const now = new Date('2026-03-10T12:00:00Z');
const token = (own: Partial<TokenFacts>): TokenFacts => ({
  ...{ id: 'a', name: 'notebook', scopes: ['read', 'train'], createdAt: new Date('2026-03-01T09:30:00Z') },
  ...{ expiresAt: null, lastUsedAt: null, revokedAt: null },
  ...own,
});

test('a token says what it may do, until when it works, and when it was used', () => {
  const states = [
    token({}),
    token({ expiresAt: new Date('2026-04-01T00:00:00Z'), lastUsedAt: new Date('2026-03-10T11:40:00Z') }),
    token({ expiresAt: now }),
    token({ revokedAt: new Date('2026-03-02T00:00:00Z') }),
  ].map((one) => tokenRows([one], now)[0]);
  expect(states.map((row) => [row?.scopes, row?.state, row?.use, row?.works])).toEqual([
    ['read, train', 'never expires', 'never used', true],
    ['read, train', 'works until 1 Apr 2026, 00:00 UTC', 'last used 20 min ago', true],
    ['read, train', 'expired 10 Mar 2026, 12:00 UTC', 'never used', false],
    ['read, train', 'revoked 2 Mar 2026, 00:00 UTC', 'never used', false],
  ]);
});
