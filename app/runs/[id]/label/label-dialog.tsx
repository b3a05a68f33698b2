'use client';

import { useActionState, useEffect, useState } from 'react';
import { type ActionState, untouched } from '../../../_actions/action-state.ts';
import { whenUnreached } from '../../../_actions/when-unreached.ts';
import { Button } from '../../../_ui/controls/button.tsx';
import { controlClass } from '../../../_ui/controls/control-class.ts';
import { Field } from '../../../_ui/controls/field.tsx';
import { TextField } from '../../../_ui/controls/text-field.tsx';
import { Dialog } from '../../../_ui/overlays/dialog.tsx';
import { labelRunAction } from './label-action.ts';

const reach = whenUnreached(labelRunAction);

/** Gives a run a name, a note and tags.
 * @param usualName what it is called without a name of its own */
export function LabelDialog({
  runId,
  usualName,
  label,
}: {
  runId: string;
  usualName: string;
  label: { readonly name: string | null; readonly note: string | null; readonly tags: readonly string[] };
}) {
  const [open, setOpen] = useState(false);
  const [state, send, pending] = useActionState<ActionState<null>, FormData>(reach, untouched);
  const errors = state.refusal?.fieldErrors ?? {};
  const sent = (name: string, stored: string): string => {
    const text = state.refusal ? state.submitted?.[name] : undefined;
    return typeof text === 'string' ? text : stored;
  };
  useEffect(() => {
    if (state.attempt > 0 && state.refusal === null) setOpen(false);
  }, [state]);
  return (
    <Dialog
      trigger={<Button variant="quiet">Name</Button>}
      title="Name, note and tags"
      open={open}
      onOpenChange={setOpen}
    >
      <form action={send} className="flex flex-col gap-4">
        <input type="hidden" name="runId" value={runId} />
        <TextField
          label="Name"
          name="name"
          placeholder={usualName}
          defaultValue={sent('name', label.name ?? '')}
          error={errors.name}
          maxLength={200}
        />
        <Field label="Note" hint="Whoever has a link to this run sees it too." error={errors.note}>
          {(ids) => (
            <textarea
              {...ids}
              name="note"
              rows={4}
              maxLength={4_000}
              defaultValue={sent('note', label.note ?? '')}
              className={controlClass.replace('h-control', 'py-1')}
            />
          )}
        </Field>
        <TextField
          label="Tags"
          name="tags"
          hint="Separate with commas. The list of runs finds them."
          defaultValue={sent('tags', label.tags.join(', '))}
          error={errors.tags}
        />
        {state.refusal ? (
          <p role="alert" className="text-warning">
            {state.refusal.sentence}
          </p>
        ) : null}
        <div className="flex justify-end">
          <Button variant="primary" type="submit" disabled={pending}>
            Save
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
