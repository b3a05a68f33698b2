import { shownName } from '../../../_ui/words/shown-name.ts';
import type { PreviewAnswer } from './preview-messages.ts';
import { readingSentence } from './reading-sentence.ts';

/** What was understood of the file, in words, and what was not. */
export function PreviewFindings({ answer, fileIsWhole }: { answer: PreviewAnswer; fileIsWhole: boolean }) {
  const { preview, problemSentence } = answer;
  return (
    <section aria-labelledby="understood" className="flex flex-col gap-2">
      <h2 id="understood">
        {problemSentence === null ? 'What was understood' : 'This cannot be used as it stands'}
      </h2>
      <div aria-live="polite" className="flex min-h-10 flex-col gap-1">
        {problemSentence !== null ? (
          <p className="text-warning">{problemSentence}</p>
        ) : (
          <p className="text-lead">
            {readingSentence(preview)}{' '}
            <a href="#columns" className="link text-body">
              Change
            </a>
            {fileIsWhole ? null : (
              <span className="block text-body text-muted">
                Judged by the first megabyte; the whole file is read on the server.
              </span>
            )}
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
