'use client';

import { type ReactNode, useActionState } from 'react';
import { type ActionState, untouched } from '../../_actions/action-state.ts';
import { whenUnreached } from '../../_actions/when-unreached.ts';
import { Button } from './button.tsx';

/** A button that sends an action and says what stood against it.
 * @param fields  sent along, by name */
export function PressForm({
  action,
  fields,
  variant,
  children,
}: {
  action: (previous: ActionState<null>, form: FormData) => Promise<ActionState<null>>;
  fields: Readonly<Record<string, string>>;
  variant?: 'quiet';
  children: ReactNode;
}) {
  const [state, send, pending] = useActionState<ActionState<null>, FormData>(
    whenUnreached(action),
    untouched,
  );
  return (
    <form action={send} className="flex flex-wrap items-center gap-3">
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Button variant={variant} type="submit" disabled={pending}>
        {children}
      </Button>
      {state.refusal ? (
        <span role="alert" className="text-warning">
          {state.refusal.sentence}
        </span>
      ) : null}
    </form>
  );
}
