'use client';

import { type ReactNode, useState } from 'react';
import { Term } from '../overlays/tooltip-term.tsx';
import type { TermName } from '../words/terms.ts';
import { Cell, HeadCell, Table } from './table.tsx';

/** `term` explains the head; a column that is not for narrow screens is left out there. */
export type SortableColumn = {
  readonly name: string;
  readonly head: string;
  readonly term?: TermName;
  readonly numeric?: boolean;
  readonly wideOnly?: boolean;
};
/** `sort` decides the order, `content` is what is shown. One entry per column. */
export type SortableRow = {
  readonly key: string;
  /** The row that all others stand beside. */
  readonly strong?: boolean;
  readonly cells: readonly { readonly sort: number | string | null; readonly content: ReactNode }[];
};

/** A table whose column heads sort it, by mouse or keyboard. Empty values stay at the end either way. */
export function SortableTable({
  caption,
  columns,
  rows,
}: {
  caption: string;
  columns: readonly SortableColumn[];
  rows: readonly SortableRow[];
}) {
  const [order, setOrder] = useState<{ column: number; descending: boolean } | null>(null);
  const sorted = order === null ? rows : [...rows].sort((a, b) => compare(a, b, order));
  return (
    <Table caption={caption}>
      <thead>
        <tr>
          {columns.map((column, index) => {
            const current = order?.column === index ? order : null;
            const direction = current === null ? 'none' : current.descending ? 'descending' : 'ascending';
            const sort = () =>
              setOrder({ column: index, descending: current !== null && !current.descending });
            return (
              <HeadCell
                key={column.name}
                numeric={column.numeric}
                aria-sort={direction}
                className={classOf(column, index)}
              >
                <span
                  className={`inline-flex items-baseline gap-1 ${column.numeric ? 'flex-row-reverse' : ''}`}
                >
                  {column.term ? (
                    <Term name={column.term} onPress={sort}>
                      {column.head}
                    </Term>
                  ) : (
                    <button type="button" className="font-medium hover:text-ink" onClick={sort}>
                      {column.head}
                    </button>
                  )}
                  <span aria-hidden="true" className="inline-block w-2">
                    {current === null ? '' : current.descending ? '↓' : '↑'}
                  </span>
                </span>
              </HeadCell>
            );
          })}
        </tr>
      </thead>
      <tbody>
        {sorted.map((row) => (
          <tr key={row.key} className={row.strong ? 'font-medium' : ''}>
            {columns.map((column, index) => (
              <Cell key={column.name} numeric={column.numeric} className={classOf(column, index)}>
                {row.cells[index]?.content}
              </Cell>
            ))}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

/** The first column stays in sight where a narrow screen scrolls the others. */
const classOf = (column: SortableColumn, index: number): string =>
  `${column.wideOnly ? 'max-sm:hidden' : ''} ${index === 0 ? 'max-sm:sticky max-sm:left-0 max-sm:bg-paper' : ''}`;

function compare(a: SortableRow, b: SortableRow, order: { column: number; descending: boolean }): number {
  const left = a.cells[order.column]?.sort ?? null;
  const right = b.cells[order.column]?.sort ?? null;
  if (left === null || right === null) return (left === null ? 1 : 0) - (right === null ? 1 : 0);
  const up =
    typeof left === 'number' && typeof right === 'number'
      ? left - right
      : String(left).localeCompare(String(right));
  return order.descending ? -up : up;
}
