'use client';

import { useRouter } from 'next/navigation';
import { controlClass } from '../../../_ui/controls/control-class.ts';

/** Goes to another version of the dataset. */
export function VersionPicker({
  datasetId,
  current,
  numbers,
}: {
  datasetId: string;
  current: number;
  numbers: readonly number[];
}) {
  const router = useRouter();
  return (
    <label className="flex items-center gap-2 text-muted">
      Version
      <select
        className={controlClass}
        value={current}
        onChange={(event) => router.push(`/datasets/${datasetId}?v=${event.target.value}`)}
      >
        {numbers.map((number) => (
          <option key={number} value={number}>
            {number}
          </option>
        ))}
      </select>
    </label>
  );
}
