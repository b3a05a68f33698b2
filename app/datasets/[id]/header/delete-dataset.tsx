'use client';

import { useRouter } from 'next/navigation';
import { Button } from '../../../_ui/controls/button.tsx';
import { ConfirmDialog } from '../../../_ui/overlays/confirm-dialog.tsx';
import { deleteWithUndo } from '../../../_undo/delete-with-undo.ts';
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
