'use client';

import { useRef } from 'react';
import type { Forgetting, MemoryTrace } from '#lib/memory/schema.ts';
import type { Step } from '#lib/time-series.ts';
import { NumbersTable } from '../../../../_ui/tables/numbers-table.tsx';
import { formatTimestamp } from '../../../../_ui/words/format-date.ts';
import { formatNumber } from '../../../../_ui/words/format-number.ts';
import { MemoryDownloads } from '../files/memory-downloads.tsx';
import { contributions, contributionsAsCsv, forgottenAsCsv } from '../files/memory-files.ts';
import { contributionSentence, forgottenSentence, stretchWords } from '../words/forgotten-words.ts';
import type { Stretch } from '../worker/memory-messages.ts';
import type { Forgotten } from '../worker/use-forgetting.ts';
import { ForgottenChart } from './forgotten-chart.tsx';
import { ForgottenTable } from './forgotten-table.tsx';
import type { PublishedForecast } from './published-forecast.ts';
import { StretchBars } from './stretch-bars.tsx';

/** The forecast without the chosen stretch beside the one with it, summed in a sentence, and a bar for each stretch.
 * @param combined  whose forecasts these are: the combination's, or the networks' own if null */
export function ForgottenResult({
  trace,
  own,
  forgotten,
  how,
  step,
  combined,
  onChoose,
}: {
  trace: MemoryTrace;
  own: Forgotten;
  forgotten: readonly Forgotten[];
  how: Forgetting;
  step: Step;
  combined: PublishedForecast | null;
  onChoose: (index: number) => void;
}) {
  const svg = useRef<SVGSVGElement>(null);
  const bars = useRef<SVGSVGElement>(null);
  const { head } = trace;
  const shown = forgotten.findIndex(({ stretch }) => isSame(stretch, own.stretch));
  const taken = shown === -1 ? [own, ...forgotten] : forgotten;
  return (
    <>
      <p className="max-w-prose" aria-live="polite">
        {forgottenSentence(own, head, step, combined)}
      </p>
      <ForgottenChart
        svg={svg}
        timestamps={head.targetTimestamps}
        forecast={own.forecast}
        without={own.without}
        step={step}
      />
      <p className="flex flex-wrap gap-x-4 text-label text-muted">
        <span>Dashed blue: {combined ? 'the forecast as published' : 'the networks’ forecast'}</span>
        <span>Solid orange: without {stretchWords(own.stretch, head, step)}</span>
      </p>
      <MemoryDownloads
        name="Forecast without a stretch"
        svg={() => (svg.current ? new XMLSerializer().serializeToString(svg.current) : null)}
        csv={() => forgottenAsCsv(trace, taken)}
        json={() => ({
          ...{ inItsPlace: how, forecastOf: combined ? 'combination' : 'networks' },
          ...{ weightOfNetworks: combined?.weight ?? 1, timestamps: head.targetTimestamps },
          stretches: taken,
        })}
      />
      <NumbersTable
        caption="The forecast with and without the stretch"
        columns={['time', 'with', 'without', 'difference']}
        rows={own.forecast.map((value, at) => {
          const without = own.without[at] ?? value;
          return [
            formatTimestamp(head.targetTimestamps[at] ?? 0, step),
            ...[value, without, without - value].map((number) => formatNumber(number)),
          ];
        })}
      />
      {forgotten.length > 0 ? (
        <>
          <h4 className="font-medium">Which stretch carried the forecast</h4>
          <p className="max-w-prose">{contributionSentence(forgotten, head, step)}</p>
          <StretchBars {...{ head, step, forgotten, shown }} svg={bars} />
          <ForgottenTable {...{ head, step, forgotten, shown, onChoose }} />
          <MemoryDownloads
            name="Which stretch carried the forecast"
            svg={() => (bars.current ? new XMLSerializer().serializeToString(bars.current) : null)}
            csv={() => contributionsAsCsv(trace, forgotten)}
            json={() => contributions(trace, forgotten)}
          />
        </>
      ) : null}
    </>
  );
}

const isSame = (one: Stretch, other: Stretch): boolean => one.from === other.from && one.to === other.to;
