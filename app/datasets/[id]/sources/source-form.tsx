'use client';

import { useActionState, useState } from 'react';
import { commonSchedules } from '#lib/sources/schema.ts';
import { type ActionState, untouched } from '../../../_actions/action-state.ts';
import { whenUnreached } from '../../../_actions/when-unreached.ts';
import { Button } from '../../../_ui/controls/button.tsx';
import { SelectField } from '../../../_ui/controls/select-field.tsx';
import { TextField } from '../../../_ui/controls/text-field.tsx';
import { addAddressAction, addFolderAction } from './source-actions.ts';

const reachAddress = whenUnreached(addAddressAction);
const reachFolder = whenUnreached(addFolderAction);

const kinds = [
  { value: 'url', label: 'an address (http, https)' },
  { value: 'folder', label: 'files of the inbox' },
] as const;
const holdings = [
  { value: 'whole', label: 'the whole table' },
  { value: 'rows', label: 'only new rows' },
] as const;
const schedules = [
  ...commonSchedules.map(({ cron, words }) => ({ value: cron, label: words })),
  { value: '', label: 'by a cron pattern' },
];

/** Adds a source to a dataset. */
export function SourceForm({ datasetId }: { datasetId: string }) {
  const [kind, setKind] = useState<string>('url');
  return (
    <div className="flex flex-col gap-4 pt-2">
      <SelectField
        label="Where new data come from"
        value={kind}
        onChange={(event) => setKind(event.target.value)}
        options={kinds}
        className="max-w-md"
      />
      {kind === 'url' ? <AddressForm datasetId={datasetId} /> : <FolderForm datasetId={datasetId} />}
    </div>
  );
}

function AddressForm({ datasetId }: { datasetId: string }) {
  const [state, send, pending] = useActionState<ActionState<null>, FormData>(reachAddress, untouched);
  const [schedule, setSchedule] = useState<string>(commonSchedules[1].cron);
  const kept = (name: string) => (state.refusal === null ? '' : String(state.submitted?.[name] ?? ''));
  return (
    <form key={state.attempt} action={send} className="grid gap-4 sm:grid-cols-2">
      <input type="hidden" name="datasetId" value={datasetId} />
      <TextField
        label="Address"
        name="address"
        required
        maxLength={4_000}
        inputMode="url"
        placeholder="https://example.org/sales.csv"
        hint="A name and password in it are kept sealed and never shown."
        defaultValue={kept('address')}
        error={state.refusal?.fieldErrors.address}
        className="sm:col-span-2"
      />
      <SelectField
        label="Fetched"
        name="schedule"
        value={schedule}
        onChange={(event) => setSchedule(event.target.value)}
        options={schedules}
      />
      {schedule === '' ? (
        <TextField
          label="Cron pattern"
          name="cron"
          placeholder="0 6 * * 1"
          defaultValue={kept('cron')}
          error={state.refusal?.fieldErrors.cron}
        />
      ) : null}
      <TextField label="Time zone" name="timeZone" placeholder="UTC" defaultValue={kept('timeZone')} />
      <SelectField label="It holds" name="holds" options={holdings} />
      <Outcome state={state} pending={pending} />
    </form>
  );
}

function FolderForm({ datasetId }: { datasetId: string }) {
  const [state, send, pending] = useActionState<ActionState<null>, FormData>(reachFolder, untouched);
  return (
    <form key={state.attempt} action={send} className="grid gap-4 sm:grid-cols-2">
      <input type="hidden" name="datasetId" value={datasetId} />
      <TextField
        label="Names of files"
        name="pattern"
        required
        maxLength={200}
        placeholder="sales-*.csv"
        hint="* is anything, ? is one sign"
        defaultValue={state.refusal === null ? '' : String(state.submitted?.pattern ?? '')}
        error={state.refusal?.fieldErrors.pattern}
      />
      <SelectField label="Each holds" name="holds" options={holdings} />
      <Outcome state={state} pending={pending} />
    </form>
  );
}

function Outcome({ state, pending }: { state: ActionState<null>; pending: boolean }) {
  return (
    <div className="flex flex-wrap items-center gap-3 sm:col-span-2">
      <Button type="submit" variant="primary" disabled={pending}>
        Add this source
      </Button>
      {state.refusal === null ? null : (
        <p role="alert" className="text-warning">
          {state.refusal.sentence}
        </p>
      )}
    </div>
  );
}
