import { shownName } from '../../../_ui/words/shown-name.ts';
import type { PreviewAnswer } from './preview-messages.ts';

/** What was understood of the file, in words, and what was not. */
export function PreviewFindings({ answer, fileIsWhole }: { answer: PreviewAnswer; fileIsWhole: boolean }) {
  const { preview, stepWords, problemSentence } = answer;
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
            {shownName(note.sentence)}
          </p>
        ))}
      </div>
    </section>
  );
}
