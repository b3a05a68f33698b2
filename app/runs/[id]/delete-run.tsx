'use client';

import { useRouter } from 'next/navigation';
import { useState, useTransition } from 'react';
import { Button } from '../../_ui/controls/button.tsx';
import { deleteWithUndo } from '../../_undo/delete-with-undo.ts';
import { removeRun } from '../remove-runs.ts';

/** Deletes a run and goes to the list of runs, where it can be undone. */
export function DeleteRun({ runId }: { runId: string }) {
  const router = useRouter();
  const [pending, startTransition] = useTransition();
  const [problem, setProblem] = useState<string | null>(null);
  const remove = () =>
    startTransition(async () => {
      const sentence = await deleteWithUndo(() => removeRun(runId));
      setProblem(sentence);
      if (sentence === null) router.push('/runs');
    });
  return (
    <>
      {problem ? (
        <p role="alert" className="text-warning">
          {problem}
        </p>
      ) : null}
      <Button variant="quiet" disabled={pending} onClick={remove}>
        Delete
      </Button>
    </>
  );
}
