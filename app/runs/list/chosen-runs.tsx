'use client';

import { createContext, type ReactNode, use, useState, useTransition } from 'react';
import { Button } from '../../_ui/controls/button.tsx';
import { ButtonLink } from '../../_ui/controls/button-link.tsx';
import { deleteWithUndo } from '../../_undo/delete-with-undo.ts';
import { removeRuns, removeWaitingRuns } from '../remove-runs.ts';

/** Runs side by side on one page at most. */
const mostCompared = 6;

type Choice = { readonly chosen: ReadonlySet<string>; readonly set: (next: ReadonlySet<string>) => void };
const none: ReadonlySet<string> = new Set();
const Chosen = createContext<Choice>({ chosen: none, set: () => {} });

/** Lets rows of the list be chosen, and what is chosen be compared or deleted.
 * @param listed   ids of every run on this page of the list, those of races with all of their runs
 * @param waiting  how many runs wait in the queue, on whichever page */
export function ChosenRuns({
  listed,
  waiting,
  children,
}: {
  listed: readonly string[];
  waiting: number;
  children: ReactNode;
}) {
  const [kept, set] = useState(none);
  const [pending, startTransition] = useTransition();
  const [problem, setProblem] = useState<string | null>(null);
  // What is no longer listed, because it was deleted, is no longer chosen.
  const chosen = new Set(listed.filter((id) => kept.has(id)));
  const ids = [...chosen];
  const act = (remove: Parameters<typeof deleteWithUndo>[0]) =>
    startTransition(async () => {
      // The buttons of this bar go with the choice.
      document.getElementById('content')?.focus();
      const sentence = await deleteWithUndo(remove);
      setProblem(sentence);
      if (sentence === null) set(none);
    });
  return (
    <Chosen value={{ chosen, set }}>
      <section aria-label="Chosen runs" className="flex min-h-control flex-wrap items-center gap-x-3 gap-y-2">
        <p role="status" className="text-muted">
          {ids.length === 0
            ? 'Choose runs to compare or delete them.'
            : `${ids.length} chosen.${ids.length > mostCompared ? ` At most ${mostCompared} can be compared.` : ''}`}
        </p>
        {ids.length > 0 ? (
          <>
            {ids.length > 1 && ids.length <= mostCompared ? (
              <ButtonLink href={`/compare?${new URLSearchParams(ids.map((id) => ['run', id]))}`}>
                Compare
              </ButtonLink>
            ) : null}
            <Button disabled={pending} onClick={() => act(() => removeRuns(ids))}>
              Delete
            </Button>
            <Button variant="quiet" onClick={() => set(none)}>
              Choose none
            </Button>
          </>
        ) : null}
        {waiting > 0 ? (
          <Button
            variant="quiet"
            className="ml-auto"
            disabled={pending}
            onClick={() => act(removeWaitingRuns)}
          >
            Clear the queue ({waiting})
          </Button>
        ) : null}
        {problem ? (
          <p role="alert" className="basis-full text-warning">
            {problem}
          </p>
        ) : null}
      </section>
      {children}
    </Chosen>
  );
}

/** Chooses one row: a run, or all runs of a race. */
export function ChooseRow({ ids, name }: { ids: readonly string[]; name: string }) {
  const { chosen, set } = use(Chosen);
  const isChosen = ids.every((id) => chosen.has(id));
  return (
    <input
      type="checkbox"
      aria-label={`Choose ${name}`}
      className={boxClass}
      checked={isChosen}
      onChange={() => {
        const next = new Set(chosen);
        for (const id of ids) isChosen ? next.delete(id) : next.add(id);
        set(next);
      }}
    />
  );
}

/** Chooses every row of the page, or none. */
export function ChooseAll({ ids }: { ids: readonly string[] }) {
  const { chosen, set } = use(Chosen);
  const isAll = ids.length > 0 && ids.every((id) => chosen.has(id));
  return (
    <input
      type="checkbox"
      aria-label="Choose every run on this page"
      className={boxClass}
      checked={isAll}
      ref={(box) => {
        if (box) box.indeterminate = chosen.size > 0 && !isAll;
      }}
      onChange={() => set(isAll ? none : new Set(ids))}
    />
  );
}

const boxClass = 'size-4 accent-accent pointer-coarse:size-6';
