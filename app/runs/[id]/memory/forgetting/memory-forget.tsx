'use client';

import { memo, useMemo, useState } from 'react';
import { type Forgetting, forgettings, type MemoryTrace } from '#lib/memory/schema.ts';
import type { Step } from '#lib/time-series.ts';
import { Button } from '../../../../_ui/controls/button.tsx';
import { SelectField } from '../../../../_ui/controls/select-field.tsx';
import { formatTimestamp } from '../../../../_ui/words/format-date.ts';
import { windowAsCsv } from '../files/memory-files.ts';
import { meanChange } from '../words/forgotten-words.ts';
import type { Stretch } from '../worker/memory-messages.ts';
import { useForgetting } from '../worker/use-forgetting.ts';
import { ForgottenResult } from './forgotten-result.tsx';
import { type PublishedForecast, shiftCombination } from './published-forecast.ts';
import { StretchChart } from './stretch-chart.tsx';
import { StretchSliders } from './stretch-sliders.tsx';
import { windowStretches } from './window-stretches.ts';

const howWords: Record<Forgetting, string> = {
  mean: 'its mean over the rest of the window, by season',
  zeros: 'zeros',
  state: 'a fresh state after it, all before forgotten too',
};

/** What the forecast would be, had the networks forgotten a stretch of what they read: each stretch with how far it
 * moves the forecast, and the two forecasts of the chosen one. */
export const MemoryForget = memo(function MemoryForget({
  trace,
  traceHref,
  weightsHref,
  season,
  step,
  published,
}: {
  trace: MemoryTrace;
  traceHref: string;
  weightsHref: string;
  /** In steps of the network; 0 for none. */
  season: number;
  step: Step;
  /** The combination that the networks are a part of; null where they alone make this window's forecast. */
  published: PublishedForecast | null;
}) {
  const [asked, setAsked] = useState(false);
  const [alone, setAlone] = useState(published === null);
  const [how, setHow] = useState<Forgetting>('mean');
  const [picked, setPicked] = useState<Stretch | null>(null);
  const { head } = trace;
  const { timestamps, values } = head;
  const stretches = useMemo(() => windowStretches(timestamps.length, season), [timestamps.length, season]);
  const last = stretches.at(-1) ?? { from: 0, to: timestamps.length };
  const found = useForgetting({
    ...{ traceHref, weightsHref, how, season },
    stretches: asked ? stretches : null,
    chosen: picked,
  });
  const combined = alone ? null : published;
  const forgotten = combined ? found.each.map((own) => shiftCombination(own, combined)) : found.each;
  const chosen = combined && found.chosen ? shiftCombination(found.chosen, combined) : found.chosen;

  const moves = forgotten.map(meanChange);
  const own = picked ? chosen : forgotten[moves.indexOf(Math.max(...moves))];
  const marked = picked ?? own?.stretch ?? last;

  return (
    <section aria-labelledby="memory-forget" className="flex flex-col gap-3">
      <h3 id="memory-forget">What if it had forgotten?</h3>
      <p className="max-w-prose text-muted">
        A stretch of the window is replaced, and all networks forecast again in this browser. The base
        forecast that they correct keeps its past
        {published ? ', and so do the other methods of the combination' : ''}. Drag across the chart, move the
        sliders, or take each stretch in turn.
        {head.part === 'heldOut'
          ? ' On a held-out window the networks that were fitted on all the data are asked, not those that were judged there.'
          : ''}
      </p>
      <div className="flex flex-wrap items-end gap-2">
        <SelectField
          label="Replace with"
          value={how}
          options={forgettings.map((value) => ({ value, label: howWords[value] }))}
          onChange={(event) => setHow(forgettings.find((one) => one === event.target.value) ?? 'mean')}
        />
        {published ? (
          <SelectField
            label="Forecast shown"
            value={alone ? 'networks' : 'combination'}
            options={[
              { value: 'combination', label: 'the combination, as published' },
              { value: 'networks', label: 'the networks alone' },
            ]}
            onChange={(event) => setAlone(event.target.value === 'networks')}
          />
        ) : null}
        {asked ? null : (
          <Button variant="primary" onClick={() => setAsked(true)}>
            Forget each stretch in turn
          </Button>
        )}
      </div>
      {found.failure ? (
        <p role="alert" className="text-warning">
          {found.failure}
        </p>
      ) : null}
      <StretchChart
        timestamps={timestamps}
        values={values}
        isPatches={head.stride > 1}
        step={step}
        stretch={marked}
        onStretch={setPicked}
        csv={() => windowAsCsv(trace, marked)}
        json={() => ({ key: head.key, timestamps, values, forgotten: marked })}
      />
      <StretchSliders
        steps={timestamps.length}
        stretch={marked}
        wordsOf={(at) => formatTimestamp(timestamps[at], step)}
        onStretch={setPicked}
      />
      {(asked || picked) && !own && !found.failure ? (
        <p className="text-muted">Forecasting again ...</p>
      ) : null}
      {own ? (
        <ForgottenResult
          trace={trace}
          own={own}
          forgotten={forgotten}
          how={how}
          step={step}
          combined={combined}
          onChoose={(index) => setPicked(stretches[index] ?? null)}
        />
      ) : null}
    </section>
  );
});
