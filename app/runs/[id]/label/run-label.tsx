import { Badge } from '../../../_ui/marks/badge.tsx';
import { shownName } from '../../../_ui/words/shown-name.ts';

/** What people say of a run: its note, and its tags where those are wanted. */
export function RunLabel({ note, tags = [] }: { note: string | null; tags?: readonly string[] }) {
  if (note === null && tags.length === 0) return null;
  return (
    <div className="flex max-w-[60rem] flex-col gap-1">
      {note === null ? null : <p className="whitespace-pre-line wrap-anywhere">{shownName(note)}</p>}
      {tags.length === 0 ? null : (
        <ul aria-label="Tags" className="flex flex-wrap gap-1">
          {tags.map((tag) => (
            <li key={tag}>
              <Badge>{shownName(tag, 40)}</Badge>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
