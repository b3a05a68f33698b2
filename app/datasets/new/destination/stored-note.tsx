import Link from 'next/link';
import { shownName } from '../../../_ui/words/shown-name.ts';
import type { StoredFile } from './find-stored-file.ts';

/** Says that the very same file was stored before, and leads there. */
export function StoredNote({ stored }: { stored: StoredFile | null }) {
  return (
    <p role="status" className={stored === null ? 'sr-only' : 'rounded-control bg-accent-soft px-3 py-2'}>
      {stored === null ? null : (
        <>
          This very file is already stored as version {stored.version} of {shownName(stored.name)},{' '}
          {stored.storedOn}.{' '}
          <Link className="link" href={`/datasets/${stored.datasetId}?v=${stored.version}`}>
            Open it
          </Link>
        </>
      )}
    </p>
  );
}
