'use client';

import { useId, useMemo, useState } from 'react';
import { nearestIndex } from '../../../_ui/chart/axes/time-range.ts';
import { ChartFigure } from '../../../_ui/chart/chart-figure.tsx';
import { ChartCursor } from '../../../_ui/chart/cursor/chart-cursor.tsx';
import { LineSample, ReadoutEntry } from '../../../_ui/chart/cursor/readout-entry.tsx';
import { Button } from '../../../_ui/controls/button.tsx';
import { type KeyGroup, useKeyGroup } from '../../../_ui/page-frame/key-registry.ts';
import { keptKindWords } from '../../../_ui/words/followed-words.ts';
import { formatTimestamp } from '../../../_ui/words/format-date.ts';
import { formatNumber, formatReading } from '../../../_ui/words/format-number.ts';
import { followDrawing } from './follow-drawing.tsx';
import { followView, readAt } from './follow-view.ts';
import type { PackedFollowed } from './pack-followed.ts';

const followKeys: KeyGroup = {
  title: 'Followed forecast, on its time slider',
  keys: [
    ['← →', 'the forecast before or after'],
    ['Page Up Page Down', 'several forecasts at once'],
    ['Home End', 'the first and the newest forecast'],
  ],
};

/** What came, what is forecast now and what was forecast before, one moment in time after the other. */
export function FollowChart(packed: PackedFollowed) {
  const { forecasts, step, name } = packed;
  const newest = forecasts.length - 1;
  const sentenceId = useId();
  const [chosen, setChosen] = useState(newest);
  const [cursorAt, setCursorAt] = useState<number | null>(null);
  useKeyGroup(followKeys);
  const place = Math.min(chosen, newest);
  const view = useMemo(() => followView(packed, place), [packed, place]);
  const drawing = useMemo(() => followDrawing(packed, view, step), [packed, view, step]);
  const { focus, earlier, stops } = view;
  const time = (timestamp: number) => formatTimestamp(timestamp, step);
  const index = nearestIndex(stops, cursorAt ?? focus.timestamps[0] ?? focus.cutoff);
  const at = stops[index] ?? focus.cutoff;
  const shown = readAt(packed, view, at);
  const moment = `with data until ${time(focus.cutoff)}`;
  const sentence = `The forecast made ${moment}, from ${formatNumber(focus.yhat[0])} to ${formatNumber(focus.yhat.at(-1))}, with its 80% and 95% bands, ${earlier.length === 0 ? '' : `the ${earlier.length} before it, `}and what came.`;
  const readout = [
    time(at),
    `actual ${formatReading(shown.actual)}`,
    ...(shown.forecast === null
      ? []
      : [
          `forecast ${formatNumber(shown.forecast.yhat)}`,
          `80% ${formatNumber(shown.forecast.lo80)} to ${formatNumber(shown.forecast.hi80)}`,
        ]),
  ].join(', ');
  return (
    <section aria-label="Forecasts as they were" className="flex flex-col gap-2">
      <p id={sentenceId} hidden>
        {sentence}
      </p>
      <div aria-hidden="true">
        <dl className="grid grid-cols-2 gap-x-6 gap-y-1 sm:grid-cols-5">
          <ReadoutEntry name="time">{time(at)}</ReadoutEntry>
          <ReadoutEntry name="actual" sample={<LineSample stroke="var(--chart-actual)" width={1.5} />}>
            {formatReading(shown.actual)}
          </ReadoutEntry>
          <ReadoutEntry
            name="forecast"
            sample={<LineSample stroke="var(--chart-prediction)" width={2} dash="4 3" />}
          >
            {formatNumber(shown.forecast?.yhat)}
          </ReadoutEntry>
          <ReadoutEntry name="80% band">
            {shown.forecast === null
              ? '–'
              : `${formatNumber(shown.forecast.lo80)} – ${formatNumber(shown.forecast.hi80)}`}
          </ReadoutEntry>
          <ReadoutEntry name="actual − forecast" className="max-sm:hidden">
            {formatNumber(shown.forecast?.error)}
          </ReadoutEntry>
        </dl>
      </div>
      <ChartFigure
        title={null}
        name={`${name}, forecast ${moment}`}
        label={sentence}
        drawing={drawing}
        height={400}
        kind="bare"
        folded
        overlay={(frame) => (
          <ChartCursor
            label={`Cursor on the forecasts of ${name}`}
            describedBy={sentenceId}
            frame={frame}
            range={drawing.x.domain}
            stops={stops}
            index={index}
            valueText={readout}
            onIndex={(target) => setCursorAt(stops[Math.min(stops.length - 1, Math.max(0, target))] ?? null)}
          />
        )}
        csv={() => csvOf(packed, place)}
        table={{
          caption: `Forecast made ${moment}`,
          columns: ['time', 'forecast', '80% from', '80% to', '95% from', '95% to', 'actual'],
          rows: focus.timestamps.map((timestamp, ahead) => [
            time(timestamp),
            ...[focus.yhat, focus.lo80, focus.hi80, focus.lo95, focus.hi95].map((own) =>
              formatNumber(own[ahead]),
            ),
            formatReading(readAt(packed, view, timestamp).actual),
          ]),
        }}
      />
      {newest > 0 ? (
        <div className="flex flex-wrap items-center gap-2">
          <label htmlFor={`${sentenceId}-slider`} className="max-sm:w-full">
            What did we think on{' '}
            <output className="font-mono" htmlFor={`${sentenceId}-slider`}>
              {time(focus.cutoff)}
            </output>
            ? <span className="text-muted">{keptKindWords[focus.kind]}</span>
          </label>
          <input
            id={`${sentenceId}-slider`}
            type="range"
            aria-valuetext={`forecast ${place + 1} of ${newest + 1}, ${moment}`}
            className="h-control min-w-40 flex-1 accent-[var(--accent)]"
            min={0}
            max={newest}
            value={place}
            onChange={(event) => {
              setChosen(Number(event.target.value));
              setCursorAt(null);
            }}
          />
          <Button variant="quiet" disabled={place === newest} onClick={() => setChosen(newest)}>
            Newest
          </Button>
        </div>
      ) : null}
    </section>
  );
}

function csvOf(packed: PackedFollowed, place: number): string {
  const view = followView(packed, place);
  const { focus } = view;
  const rows = focus.timestamps.map((timestamp, ahead) =>
    [
      packed.step.unit === 'observation' ? timestamp : new Date(timestamp).toISOString().replace('.000Z', ''),
      readAt(packed, view, timestamp).actual ?? '',
      ...[focus.yhat, focus.lo80, focus.hi80, focus.lo95, focus.hi95].map((own) => own[ahead]),
    ].join(','),
  );
  return `timestamp,actual,yhat,lo80,hi80,lo95,hi95\n${rows.join('\n')}\n`;
}
