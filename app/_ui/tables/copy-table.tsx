'use client';

import { useRef, useState } from 'react';
import { decimalSignOf, type ShownCell, tableAsHtml, tableAsText } from './table-as-text.ts';

/** Copies the table that stands before it, for a spreadsheet: numbers as numbers, in the reader's own language. */
export function CopyTable({ caption }: { caption: string }) {
  const self = useRef<HTMLDivElement>(null);
  const [told, setTold] = useState('');
  const copy = async () => {
    const table = self.current?.parentElement?.querySelector('table');
    if (!table) return;
    const rows = rowsOf(table);
    const decimal = decimalSignOf(navigator.language);
    try {
      await navigator.clipboard.write([
        new ClipboardItem({
          'text/plain': new Blob([tableAsText(rows, decimal)], { type: 'text/plain' }),
          'text/html': new Blob([tableAsHtml(rows, decimal)], { type: 'text/html' }),
        }),
      ]);
      setTold('Copied.');
    } catch {
      setTold('The browser does not allow copying.');
    }
  };
  return (
    <div ref={self} className="flex justify-end gap-2 pt-1 text-label text-muted print:hidden">
      <span role="status">{told}</span>
      <button
        type="button"
        onClick={copy}
        aria-label={`Copy as table: ${caption}`}
        className="min-h-6 cursor-pointer underline decoration-dotted underline-offset-3 hover:text-ink"
      >
        Copy as table
      </button>
    </div>
  );
}

/** What the cells of a table show; controls and what only screen readers hear are left out. */
const rowsOf = (table: HTMLTableElement): ShownCell[][] =>
  Array.from(table.rows, (row) =>
    Array.from(row.cells, (cell) => ({
      text: shownText(cell),
      numeric: cell.classList.contains('text-right'),
    })),
  );

function shownText(cell: HTMLTableCellElement): string {
  const copy = cell.cloneNode(true);
  if (!(copy instanceof HTMLElement)) return '';
  for (const hidden of copy.querySelectorAll('.sr-only, svg, select, input')) hidden.remove();
  return copy.textContent ?? '';
}
