import type { FilePreview } from '#lib/files/schema.ts';
import type { ColumnReport, ReadCell } from '#lib/ingest/schema.ts';
import { Cell, HeadCell, Table } from '../../../_ui/tables/table.tsx';
import { formatCount } from '../../../_ui/words/format-number.ts';
import { shownName } from '../../../_ui/words/shown-name.ts';

const shownRows = 8;
const shownColumns = 30;

/** The first rows as they were understood, each column with what it was taken for. */
export function PreviewRows({ preview }: { preview: FilePreview }) {
  if (preview.columns.length === 0) return null;
  const columns = preview.columns.slice(0, shownColumns);
  const hidden = preview.columns.length - columns.length;
  const parts = new Map(partsOf(preview));
  return (
    <section aria-labelledby="first-rows" className="flex min-w-0 flex-col gap-2">
      <h2 id="first-rows">As it was read</h2>
      <Table caption="The first rows of the file">
        <thead>
          <tr>
            {columns.map((column, index) => (
              <HeadCell
                // biome-ignore lint/suspicious/noArrayIndexKey: two columns may have the same name
                key={`${column.name} ${index}`}
                numeric={column.kind === 'number'}
                className="align-bottom"
              >
                <span
                  className={`block max-w-40 truncate ${side(column)} ${parts.has(column.name) ? 'text-ink' : ''}`}
                >
                  {shownName(column.name, 200)}
                </span>
                <span className={`block max-w-28 font-normal whitespace-normal sm:max-w-48 ${side(column)}`}>
                  {column.looksLike}
                </span>
                {column.missingWords.length === 0 ? null : (
                  <span
                    className={`block max-w-28 font-normal whitespace-normal sm:max-w-48 ${side(column)}`}
                  >
                    {missingWords(column)}
                  </span>
                )}
                <span className={`block font-normal ${parts.has(column.name) ? 'text-accent' : ''}`}>
                  {parts.get(column.name) ?? 'not used'}
                </span>
              </HeadCell>
            ))}
          </tr>
        </thead>
        <tbody>
          {preview.readRows.slice(0, shownRows).map((row, line) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows of a file have nothing else
            <tr key={line}>
              {columns.map((column, index) => (
                <Cell
                  // biome-ignore lint/suspicious/noArrayIndexKey: two columns may have the same name
                  key={`${column.name} ${index}`}
                  numeric={column.kind === 'number'}
                  className={parts.has(column.name) ? '' : 'text-muted'}
                  title={differs(preview.rows[line]?.[index], row[index]?.text)}
                >
                  <ReadText cell={row[index]} side={side(column)} />
                </Cell>
              ))}
            </tr>
          ))}
        </tbody>
      </Table>
      {hidden > 0 ? <p className="text-label text-muted">and {formatCount(hidden)} more columns</p> : null}
    </section>
  );
}

/** A value plainly, a missing one in a word, what does not fit in the colour of a warning and in words. */
function ReadText({ cell, side }: { cell: ReadCell | undefined; side: string }) {
  if (cell === undefined) return null;
  const look = { value: '', missing: 'text-muted', misfit: 'text-warning' }[cell.as];
  return (
    <span className={`block max-w-56 truncate ${side} ${look}`}>
      {cell.as === 'missing'
        ? 'missing'
        : cell.as === 'misfit'
          ? `${shownName(cell.text, 40)} does not fit`
          : shownName(cell.text)}
    </span>
  );
}

/** What stands in the file, where it reads otherwise. */
const differs = (original: string | undefined, read: string | undefined): string | undefined =>
  original === undefined || original === read ? undefined : `In the file: ${shownName(original, 200)}`;

const shownWords = 4;

/** "missing: NA 12, - 3". */
function missingWords({ missingWords: words }: ColumnReport): string {
  const shown = words
    .slice(0, shownWords)
    .map(({ word, count }) => `${word === '' ? 'empty' : word} ${formatCount(count)}`);
  const rest = words.slice(shownWords).reduce((sum, { count }) => sum + count, 0);
  return `missing: ${[...shown, ...(rest > 0 ? [`others ${formatCount(rest)}`] : [])].join(', ')}`;
}

// A box narrower than its cell goes to the side of the text.
const side = (column: ColumnReport): string => (column.kind === 'number' ? 'ml-auto' : '');

function partsOf({ layout }: FilePreview): [string, string][] {
  if (layout === null) return [];
  const parts: [string, string][] = layout.targetColumns.map((name) => [
    name,
    layout.helpColumns?.includes(name) ? 'helps predict' : 'to forecast',
  ]);
  if (layout.idColumn !== null) parts.push([layout.idColumn, 'series']);
  parts.push([layout.timeColumn, 'time']);
  return parts;
}
