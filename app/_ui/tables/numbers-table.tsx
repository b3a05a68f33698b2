import type { ReactNode } from 'react';
import { Disclosure } from '../controls/disclosure.tsx';
import { Cell, HeadCell, Table } from './table.tsx';

/** The numbers behind a picture, folded away. The first column names the row.
 * @param children what stands over the table: files to take along */
export function NumbersTable({
  caption,
  columns,
  rows,
  children,
}: {
  caption: string;
  columns: readonly string[];
  rows: readonly (readonly string[])[];
  children?: ReactNode;
}) {
  return (
    <Disclosure summary={`${caption}, as numbers`}>
      {children}
      <Table caption={caption}>
        <thead>
          <tr>
            {columns.map((column, at) => (
              <HeadCell key={column} numeric={at > 0}>
                {column}
              </HeadCell>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row[0]}>
              {row.map((text, at) => (
                <Cell key={columns[at]} numeric={at > 0}>
                  {text}
                </Cell>
              ))}
            </tr>
          ))}
        </tbody>
      </Table>
    </Disclosure>
  );
}
