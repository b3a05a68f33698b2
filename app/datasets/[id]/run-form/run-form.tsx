'use client';

import { useActionState, useEffect, useRef } from 'react';
import type { Step } from '#lib/time-series.ts';
import { type ActionState, untouched } from '../../../_actions/action-state.ts';
import { Button } from '../../../_ui/controls/button.tsx';
import { Disclosure } from '../../../_ui/controls/disclosure.tsx';
import { fillPreset, type ScopedPresets } from './fill-preset.ts';
import { RunFormAdvanced } from './run-form-advanced.tsx';
import { RunFormConstraints } from './run-form-constraints.tsx';
import { RunFormCovariates } from './run-form-covariates.tsx';
import { RunFormMain } from './run-form-main.tsx';
import { RunFormPreset } from './run-form-preset.tsx';
import { runFormFields } from './run-form-schema.ts';
import { RunFormSeries } from './run-form-series.tsx';
import { startRunAction } from './start-run-action.ts';

/** The form that starts a run. It works before and without its script; with it, a preset fills its fields in. */
export function RunForm({
  versionId,
  seriesKey,
  seriesCount,
  namedKeys,
  step,
  columns,
  countries,
  presets,
}: {
  versionId: string;
  seriesKey: string;
  seriesCount: number;
  /** The keys offered by name. */
  namedKeys: readonly string[];
  step: Step;
  /** Other columns of the file, which may predict the series. */
  columns: readonly string[];
  /** Those whose public holidays are known. */
  countries: readonly { readonly code: string; readonly name: string }[];
  /** The values of each preset by field, for the series shown and for all together; null where it is the only one. */
  presets: ScopedPresets;
}) {
  const [state, send, pending] = useActionState<ActionState<null>, FormData>(startRunAction, untouched);
  const textOf = (name: string): string => {
    const text = state.submitted?.[name];
    return typeof text === 'string' ? text : (presets.one.balanced[name] ?? '');
  };
  const errors = state.refusal?.fieldErrors ?? {};
  const listOf = (name: string): readonly string[] => {
    const sent = state.submitted?.[name] ?? [];
    return typeof sent === 'string' ? [sent] : sent;
  };
  const form = useRef<HTMLFormElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: after each attempt, not when something else changes
  useEffect(() => {
    form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [state.attempt]);
  const advancedError = advancedFields.some((field) => errors[field]);

  return (
    // The server's sentences stand beside each field; the browser's own would hide the folded ones.
    <form ref={form} action={send} noValidate onChange={(event) => fillPreset(event, presets)}>
      <input type="hidden" name="versionId" value={versionId} />
      <input type="hidden" name="seriesKey" value={seriesKey} />
      {/* A new attempt mounts the fields anew, so that each shows what was submitted. */}
      <fieldset key={state.attempt} className="flex flex-col gap-4">
        <legend className="sr-only">Settings of the run</legend>
        <RunFormSeries
          seriesKey={seriesKey}
          seriesCount={seriesCount}
          namedKeys={namedKeys}
          scope={textOf('scope') || 'one'}
          chosenKeys={listOf('seriesKeys')}
          error={errors.seriesKeys}
        />
        <RunFormMain textOf={textOf} errors={errors} step={step} />
        <RunFormPreset
          chosen={textOf('preset') || 'balanced'}
          shown={textOf('shownPreset') || 'balanced'}
          shownScope={textOf('shownScope') || 'one'}
        />
        <Disclosure summary="Advanced" open={advancedError}>
          <RunFormAdvanced textOf={textOf} errors={errors} step={step} />
          <RunFormCovariates
            columns={columns}
            countries={countries}
            hasDates={step.unit !== 'observation'}
            chosen={{
              future: listOf('future'),
              past: listOf('past'),
              holidays: textOf('holidays'),
              calendar: textOf('calendar') === 'on',
            }}
            errors={errors}
          />
          <RunFormConstraints
            chosen={{
              integer: textOf('integer') === 'on',
              lower: textOf('lower'),
              upper: textOf('upper'),
            }}
            errors={errors}
          />
        </Disclosure>
        <div className="flex flex-wrap items-center gap-3">
          <Button type="submit" variant="primary" disabled={pending}>
            Start training
          </Button>
          <Button type="submit" name="intent" value="race" disabled={pending}>
            Race Elman, GRU and LSTM
          </Button>
          {/* Behind the first submit button, so that Enter in a field starts the run. */}
          {state.refusal?.suggestion ? (
            <Button type="submit" name="intent" value="fill" disabled={pending}>
              Fill in settings that fit
            </Button>
          ) : null}
        </div>
        {state.refusal ? (
          <p role="alert" className="text-warning">
            {state.refusal.sentence}
          </p>
        ) : null}
      </fieldset>
    </form>
  );
}

const mainFields: readonly string[] = ['horizon', 'lookback', 'season'];
const advancedFields = [
  ...runFormFields.filter((field) => !mainFields.includes(field)),
  ...['fill', 'future', 'past', 'holidays', 'integer', 'lower', 'upper'],
];
