import type { ReadRow } from '../dialect/read-rows.ts';

/** Whether a row begins with the sign of a comment: `#`, `//` or `%`. A row of the table may do so too. */
export const isMarked = ({ cells }: ReadRow): boolean => /^(?:#|\/\/|%)/.test(cells[0]);
