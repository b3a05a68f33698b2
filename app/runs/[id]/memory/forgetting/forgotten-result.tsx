'use client';

import { useMemo } from 'react';
import type { Forgetting, MemoryTrace } from '#lib/memory/schema.ts';
import type { Step } from '#lib/time-series.ts';
import { ChartFigure } from '../../../../_ui/chart/chart-figure.tsx';
import { Legend } from '../../../../_ui/marks/legend.tsx';
import { formatTimestamp } from '../../../../_ui/words/format-date.ts';
import { formatNumber } from '../../../../_ui/words/format-number.ts';
import { contributions, contributionsAsCsv, forgottenAsCsv } from '../files/memory-files.ts';
import { contributionSentence, forgottenSentence, stretchWords } from '../words/forgotten-words.ts';
import type { Stretch } from '../worker/memory-messages.ts';
import type { Forgotten } from '../worker/use-forgetting.ts';
import { changeDrawing } from './change-drawing.tsx';
import { ForgottenTable } from './forgotten-table.tsx';
import type { PublishedForecast } from './published-forecast.ts';
import { withoutDrawing } from './without-drawing.tsx';

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
  const { head } = trace;
  const shown = forgotten.findIndex(({ stretch }) => isSame(stretch, own.stretch));
  const withDrawing = useMemo(
    () => withoutDrawing(head.targetTimestamps, own.forecast, own.without, step),
    [head.targetTimestamps, own, step],
  );
  const barsDrawing = useMemo(
    () => changeDrawing(head.timestamps, step, forgotten, shown),
    [head.timestamps, step, forgotten, shown],
  );
  const taken = shown === -1 ? [own, ...forgotten] : forgotten;
  return (
    <>
      <p className="max-w-prose" aria-live="polite">
        {forgottenSentence(own, head, step, combined)}
      </p>
      <ChartFigure
        title={null}
        name="Forecast without a stretch"
        label={forgottenSentence(own, head, step, combined)}
        drawing={withDrawing}
        height={224}
        kind="bare"
        legend={
          <Legend
            entries={[
              {
                name: combined ? 'the forecast as published' : 'the networks’ forecast',
                colour: 'var(--chart-prediction)',
                dash: '4 3',
              },
              { name: `without ${stretchWords(own.stretch, head, step)}`, colour: 'var(--chart-second)' },
            ]}
          />
        }
        csv={() => forgottenAsCsv(trace, taken)}
        json={() => ({
          ...{ inItsPlace: how, forecastOf: combined ? 'combination' : 'networks' },
          ...{ weightOfNetworks: combined?.weight ?? 1, timestamps: head.targetTimestamps },
          stretches: taken,
        })}
        table={{
          caption: 'The forecast with and without the stretch',
          columns: ['time', 'with', 'without', 'difference'],
          rows: own.forecast.map((value, at) => {
            const without = own.without[at] ?? value;
            return [
              formatTimestamp(head.targetTimestamps[at], step),
              ...[value, without, without - value].map((number) => formatNumber(number)),
            ];
          }),
        }}
      />
      {forgotten.length > 0 ? (
        <>
          <h4 className="font-medium">Which stretch carried the forecast</h4>
          <p className="max-w-prose">{contributionSentence(forgotten, head, step)}</p>
          <ChartFigure
            title="How far the forecast moves, on average"
            name="Which stretch carried the forecast"
            label={contributionSentence(forgotten, head, step)}
            drawing={barsDrawing}
            height={144}
            kind="bare"
            csv={() => contributionsAsCsv(trace, forgotten)}
            json={() => contributions(trace, forgotten)}
          />
          <ForgottenTable {...{ head, step, forgotten, shown, onChoose }} />
        </>
      ) : null}
    </>
  );
}

const isSame = (one: Stretch, other: Stretch): boolean => one.from === other.from && one.to === other.to;
