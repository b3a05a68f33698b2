'use client';

import { useActionState } from 'react';
import { type ActionState, untouched } from '../../../_actions/action-state.ts';
import { whenUnreached } from '../../../_actions/when-unreached.ts';
import { Button } from '../../../_ui/controls/button.tsx';
import { forecastAgainAction } from './forecast-again-action.ts';

/** Starts a run with the same settings on the newest version of the data. */
export function ForecastAgain({ runId, version }: { runId: string; version: number }) {
  const [state, send, pending] = useActionState<ActionState<null>, FormData>(
    whenUnreached(forecastAgainAction),
    untouched,
  );
  return (
    <form action={send} className="flex flex-wrap items-center gap-3 print:hidden">
      <input type="hidden" name="runId" value={runId} />
      {state.refusal ? (
        <span role="alert" className="text-warning">
          {state.refusal.sentence}
        </span>
      ) : null}
      <Button type="submit" disabled={pending}>
        Forecast version {version} with the same settings
      </Button>
    </form>
  );
}
