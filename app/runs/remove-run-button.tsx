'use client';

import { Button } from '../_ui/controls/button.tsx';
import { ConfirmDialog } from '../_ui/overlays/confirm-dialog.tsx';
import { removeRun } from './remove-run.ts';

/** Deletes a run out of a list, after asking. */
export function RemoveRunButton({ id, name }: { id: string; name: string }) {
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
