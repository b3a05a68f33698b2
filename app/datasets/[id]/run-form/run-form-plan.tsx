'use client';

import { useId } from 'react';
import { addSteps, type Step } from '#lib/time-series.ts';
import { Button } from '../../../_ui/controls/button.tsx';
import { Disclosure } from '../../../_ui/controls/disclosure.tsx';
import { formatTimestamp } from '../../../_ui/words/format-date.ts';

/** What columns known in the future will be where the file does not say: 0, or a plan that is pasted, for which there is a
 * template.
 * @param end    timestamp of the last value of the series
 * @param error  why the plan could not be read */
export function RunFormPlan({
  columns,
  step,
  end,
  text,
  assumesZero,
  error,
  open,
}: {
  columns: readonly string[];
  step: Step;
  end: number;
  text: string;
  assumesZero: boolean;
  error: string | undefined;
  open: boolean;
}) {
  const id = useId();
  const template = (form: HTMLFormElement | null) => {
    const data = form === null ? new FormData() : new FormData(form);
    const horizon = Math.min(1_000, Math.max(1, Number(data.get('horizon')) || 1));
    const chosen = data.getAll('future').map(String);
    const names = chosen.length > 0 ? chosen : columns;
    const rows = Array.from({ length: horizon }, (_, ahead) =>
      [formatTimestamp(addSteps(end, step, ahead + 1), step), ...names.map(() => '')].map(asCell).join(','),
    );
    return [['date', ...names].map(asCell).join(','), ...rows].join('\r\n');
  };
  return (
    <Disclosure summary="Values to come that the file does not have" open={open}>
      <div className="flex flex-col gap-3">
        <label className="flex min-h-control items-center gap-2">
          <input
            type="checkbox"
            name="assumeZero"
            defaultChecked={assumesZero}
            className="size-4 shrink-0 accent-accent"
          />
          Assume 0 where a column known in the future has no value
        </label>
        <div className="flex flex-col gap-1">
          <label htmlFor={id} className="text-label font-medium text-muted">
            Or paste the plan: a row of names, then a row per step
          </label>
          <textarea
            id={id}
            name="plan"
            rows={5}
            defaultValue={text}
            spellCheck={false}
            aria-invalid={error ? true : undefined}
            aria-describedby={error ? `${id} error` : undefined}
            className="w-full rounded-control border border-control-line bg-raised px-2 py-1 font-mono text-label aria-invalid:border-warning"
            placeholder={`date,${columns[0] ?? 'promo'}`}
          />
          {error ? (
            <p id={`${id} error`} className="text-label text-warning">
              {error}
            </p>
          ) : null}
        </div>
        <Button
          className="self-start"
          onClick={(event) => {
            const address = URL.createObjectURL(
              new Blob([template(event.currentTarget.form)], { type: 'text/csv' }),
            );
            const link = document.createElement('a');
            link.href = address;
            link.download = 'plan.csv';
            link.click();
            URL.revokeObjectURL(address);
          }}
        >
          Template as CSV
        </Button>
      </div>
    </Disclosure>
  );
}

/** Names are quoted where they would part a row, and start no formula. */
const asCell = (text: string): string => {
  const guarded = /^[=+\-@]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
};
