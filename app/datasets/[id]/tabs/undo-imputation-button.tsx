'use client';

import { useRouter } from 'next/navigation';
import { useState, useTransition } from 'react';
import { sentenceOf } from '../../../_actions/when-unreached.ts';
import { Button } from '../../../_ui/controls/button.tsx';
import { undoImputation } from './undo-imputation.ts';

/** Stores a version in which the values that were filled are missing again. */
export function UndoImputationButton({
  datasetId,
  versionNumber,
}: {
  datasetId: string;
  versionNumber: number;
}) {
  const router = useRouter();
  const [problem, setProblem] = useState<string | null>(null);
  const [pending, startTransition] = useTransition();
  const undo = () =>
    startTransition(async () => {
      const sentence = await sentenceOf(() => undoImputation(datasetId, versionNumber));
      setProblem(sentence);
      if (sentence === null) router.push(`/datasets/${datasetId}`);
    });
  return (
    <>
      <Button disabled={pending} onClick={undo}>
        Undo in a new version
      </Button>
      {problem === null ? null : (
        <span role="alert" className="text-warning">
          {problem}
        </span>
      )}
    </>
  );
}
