'use client';

import { usePathname, useRouter } from 'next/navigation';
import { useId } from 'react';
import { Button } from '../../../_ui/controls/button.tsx';
import { controlClass } from '../../../_ui/controls/control-class.ts';
import { shownName } from '../../../_ui/words/shown-name.ts';

/** Series that are chosen from a list; of more the key is typed, with suggestions. */
const listed = 200;

/** Chooses which of a run's series is shown. Without a script it is a form with a button.
 * @param keys the first of them by name */
export function SeriesPicker({
  keys,
  count,
  shown,
}: {
  keys: readonly string[];
  count: number;
  shown: string;
}) {
  const router = useRouter();
  const pathname = usePathname();
  const id = useId();
  const show = (key: string) =>
    router.push(`${pathname}?series=${encodeURIComponent(key)}`, { scroll: false });
  return (
    <form method="get" className="flex flex-wrap items-center gap-2">
      <label htmlFor={id} className="text-muted">
        Series, of {count.toLocaleString('en-US')}
      </label>
      {count <= listed ? (
        <select
          id={id}
          name="series"
          className={`${controlClass} w-auto! max-w-80`}
          value={shown}
          onChange={(event) => show(event.target.value)}
        >
          {keys.map((key) => (
            <option key={key} value={key}>
              {shownName(key, 200)}
            </option>
          ))}
        </select>
      ) : (
        <>
          <input
            id={id}
            name="series"
            list={`${id}-keys`}
            defaultValue={shown}
            className={`${controlClass} w-64!`}
          />
          <datalist id={`${id}-keys`}>
            {keys.map((key) => (
              <option key={key} value={key} />
            ))}
          </datalist>
        </>
      )}
      {count > listed ? (
        <Button type="submit">Show</Button>
      ) : (
        <noscript>
          <button type="submit">Show</button>
        </noscript>
      )}
    </form>
  );
}
