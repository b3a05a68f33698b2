'use client';

import type { DateQuestion, Dialect } from '#lib/ingest/schema.ts';
import { Button } from '../../../_ui/controls/button.tsx';

/** Asks which reading of the dates is right: each shows the same cell, and the step that comes of it. */
export function DateOrderQuestion({
  question,
  onAnswer,
}: {
  question: DateQuestion;
  onAnswer: (order: Dialect['dateOrder']) => void;
}) {
  return (
    <section
      aria-labelledby="date-order"
      className="flex flex-col gap-3 rounded-control border border-accent bg-accent-soft p-4"
    >
      <h2 id="date-order">
        When is “{question.text}” in {question.column}?
      </h2>
      <p>Every date in the column has more than one reading, and the file does not say which is right.</p>
      <ul className="grid gap-3 sm:grid-cols-2">
        {question.readings.map(({ dateOrder, date, step }) => (
          <li key={dateOrder} className="flex flex-col items-start gap-2">
            <Button onClick={() => onAnswer(dateOrder)}>{date}</Button>
            <span className="text-label text-muted">
              {orderWords[dateOrder]}; the step is then “{step}”
              {dateOrder === question.guessed ? ' (what is shown below meanwhile)' : ''}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

const orderWords = {
  'year-first': 'The year comes first',
  'day-first': 'The day comes first',
  'month-first': 'The month comes first',
} as const;
