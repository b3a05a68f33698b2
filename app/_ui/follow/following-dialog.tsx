'use client';

import { type ReactNode, useActionState, useEffect, useState } from 'react';
import type { Following } from '#lib/follow/schema.ts';
import { type ActionState, untouched } from '../../_actions/action-state.ts';
import { whenUnreached } from '../../_actions/when-unreached.ts';
import { Button } from '../controls/button.tsx';
import { Dialog } from '../overlays/dialog.tsx';
import { FollowingFields } from './following-fields.tsx';

type Action = (previous: ActionState<null>, form: FormData) => Promise<ActionState<null>>;

/** Asks how a forecast is to be followed.
 * @param fields  sent along with the answer, by name
 * @param children  more fields, above those that every followed forecast has */
export function FollowingDialog({
  trigger,
  title,
  description,
  submit,
  action,
  fields,
  following,
  children,
}: {
  trigger: ReactNode;
  title: string;
  description: string;
  submit: string;
  action: Action;
  fields: Readonly<Record<string, string>>;
  following: Following;
  children?: ReactNode;
}) {
  const [open, setOpen] = useState(false);
  const [state, send, pending] = useActionState<ActionState<null>, FormData>(
    whenUnreached(action),
    untouched,
  );
  useEffect(() => {
    if (state.attempt > 0 && state.refusal === null) setOpen(false);
  }, [state]);
  return (
    <Dialog trigger={trigger} title={title} description={description} open={open} onOpenChange={setOpen}>
      <form action={send} className="flex flex-col gap-4">
        {Object.entries(fields).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {children}
        <FollowingFields following={following} errors={state.refusal?.fieldErrors ?? {}} />
        {state.refusal ? (
          <p role="alert" className="text-warning">
            {state.refusal.sentence}
          </p>
        ) : null}
        <div className="flex justify-end">
          <Button variant="primary" type="submit" disabled={pending}>
            {submit}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
