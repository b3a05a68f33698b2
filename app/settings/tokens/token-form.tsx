'use client';

import { useActionState } from 'react';
import { scopeWords, tokenLifetimes, tokenScopes } from '#lib/tokens/schema.ts';
import { untouched } from '../../_actions/action-state.ts';
import { whenUnreached } from '../../_actions/when-unreached.ts';
import { Button } from '../../_ui/controls/button.tsx';
import { SelectField } from '../../_ui/controls/select-field.tsx';
import { ShownOnce } from '../../_ui/controls/shown-once.tsx';
import { TextField } from '../../_ui/controls/text-field.tsx';
import { createTokenAction } from './token-actions.ts';

const reach = whenUnreached(createTokenAction);

const lifetimeNames = {
  day: 'one day',
  month: '30 days',
  year: 'one year',
  never: 'until it is revoked',
} as const;

/** Makes a token and shows it once. */
export function TokenForm() {
  const [state, send, pending] = useActionState(reach, untouched);
  const refused = state.refusal;
  // A refused form keeps what was chosen; after a token was made it begins anew.
  const chosen = refused === null ? null : state.submitted;
  const scopes = chosen === null ? ['read'] : [chosen.scopes ?? []].flat();
  return (
    <section aria-labelledby="new-token" className="flex flex-col gap-4">
      <h2 id="new-token">New token</h2>
      <form key={state.attempt} action={send} className="flex flex-col gap-4">
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField
            label="Name"
            name="name"
            required
            maxLength={100}
            defaultValue={chosen === null ? '' : String(chosen.name ?? '')}
            hint="Which program uses it"
            error={refused?.fieldErrors.name}
          />
          <SelectField
            label="It works for"
            name="lifetime"
            defaultValue={chosen === null ? 'year' : String(chosen.lifetime ?? 'year')}
            options={tokenLifetimes.map((value) => ({ value, label: lifetimeNames[value] }))}
          />
        </div>
        <fieldset className="flex flex-col gap-1">
          <legend className="mb-1 text-label font-medium text-muted">Scopes</legend>
          {tokenScopes.map((scope) => (
            <label key={scope} className="flex min-h-control items-center gap-2">
              <input
                type="checkbox"
                name="scopes"
                value={scope}
                defaultChecked={scopes.includes(scope)}
                className="size-4 shrink-0 accent-[var(--accent)]"
              />
              <span>
                <span className="font-medium">{scope}</span>: {scopeWords[scope]}
              </span>
            </label>
          ))}
          {refused?.fieldErrors.scopes ? (
            <p role="alert" className="text-label text-warning">
              {refused.fieldErrors.scopes}
            </p>
          ) : null}
        </fieldset>
        <div>
          <Button type="submit" variant="primary" disabled={pending}>
            Make a token
          </Button>
        </div>
        {refused !== null && Object.keys(refused.fieldErrors).length === 0 ? (
          <p role="alert" className="text-warning">
            {refused.sentence}
          </p>
        ) : null}
      </form>
      {state.value ? (
        <ShownOnce key={state.attempt} value={state.value.token} label="Token" name="token" />
      ) : null}
    </section>
  );
}
