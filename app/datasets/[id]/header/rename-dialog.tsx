'use client';

import { type FormEvent, useState, useTransition } from 'react';
import { sentenceOf } from '../../../_actions/when-unreached.ts';
import { Button } from '../../../_ui/controls/button.tsx';
import { TextField } from '../../../_ui/controls/text-field.tsx';
import { Dialog } from '../../../_ui/overlays/dialog.tsx';
import { changeName } from './dataset-actions.ts';

/** Gives the dataset another name. */
export function RenameDialog({ id, name }: { id: string; name: string }) {
  const [open, setOpen] = useState(false);
  const [value, setValue] = useState(name);
  const [error, setError] = useState<string | null>(null);
  const [pending, startTransition] = useTransition();

  const submit = (event: FormEvent) => {
    event.preventDefault();
    startTransition(async () => {
      const problem = await sentenceOf(() => changeName(id, value));
      setError(problem);
      if (problem === null) setOpen(false);
    });
  };

  return (
    <Dialog
      trigger={<Button variant="quiet">Rename</Button>}
      title="Rename"
      open={open}
      onOpenChange={setOpen}
    >
      <form onSubmit={submit} className="flex flex-col gap-4">
        <TextField
          label="Name"
          value={value}
          error={error}
          maxLength={200}
          onChange={(event) => setValue(event.target.value)}
        />
        <div className="flex justify-end">
          <Button variant="primary" type="submit" disabled={pending}>
            Keep this name
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
