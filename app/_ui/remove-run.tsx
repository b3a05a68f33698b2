'use client';

import { removeRun } from '../runs/remove-run.ts';
import { Button } from './button.tsx';
import { ConfirmDialog } from './confirm-dialog.tsx';

/** Deletes a run out of a list, after asking. */
export function RemoveRun({ id, name }: { id: string; name: string }) {
  return (
    <ConfirmDialog
      trigger={
        <Button variant="quiet" aria-label={`Delete the run ${name}`}>
          Delete
        </Button>
      }
      title="Delete this run?"
      sentence={`${name}, with its forecast; links to it stop working. This cannot be undone.`}
      confirmLabel="Delete this run"
      confirm={() => removeRun(id)}
    />
  );
}
