import { noTimeFacts } from '../cells/times/time-facts.ts';
import type { TimeReading } from '../columns/kinds/decide-time-column.ts';
import { type DateQuestion, dateOrders } from '../schema.ts';
import { describeStep } from '../steps/describe-step.ts';
import { findStep } from '../steps/find-step.ts';

/** Asks which of two readings of a date is right, where every date of a column has both.
 * @param cells  of the time column, in the order of the file
 * @returns null where there is nothing to ask */
export function askDateOrder(
  column: string,
  reading: TimeReading,
  cells: readonly string[],
): DateQuestion | null {
  if (reading.settled || reading.order === 'year-first') return null;
  const orders = dateOrders.filter((order) => {
    const facts = noTimeFacts();
    const fits = cells.filter((cell) => !Number.isNaN(reading.form.read(cell, order, facts))).length;
    return fits > 0 && fits >= reading.fits * 0.9 && facts.yearLeads === 0;
  });
  const example = cells.find((cell) => new Set(readAll(cell)).size > 1);
  if (orders.length < 2 || example === undefined) return null;
  const readings = orders.map((dateOrder, index) => ({
    dateOrder,
    date: sayDate(readAll(example)[index]),
    step: describeStep(stepOf(reading, dateOrder, cells)),
  }));
  return { column, text: example, guessed: reading.order, readings };

  function readAll(cell: string): number[] {
    return orders
      .map((order) => reading.form.read(cell, order, noTimeFacts()))
      .filter((timestampMs) => !Number.isNaN(timestampMs));
  }
}

function sayDate(timestampMs: number): string {
  return new Date(timestampMs).toLocaleDateString('en-GB', {
    ...{ day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' },
  });
}

function stepOf(reading: TimeReading, order: DateQuestion['guessed'], cells: readonly string[]) {
  const times = new Set<number>();
  for (const cell of cells) {
    const timestampMs = reading.form.read(cell, order, noTimeFacts());
    if (!Number.isNaN(timestampMs)) times.add(timestampMs);
  }
  return findStep([Float64Array.from(times).sort()]).step;
}
