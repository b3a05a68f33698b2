import { formatCount } from '../../_ui/format-number.ts';
import type { PreviewAnswer } from './preview-messages.ts';

const shownRefusals = 5;

/** What was understood of the file, in words, and what was not. */
export function PreviewFindings({ answer, fileIsWhole }: { answer: PreviewAnswer; fileIsWhole: boolean }) {
  const { preview, stepWords, problemSentence } = answer;
  const rest = preview.ledger.length - shownRefusals;
  return (
    <section aria-labelledby="understood" className="flex flex-col gap-2">
      <h2 id="understood">
        {problemSentence === null ? 'What was understood' : 'This cannot be used as it stands'}
      </h2>
      <div aria-live="polite" className="flex min-h-10 flex-col gap-1">
        {problemSentence !== null ? (
          <p className="text-warning">{problemSentence}</p>
        ) : (
          <p>
            Each row is a time in <strong className="font-medium">{preview.layout?.timeColumn}</strong>
            {stepWords ? (
              <>
                {' '}
                at a step that is <strong className="font-medium">{stepWords}</strong>
              </>
            ) : null}
            {preview.layout?.idColumn ? (
              <>
                ; <strong className="font-medium">{preview.layout.idColumn}</strong> tells the series apart
              </>
            ) : null}
            . {fileIsWhole ? '' : 'Judged by the first megabyte; the whole file is read on the server.'}
          </p>
        )}
        {preview.notes.map((note) => (
          <p key={note.sentence} className="text-muted">
            {note.sentence}
          </p>
        ))}
      </div>
      {preview.ledger.length > 0 ? (
        <div className="flex flex-col gap-1">
          <h3>Refused or altered</h3>
          <ul className="flex flex-col gap-0.5 text-muted">
            {preview.ledger.slice(0, shownRefusals).map((entry) => (
              <li key={`${entry.line} ${entry.column}`} className="break-words">
                Line {formatCount(entry.line)}
                {entry.column ? `, ${entry.column}` : ''}: {entry.reason}{' '}
                <code className="font-mono text-label">{entry.text.slice(0, 60)}</code>
              </li>
            ))}
            {rest > 0 ? <li>and {formatCount(rest)} more; the dataset page lists every one.</li> : null}
          </ul>
        </div>
      ) : null}
    </section>
  );
}
