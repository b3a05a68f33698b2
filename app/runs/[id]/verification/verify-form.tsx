'use client';

import { useActionState } from 'react';
import { type ActionState, untouched } from '../../../_actions/action-state.ts';
import { Button } from '../../../_ui/controls/button.tsx';
import { verifyRunAction } from '../../actions.ts';

/** Asks for a second training of a run. */
export function VerifyForm({ runId, again }: { runId: string; again: boolean }) {
  const [state, send, pending] = useActionState<ActionState<null>, FormData>(verifyRunAction, untouched);
  return (
    <form action={send} className="flex flex-wrap items-center gap-3">
      <input type="hidden" name="runId" value={runId} />
      <Button type="submit" disabled={pending}>
        {again ? 'Verify again' : 'Verify'}
      </Button>
      {state.refusal ? (
        <span role="alert" className="text-warning">
          {state.refusal.sentence}
        </span>
      ) : null}
    </form>
  );
}
