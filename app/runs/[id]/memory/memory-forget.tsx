'use client';

import { memo, useMemo, useRef, useState } from 'react';
import { type Forgetting, forgettings, type MemoryTrace } from '#lib/memory/schema.ts';
import type { Step } from '#lib/time-series.ts';
import { Button } from '../../../_ui/button.tsx';
import { formatTimestamp } from '../../../_ui/format-date.ts';
import { SelectField } from '../../../_ui/select-field.tsx';
import { ForgottenChart } from './forgotten-chart.tsx';
import { ForgottenTable } from './forgotten-table.tsx';
import { meanMove, stretchWords, sumOfChange } from './forgotten-words.ts';
import { MemoryDownloads } from './memory-downloads.tsx';
import { forgottenAsCsv } from './memory-files.ts';
import type { Stretch } from './memory-messages.ts';
import { StretchChart } from './stretch-chart.tsx';
import { StretchSliders } from './stretch-sliders.tsx';
import { useForgetting } from './use-forgetting.ts';
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
}: {
  trace: MemoryTrace;
  traceHref: string;
  weightsHref: string;
  /** 0 for none. */
  season: number;
  step: Step;
}) {
  const svg = useRef<SVGSVGElement>(null);
  const [asked, setAsked] = useState(false);
  const [how, setHow] = useState<Forgetting>('mean');
  const [picked, setPicked] = useState<Stretch | null>(null);
  const { timestamps, targetTimestamps, values } = trace.head;
  const stretches = useMemo(() => windowStretches(timestamps.length, season), [timestamps.length, season]);
  const last = stretches.at(-1) ?? { from: 0, to: timestamps.length };
  const {
    each: forgotten,
    chosen,
    failure,
  } = useForgetting({
    ...{ traceHref, weightsHref, how, season },
    stretches: asked ? stretches : null,
    chosen: picked,
  });

  const moves = forgotten.map(meanMove);
  const strongest = forgotten[moves.indexOf(Math.max(...moves))];
  const own = picked ? chosen : strongest;
  const shown = own ? forgotten.findIndex(({ stretch }) => isSame(stretch, own.stretch)) : -1;
  const taken = own && shown === -1 ? [own, ...forgotten] : forgotten;

  return (
    <section aria-labelledby="memory-forget" className="flex flex-col gap-3">
      <h3 id="memory-forget">What if it had forgotten?</h3>
      <p className="max-w-prose text-muted">
        A stretch of the window is replaced, and all networks forecast again in this browser. The base
        forecast that they correct keeps its past. Drag across the chart, move the sliders, or take each
        stretch in turn.
      </p>
      <div className="flex flex-wrap items-end gap-2">
        <SelectField
          label="In its place"
          value={how}
          options={forgettings.map((value) => ({ value, label: howWords[value] }))}
          onChange={(event) => setHow(forgettings.find((one) => one === event.target.value) ?? 'mean')}
        />
        {asked ? null : (
          <Button variant="primary" onClick={() => setAsked(true)}>
            Forget each stretch in turn
          </Button>
        )}
      </div>
      {failure ? (
        <p role="alert" className="text-warning">
          {failure}
        </p>
      ) : null}
      <StretchChart
        timestamps={timestamps}
        values={values}
        step={step}
        stretch={picked ?? own?.stretch ?? last}
        onStretch={setPicked}
      />
      <StretchSliders
        steps={timestamps.length}
        stretch={picked ?? own?.stretch ?? last}
        wordsOf={(at) => formatTimestamp(timestamps[at] ?? 0, step)}
        onStretch={setPicked}
      />
      {(asked || picked) && !own && !failure ? <p className="text-muted">Forecasting again ...</p> : null}
      {own ? (
        <>
          <p className="max-w-prose" aria-live="polite">
            {sentenceOf(own, trace, step)}
          </p>
          <ForgottenChart
            svg={svg}
            timestamps={targetTimestamps}
            forecast={own.forecast}
            without={own.without}
            step={step}
          />
          <p className="flex flex-wrap gap-x-4 text-label text-muted">
            <span>Dashed blue: the networks’ forecast</span>
            <span>Solid orange: without {stretchWords(own.stretch, timestamps, step)}</span>
          </p>
          {forgotten.length > 0 ? (
            <ForgottenTable
              forgotten={forgotten}
              timestamps={timestamps}
              step={step}
              shown={shown}
              onChoose={(index) => setPicked(stretches[index] ?? null)}
            />
          ) : null}
          <MemoryDownloads
            name="Forecast without a stretch"
            svg={() => (svg.current ? new XMLSerializer().serializeToString(svg.current) : null)}
            csv={() => forgottenAsCsv(trace, taken)}
            json={() => ({ inItsPlace: how, timestamps: targetTimestamps, stretches: taken })}
          />
        </>
      ) : null}
    </section>
  );
});

const isSame = (one: Stretch, other: Stretch): boolean => one.from === other.from && one.to === other.to;

function sentenceOf(own: Parameters<typeof sumOfChange>[0], { head }: MemoryTrace, step: Step): string {
  const { mean, sum } = sumOfChange(own);
  return `Without ${stretchWords(own.stretch, head.timestamps, step)}, their forecast would lie ${mean} away on average; the difference sums to ${sum} over the horizon.`;
}
