'use client';

import { useActionState } from 'react';
import { type ShareLifetime, shareLifetimes } from '#lib/share/schema.ts';
import { untouched } from '../../../_actions/action-state.ts';
import { whenUnreached } from '../../../_actions/when-unreached.ts';
import { Button } from '../../../_ui/controls/button.tsx';
import { controlClass } from '../../../_ui/controls/control-class.ts';
import { ShownOnce } from '../../../_ui/controls/shown-once.tsx';
import { Dialog } from '../../../_ui/overlays/dialog.tsx';
import { createShareLinkAction } from './share-actions.ts';
import { ShareLinkList } from './share-link-list.tsx';
import { addressToShow, type ShareLinkRow } from './share-link-rows.ts';

const reach = whenUnreached(createShareLinkAction);

const lifetimeNames: Record<ShareLifetime, string> = {
  day: 'one day',
  week: 'one week',
  month: 'one month',
  year: 'one year',
  never: 'until it is revoked',
};

/** Makes links to a run, shows each once, and lists and revokes those there are.
 * @param raceId  of the race that the links open instead; null for the run itself */
export function ShareDialog({
  runId,
  raceId = null,
  links,
}: {
  runId: string;
  raceId?: string | null;
  links: readonly ShareLinkRow[];
}) {
  const [state, send, pending] = useActionState(reach, untouched);
  const made = state.value && addressToShow(state.value, links);
  return (
    <Dialog
      trigger={<Button variant="primary">Share</Button>}
      title={raceId === null ? 'Share this run' : 'Share this race'}
      description="Whoever has the link sees this page, read-only, without signing in."
    >
      <form action={send} className="flex flex-wrap items-center gap-2">
        <input type="hidden" name="runId" value={runId} />
        {raceId === null ? null : <input type="hidden" name="raceId" value={raceId} />}
        <label className="flex items-center gap-2">
          The link works for
          <select
            key={state.attempt}
            name="lifetime"
            defaultValue="week"
            className={`${controlClass} w-auto!`}
          >
            {shareLifetimes.map((lifetime) => (
              <option key={lifetime} value={lifetime}>
                {lifetimeNames[lifetime]}
              </option>
            ))}
          </select>
        </label>
        <label className="flex min-w-0 flex-1 basis-56 items-center gap-2">
          For
          <input
            key={`label ${state.attempt}`}
            name="label"
            maxLength={80}
            autoComplete="off"
            placeholder="whom, or what"
            className={controlClass}
          />
        </label>
        <Button type="submit" variant="primary" disabled={pending}>
          Make a link
        </Button>
      </form>
      {state.refusal ? (
        <p role="alert" className="text-warning">
          {state.refusal.sentence}
        </p>
      ) : null}
      {made ? (
        <ShownOnce
          key={state.attempt}
          value={made}
          name="link"
          label={raceId === null ? 'Link to this run' : 'Link to this race'}
        />
      ) : null}
      <ShareLinkList runId={runId} links={links} />
    </Dialog>
  );
}
