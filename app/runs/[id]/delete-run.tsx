import { Button } from '../../_ui/controls/button.tsx';
import { ConfirmDialog } from '../../_ui/overlays/confirm-dialog.tsx';
import { deleteRunAction } from '../actions.ts';

/** Deletes a run, after asking. */
export function DeleteRun({ runId, linkCount }: { runId: string; linkCount: number }) {
  const links = linkCount === 0 ? '' : linkCount === 1 ? ' and its link' : ` and its ${linkCount} links`;
  return (
    <ConfirmDialog
      trigger={<Button variant="quiet">Delete</Button>}
      title="Delete this run?"
      sentence={`Its forecast, its log${links} will be gone. The dataset stays.`}
      confirmLabel="Delete the run"
      confirm={deleteRunAction.bind(null, runId)}
    />
  );
}
