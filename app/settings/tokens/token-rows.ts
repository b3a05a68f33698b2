import type { TokenFacts } from '#lib/tokens/schema.ts';
import { formatAgo, formatInstant } from '../../_ui/words/format-date.ts';

/** A token as the page lists it: words only, so that it travels to the browser as it is. */
export type TokenRow = {
  readonly id: string;
  readonly name: string;
  readonly scopes: string;
  readonly created: string;
  readonly state: string;
  readonly use: string;
  readonly works: boolean;
};

/** Tokens in words, in the order given. */
export function tokenRows(tokens: readonly TokenFacts[], now: Date): TokenRow[] {
  return tokens.map(({ id, name, scopes, createdAt, expiresAt, lastUsedAt, revokedAt }) => {
    const expired = expiresAt !== null && expiresAt <= now;
    return {
      ...{ id, name, scopes: scopes.join(', '), created: formatInstant(createdAt) },
      state: stateOf({ expiresAt, revokedAt }, expired),
      use: lastUsedAt === null ? 'never used' : `last used ${formatAgo(lastUsedAt, now)}`,
      works: revokedAt === null && !expired,
    };
  });
}

function stateOf(
  { expiresAt, revokedAt }: Pick<TokenFacts, 'expiresAt' | 'revokedAt'>,
  expired: boolean,
): string {
  if (revokedAt !== null) return `revoked ${formatInstant(revokedAt)}`;
  if (expiresAt === null) return 'never expires';
  return expired ? `expired ${formatInstant(expiresAt)}` : `works until ${formatInstant(expiresAt)}`;
}
