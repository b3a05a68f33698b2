'use client';

import { useActionState } from 'react';
import { type ActionState, untouched } from '../../../_actions/action-state.ts';
import { whenUnreached } from '../../../_actions/when-unreached.ts';
import { Button } from '../../../_ui/controls/button.tsx';
import { shownName } from '../../../_ui/words/shown-name.ts';
import { revokeShareLinkAction } from './share-actions.ts';
import type { ShareLinkRow } from './share-link-rows.ts';

const reach = whenUnreached(revokeShareLinkAction);

/** The links of a run, each with until when it works and the way to end it. */
export function ShareLinkList({ runId, links }: { runId: string; links: readonly ShareLinkRow[] }) {
  const [state, send, pending] = useActionState<ActionState<null>, FormData>(reach, untouched);
  if (links.length === 0) return <p className="text-muted">No links yet.</p>;
  return (
    <form action={send}>
      <input type="hidden" name="runId" value={runId} />
      <ul className="flex flex-col divide-y divide-line border-t border-line">
        {links.map((link) => (
          <li key={link.id} className="flex min-h-control items-center justify-between gap-3 py-1">
            <span className="min-w-0 wrap-anywhere">
              {link.label === null ? null : (
                <span className="block font-medium">{shownName(link.label, 80)}</span>
              )}
              <span className="block">{link.state}</span>
              <span className="block text-label text-muted">made {link.created}</span>
            </span>
            {link.works ? (
              <Button
                type="submit"
                name="linkId"
                value={link.id}
                variant="danger"
                disabled={pending}
                aria-label={`Revoke the link ${link.label === null ? '' : `${shownName(link.label, 80)}, `}made ${link.created}`}
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
  );
}
