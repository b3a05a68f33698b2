import { isLoopback } from '#lib/access/index.ts';
import { type Result, refuse, succeed } from '#lib/result.ts';
import { resolveApiToken } from '#lib/tokens/index.ts';
import { allowsScope, type TokenScope } from '#lib/tokens/schema.ts';
import type { RawCall } from '../contract/operation.ts';
import type { ApiProblem } from '../problem/api-problem.ts';

/** Whose request it is: of the token in `Authorization`, which alone opens the API. A cookie counts for nothing.
 * @returns null for a request without a token */
export async function identify(headers: Headers, now: Date): Promise<Result<RawCall['holder'], ApiProblem>> {
  const sent = headers.get('authorization');
  if (sent === null) return succeed(null);
  const [, token = ''] = /^Bearer +([^\s]+)$/i.exec(sent.trim()) ?? [];
  const holder = token === '' ? null : await resolveApiToken(token, now);
  return holder === null ? refuse(unknownToken) : succeed(holder);
}

/** Why a request may not do what an operation does; null where it may. Without a token a client of this very machine may
 * read, where no password is set.
 * @param isOpen  whether the server asks nobody for a password */
export function whyForbidden(
  { holder, client }: Pick<RawCall, 'holder' | 'client'>,
  scope: TokenScope,
  isOpen: boolean,
): ApiProblem | null {
  if (holder === null) return isOpen && scope === 'read' && isLoopback(client) ? null : noToken(scope);
  if (allowsScope(holder.scopes, scope)) return null;
  return {
    ...{ status: 403, code: 'scope-missing' },
    sentence: `This needs a token with the scope "${scope}"; "${holder.name}" has ${holder.scopes.join(', ')}.`,
    headers: { 'WWW-Authenticate': `Bearer error="insufficient_scope", scope="${scope}"` },
  };
}

const unknownToken: ApiProblem = {
  ...{ status: 401, code: 'unknown-token' },
  sentence: 'The token in Authorization is unknown, has expired or was revoked.',
  headers: { 'WWW-Authenticate': 'Bearer error="invalid_token"' },
};

const noToken = (scope: TokenScope): ApiProblem => ({
  ...{ status: 401, code: 'token-missing' },
  sentence: `This needs a token with the scope "${scope}", sent as "Authorization: Bearer ..."; make one at /settings/tokens or with \`hindcast token create\`.`,
  headers: { 'WWW-Authenticate': 'Bearer' },
});
