'use client';

import { Button } from '../../_ui/controls/button.tsx';
import { formatNumber } from '../../_ui/words/format-number.ts';
import { Progress } from '../parts/progress.tsx';
import { useWordNetwork } from './word-network.tsx';
import { wordUpdates } from './word-types.ts';

/** How far the network of words has learned, and a way to let it begin anew. */
export function TrainingLine() {
  const { progress, trained, again } = useWordNetwork();
  const made = progress?.made ?? 0;
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <Progress value={made} max={wordUpdates} label="Training of the network of words" />
      <span className="text-muted">
        {trained ? 'Trained:' : 'Training:'} update {made} of {wordUpdates}
        {progress ? ` · cross-entropy ${formatNumber(progress.crossEntropy)} nats a word` : ''}
      </span>
      <Button onClick={again} disabled={!progress}>
        Train again from other first weights
      </Button>
    </div>
  );
}
