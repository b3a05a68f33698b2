'use client';

import { useRouter } from 'next/navigation';
import { deleteWithUndo } from '../../../_actions/delete-with-undo.ts';
import { Button } from '../../../_ui/controls/button.tsx';
import { ConfirmDialog } from '../../../_ui/overlays/confirm-dialog.tsx';
import { removeDataset } from './dataset-actions.ts';

/** Deletes the dataset, after asking, for its runs go with it; then goes home, where it can be undone. */
export function DeleteDataset({ id, title, sentence }: { id: string; title: string; sentence: string }) {
  const router = useRouter();
  return (
    <ConfirmDialog
      trigger={<Button variant="quiet">Delete</Button>}
      title={title}
      sentence={sentence}
      confirmLabel="Delete this dataset"
      confirm={async () => {
        const problem = await deleteWithUndo(() => removeDataset(id));
        if (problem === null) router.push('/');
        return problem;
      }}
    />
  );
}
