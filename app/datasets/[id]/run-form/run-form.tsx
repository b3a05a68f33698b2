'use client';

import { type ReactNode, useActionState, useEffect, useRef, useState } from 'react';
import { settingNames, settingTable } from '#lib/forecast/schema.ts';
import { countSteps, type Step } from '#lib/time-series.ts';
import type { ActionState, SubmittedFields } from '../../../_actions/action-state.ts';
import { FormKeeper } from '../../../_actions/form-keeper.tsx';
import { submittedFields } from '../../../_actions/submitted-fields.ts';
import { Button } from '../../../_ui/controls/button.tsx';
import { Disclosure } from '../../../_ui/controls/disclosure.tsx';
import { fillPreset, type ScopedPresets } from './fill-preset.ts';
import { RunFormConstraints } from './run-form-constraints.tsx';
import { RunFormCovariates } from './run-form-covariates.tsx';
import { RunFormGrid } from './run-form-grid.tsx';
import { RunFormPlan } from './run-form-plan.tsx';
import { RunFormPreset } from './run-form-preset.tsx';
import { RunFormSeries } from './run-form-series.tsx';
import { startRunAction } from './start-run-action.ts';

type Properties = {
  versionId: string;
  seriesKey: string;
  seriesCount: number;
  /** The keys offered by name. */
  namedKeys: readonly string[];
  step: Step;
  /** Other columns of the file, which may predict the series. */
  columns: readonly string[];
  /** Those of them that are chosen from the start: by what is known of each. */
  helpers: { readonly future: readonly string[]; readonly past: readonly string[] };
  /** How long the run as proposed takes; null where that is not known yet. */
  takes: string | null;
  /** Timestamp of the last value of the series. */
  end: number;
  /** Those whose public holidays are known. */
  countries: readonly { readonly code: string; readonly name: string }[];
  /** The values of each preset by field, for the series shown and for all together; null where it is the only one. */
  presets: ScopedPresets;
  /** What the run as proposed does, in one sentence. */
  sentence: string;
  /** What was found in the data; stands beside the settings. */
  found: ReactNode;
};

/** The form that starts a run: one sentence and one button, everything else folded away. It works before and without its
 * script; with it, a preset fills its fields in. */
export function RunForm(properties: Properties) {
  // What was unfolded stays so after an answer, and where none came: the fields are mounted anew.
  const [unfolded, unfold] = useState<Unfolded>({ settings: false, advanced: false });
  return (
    <FormKeeper>
      {(initial, keep) => (
        <KeptRunForm {...properties} initial={initial} keep={keep} unfolded={unfolded} unfold={unfold} />
      )}
    </FormKeeper>
  );
}

type Unfolded = { readonly settings: boolean; readonly advanced: boolean };

function KeptRunForm({
  versionId,
  seriesKey,
  seriesCount,
  namedKeys,
  step,
  columns,
  helpers,
  takes,
  end,
  countries,
  presets,
  sentence,
  found,
  initial,
  keep,
  unfolded,
  unfold,
}: Properties & {
  initial: ActionState<never>;
  keep: (sent: SubmittedFields) => void;
  unfolded: Unfolded;
  unfold: (change: (before: Unfolded) => Unfolded) => void;
}) {
  const [state, send, pending] = useActionState<ActionState<null>, FormData>(startRunAction, initial);
  const textOf = (name: string): string => {
    const text = state.submitted?.[name];
    return typeof text === 'string' ? text : (presets.one.balanced[name] ?? '');
  };
  const errors = state.refusal?.fieldErrors ?? {};
  const startOf: Readonly<Record<string, readonly string[]>> = { ...helpers };
  const listOf = (name: string): readonly string[] => {
    const sent = state.submitted === null ? (startOf[name] ?? []) : (state.submitted[name] ?? []);
    return typeof sent === 'string' ? [sent] : sent;
  };
  const fields = { textOf, listOf, errors, step };
  const form = useRef<HTMLFormElement>(null);
  const refusal = useRef<HTMLParagraphElement>(null);
  const [horizon, setHorizon] = useState(textOf('horizon'));
  // The estimate is of the run as proposed.
  const [changed, setChanged] = useState(state.submitted !== null);
  const advancedError = advancedFields.some((field) => errors[field]);
  const settingsError = advancedError || mainFields.some((field) => errors[field]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: after each attempt, not when something else changes
  useEffect(() => {
    const wrong = form.current?.querySelector<HTMLElement>('[aria-invalid="true"]');
    (wrong ?? refusal.current)?.focus();
  }, [state.attempt]);

  return (
    // The server's sentences stand beside each field; the browser's own would hide the folded ones.
    <form
      ref={form}
      action={send}
      noValidate
      onSubmit={(event) => keep(submittedFields(new FormData(event.currentTarget)))}
      onChange={(event) => {
        fillPreset(event, presets);
        setChanged(true);
        setHorizon(String(new FormData(event.currentTarget).get('horizon')));
      }}
    >
      <input type="hidden" name="versionId" value={versionId} />
      <input type="hidden" name="seriesKey" value={seriesKey} />
      {/* A new attempt mounts the fields anew, so that each shows what was submitted. */}
      <fieldset key={state.attempt} className="flex min-w-0 flex-col gap-3">
        <legend className="sr-only">Settings of the run</legend>
        <RunFormSeries
          seriesKey={seriesKey}
          seriesCount={seriesCount}
          namedKeys={namedKeys}
          scope={textOf('scope') || 'one'}
          chosenKeys={listOf('seriesKeys')}
          error={errors.seriesKeys}
        />
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <Button type="submit" variant="primary" disabled={pending}>
            {buttonWords(horizon, step)}
            {takes === null || changed ? null : <span className="font-normal">({takes})</span>}
          </Button>
          <p className="min-w-0 flex-1 basis-72 text-muted">{sentence}</p>
        </div>
        {state.refusal ? (
          <p ref={refusal} role="alert" tabIndex={-1} className="text-warning">
            {state.refusal.sentence}
          </p>
        ) : null}
        {/* Behind the first submit button, so that Enter in a field starts the run. */}
        {state.refusal?.suggestion ? (
          <Button type="submit" name="intent" value="fill" disabled={pending} className="self-start">
            Fill in settings that fit
          </Button>
        ) : null}
        <Disclosure
          summary="Settings"
          open={unfolded.settings || settingsError}
          onToggle={(settings) => unfold((before) => ({ ...before, settings }))}
        >
          <div className="grid gap-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
            <div className="flex min-w-0 flex-col gap-4">
              <RunFormGrid section="main" fields={fields} />
              <RunFormPreset
                chosen={textOf('preset') || 'balanced'}
                shown={textOf('shownPreset') || 'balanced'}
                shownScope={textOf('shownScope') || 'one'}
              />
              <Disclosure
                summary="Advanced"
                open={unfolded.advanced || advancedError}
                onToggle={(advanced) => unfold((before) => ({ ...before, advanced }))}
              >
                <RunFormGrid section="advanced" fields={fields} />
                <RunFormCovariates columns={columns} countries={countries} fields={fields} />
                {columns.length > 0 ? (
                  <RunFormPlan
                    columns={columns}
                    step={step}
                    end={end}
                    text={textOf('plan')}
                    assumesZero={textOf('assumeZero') === 'on'}
                    error={errors.plan}
                    open={errors.plan !== undefined || errors.future !== undefined}
                  />
                ) : null}
                <RunFormConstraints fields={fields} />
              </Disclosure>
              <Button type="submit" name="intent" value="race" disabled={pending} className="self-start">
                Race Elman, GRU and LSTM
              </Button>
            </div>
            {found}
          </div>
        </Disclosure>
      </fieldset>
    </form>
  );
}

/** "Forecast the next 28 days"; "steps" while the field holds no number. */
function buttonWords(horizon: string, step: Step): string {
  const steps = Number(horizon);
  return Number.isSafeInteger(steps) && steps > 0
    ? `Forecast the next ${countSteps(steps, step)}`
    : 'Forecast the next steps';
}

const mainFields = settingNames.filter((name) => settingTable[name].section === 'main');
const advancedFields = [...settingNames.filter((name) => settingTable[name].section !== 'main'), 'plan'];
