import type { FilePreview } from '#lib/files/schema.ts';
import { shownName } from '../../../_ui/words/shown-name.ts';

/** The first lines of the file as they stand, with their numbers; the header's is marked. */
export function FileLines({ preview }: { preview: FilePreview }) {
  if (preview.lines.length === 0) return null;
  const isText = preview.source.kind === 'text';
  // Records have their names above them, which are no row of theirs.
  const namesAbove = isText || preview.source.kind === 'xlsx' ? 0 : 1;
  return (
    <section aria-labelledby="file-lines" className="flex min-w-0 flex-col gap-2">
      <h2 id="file-lines">{isText ? 'The file as it is' : 'The table as it is'}</h2>
      <section
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reached by keyboard
        tabIndex={0}
        aria-label={isText ? 'Lines of the file' : 'Rows of the table'}
        className="overflow-x-auto rounded-control border border-line bg-surface py-2"
      >
        <ol className="w-max min-w-full font-mono text-label">
          {preview.lines.map((line, index) => {
            const isHeader = index + 1 === preview.dialect.headerLine;
            return (
              <li
                // biome-ignore lint/suspicious/noArrayIndexKey: lines of a file have nothing else
                key={index}
                className={`flex gap-3 px-3 whitespace-pre ${isHeader ? 'bg-accent-soft' : ''}`}
              >
                <span className="w-5 shrink-0 text-right text-muted select-none" aria-hidden="true">
                  {index + 1 - namesAbove || ''}
                </span>
                <span>{shownName(shown(line))}</span>
                {isHeader ? <span className="pl-3 font-sans text-muted">header</span> : null}
              </li>
            );
          })}
        </ol>
      </section>
    </section>
  );
}

/** A tab is shown as a sign: it would look like spaces. */
const shown = (line: string): string => (line === '' ? ' ' : line.replaceAll('\t', '→\t'));
