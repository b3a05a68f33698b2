'use client';

import { useActionState } from 'react';
import { type ActionState, untouched } from '../../_actions/action-state.ts';
import { whenUnreached } from '../../_actions/when-unreached.ts';
import { Button } from '../../_ui/controls/button.tsx';
import { revokeTokenAction } from './token-actions.ts';
import type { TokenRow } from './token-rows.ts';

const reach = whenUnreached(revokeTokenAction);

/** The tokens, each with what it may do, until when it works, and the way to end it. */
export function TokenList({ tokens }: { tokens: readonly TokenRow[] }) {
  const [state, send, pending] = useActionState<ActionState<null>, FormData>(reach, untouched);
  return (
    <section aria-labelledby="tokens-made" className="flex flex-col gap-3">
      <h2 id="tokens-made">Tokens made</h2>
      {tokens.length === 0 ? <p className="text-muted">No tokens yet.</p> : null}
      <form action={send}>
        <ul className="flex flex-col divide-y divide-line border-t border-line empty:border-0">
          {tokens.map((token) => (
            <li key={token.id} className="flex min-h-control items-center justify-between gap-3 py-2">
              <span className="min-w-0">
                <span className="block break-words font-medium">{token.name}</span>
                <span className="block text-label text-muted">
                  {token.scopes} · {token.state} · {token.use} · made {token.created}
                </span>
              </span>
              {token.works ? (
                <Button
                  type="submit"
                  name="id"
                  value={token.id}
                  variant="danger"
                  disabled={pending}
                  aria-label={`Revoke ${token.name}, made ${token.created}`}
                >
                  Revoke
                </Button>
              ) : null}
            </li>
          ))}
        </ul>
        {state.refusal ? (
          <p role="alert" className="text-warning">
            {state.refusal.sentence}
          </p>
        ) : null}
      </form>
    </section>
  );
}
