'use client';

import { type ReactNode, useState } from 'react';
import { Cell, HeadCell, Table } from './table.tsx';

export type SortableColumn = { readonly name: string; readonly head: ReactNode; readonly numeric?: boolean };
/** `sort` decides the order, `content` is what is shown. One entry per column. */
export type SortableRow = {
  readonly key: string;
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
            return (
              <HeadCell key={column.name} numeric={column.numeric} aria-sort={direction}>
                <button
                  type="button"
                  className={`inline-flex items-baseline gap-1 font-medium hover:text-ink ${column.numeric ? 'flex-row-reverse' : ''}`}
                  onClick={() =>
                    setOrder({ column: index, descending: current !== null && !current.descending })
                  }
                >
                  {column.head}
                  <span aria-hidden="true" className="inline-block w-2">
                    {current === null ? '' : current.descending ? '↓' : '↑'}
                  </span>
                </button>
              </HeadCell>
            );
          })}
        </tr>
      </thead>
      <tbody>
        {sorted.map((row) => (
          <tr key={row.key}>
            {row.cells.map((cell, index) => (
              <Cell key={columns[index]?.name} numeric={columns[index]?.numeric}>
                {cell.content}
              </Cell>
            ))}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

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
