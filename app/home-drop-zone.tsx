'use client';

import { useRouter } from 'next/navigation';
import { keepChosenFile } from './datasets/new/source/chosen-file.ts';
import { DropZone } from './datasets/new/source/drop-zone.tsx';

/** The home page's place for a file: shows it on the upload page. */
export function HomeDropZone() {
  const router = useRouter();
  return (
    <DropZone
      onFile={(file) => {
        keepChosenFile(file);
        router.push('/datasets/new');
      }}
    >
      <h1>Drop a file here</h1>
      <p className="max-w-prose text-lead text-muted">
        Hindcast trains a recurrent network on your series and shows its predictions against what really
        happened, next to the simple methods it has to beat.
      </p>
    </DropZone>
  );
}
