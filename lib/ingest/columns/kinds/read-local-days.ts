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
  order: Parameters<TimeForm['parse']>[1],
): TimeForm {
  let shifted = 0;
  for (const cell of cells) {
    const bare = cell.replace(offsetAtEnd, '');
    const localMs = form.parse(bare, order, noTimeFacts());
    if (Number.isNaN(localMs)) continue;
    if (bare === cell || localMs % millisecondsPerDay !== 0) return form;
    if (form.parse(cell, order, noTimeFacts()) !== localMs) shifted++;
  }
  if (shifted === 0) return form;
  return {
    ...form,
    looksLike: localDaysLookLike,
    parse: (text, wanted, facts) => form.parse(text.replace(offsetAtEnd, ''), wanted, facts),
  };
}

/** What such a column is said to look like. */
export const localDaysLookLike = 'days from local midnight, their offset left out';

const offsetAtEnd = /(?<=:\d{2}(?:\.\d{1,9})?)\s?[-+−]\d{2}:?\d{2}$/;
