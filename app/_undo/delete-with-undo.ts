import { undoMs } from '#lib/runs/schema.ts';
import { sentenceOf } from '../_actions/when-unreached.ts';
import { tell } from '../_ui/notices/notice-store.ts';
import type { DeletionAnswer } from './deletion-answer.ts';
import { undoDeletion } from './undo-deletion.ts';

/** Deletes, and says so in a notice that takes it back for as long as that is possible.
 * @returns a sentence where it could not be done */
export const deleteWithUndo = (remove: () => Promise<DeletionAnswer>): Promise<string | null> =>
  sentenceOf(async () => {
    const answer = await remove();
    if (answer.batch === null) return answer.sentence;
    const { batch, told } = answer;
    tell(told, { undo: () => undoDeletion(batch), lastMs: undoMs });
    return null;
  });
