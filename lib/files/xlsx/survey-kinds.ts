import { columnLetters } from './cell-address.ts';
import type { SheetCell } from './scan-sheet.ts';

/** What the cells of a sheet's columns are, as far as it changes how text in them is to be read. */
export type ColumnKinds = {
  /** Columns with numbers: text that is a number with a decimal comma is one of them. */
  readonly numbers: ReadonlySet<number>;
  /** Addresses of the first text cell that looks like a date in a column of dates, for each such column. */
  readonly datesAsText: readonly string[];
  /** Text in columns without numbers may write numbers in a way of its own. */
  readonly mayHaveComma: boolean;
};

/** Gathers them row by row. */
export function createKindSurvey(): {
  add(row: number, cells: readonly SheetCell[]): void;
  kinds(): ColumnKinds;
} {
  const numbers = new Set<number>();
  const dates = new Set<number>();
  const commas = new Set<number>();
  const dateTexts = new Map<number, string>();
  return {
    add(row, cells) {
      for (const { column, kind, text } of cells) {
        if (kind === 'number') numbers.add(column);
        else if (kind === 'date') dates.add(column);
        else if (kind === 'text' && text.length < 40) {
          if (/\d,\d/.test(text)) commas.add(column);
          if (!dateTexts.has(column) && looksLikeDate(text))
            dateTexts.set(column, `${columnLetters(column)}${row}`);
        }
      }
    },
    kinds: () => ({
      numbers,
      datesAsText: [...dateTexts].filter(([column]) => dates.has(column)).map(([, address]) => address),
      mayHaveComma: [...commas].some((column) => !numbers.has(column)),
    }),
  };
}

const looksLikeDate = (text: string): boolean => /^\s*\d{1,4}([./-])\d{1,2}\1\d{1,4}\b/.test(text);

/** A number that was typed with a decimal comma and stayed text, with a point: `< 0,05`. Three digits behind the comma may be
 * thousands and stay as they are. */
export const withPoint = (text: string): string =>
  text.replace(/^(\s*[<>≤≥]?\s*[-+]?\d+),(\d{1,2}|\d{4,})(\s*%?\s*)$/, '$1.$2$3');
