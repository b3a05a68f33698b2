import { millisecondsPerDay } from '../../cells/times/civil-time.ts';
import { noTimeFacts } from '../../cells/times/time-facts.ts';
import type { TimeForm } from '../../cells/times/time-forms.ts';

/** Where every timestamp of a column is a local midnight with its offset from UTC, as daily exports write it, the
 * offset is left out: as instants the days would begin on the evening before, and shift by an hour with the clocks.
 * @param cells  a sample of the column that is not missing
 * @returns the form without offsets, or the form itself */
export function readLocalDays(
  form: TimeForm,
  cells: readonly string[],
  order: Parameters<TimeForm['read']>[1],
): TimeForm {
  let shifted = 0;
  for (const cell of cells) {
    const bare = cell.replace(offsetAtEnd, '');
    const localMs = form.read(bare, order, noTimeFacts());
    if (Number.isNaN(localMs)) continue;
    if (bare === cell || localMs % millisecondsPerDay !== 0) return form;
    if (form.read(cell, order, noTimeFacts()) !== localMs) shifted++;
  }
  if (shifted === 0) return form;
  return {
    ...form,
    name: localDays,
    explained: 'days from local midnight, their offset left out',
    read: (text, wanted, facts) => form.read(text.replace(offsetAtEnd, ''), wanted, facts),
  };
}

/** The name of the form of such days. */
export const localDays = 'local-days';

const offsetAtEnd = /(?<=:\d{2}(?:\.\d{1,9})?)\s?[-+−]\d{2}:?\d{2}$/;
