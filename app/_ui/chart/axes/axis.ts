import type { Step } from '#lib/time-series.ts';
import { decadeTicks } from './decade-ticks.ts';
import type { TimeRange } from './time-range.ts';
import { timeTicks } from './time-ticks.ts';
import { valueTicks } from './value-ticks.ts';

/** A place on an axis and what is written there. */
export type Tick = { readonly at: number; readonly label: string };

/** One axis of a picture, before anything is known of pixels. */
export type Axis = {
  /** Left and right end, or bottom and top; the first may be the larger one. */
  readonly domain: readonly [first: number, last: number];
  /** Where a value lies between the ends: 0 at the first, 1 at the last. */
  readonly share: (value: number) => number;
  /** The ticks of an axis that is so many pixels long. */
  readonly ticks: (pixels: number) => readonly Tick[];
};

/** Pixels that a date takes under an axis, with the space to the next one. */
const dateWidth = 84;
/** The same of a number with a thousands separator. */
const numberWidth = 60;
/** Of a round number, as decades are. */
const shortNumberWidth = 45;

/** An axis on which equal distances are equal differences; one without a length has everything in its middle.
 * @param ticks for a length in pixels */
export const linearAxis = ([first, last]: Axis['domain'], ticks: Axis['ticks']): Axis => ({
  domain: [first, last],
  share: (value) => (first === last ? 0.5 : (value - first) / (last - first)),
  ticks,
});

/** An axis of values that encloses all of them with round ticks; what is not finite is left out.
 * @param include values that are on the axis in any case: 0 under bars */
export function valueAxis(values: readonly (number | null)[], include: readonly number[] = []): Axis {
  let low = Infinity;
  let high = -Infinity;
  for (const value of include.length > 0 ? [...values, ...include] : values) {
    if (value === null || !Number.isFinite(value)) continue;
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  const { ticks, write } = valueTicks(low, high);
  return linearAxis([ticks[0] ?? 0, ticks.at(-1) ?? 1], () => ticks.map((at) => ({ at, label: write(at) })));
}

/** An axis of time on round places of the calendar, or of counts where the step has none. */
export const timeAxis = (range: TimeRange, step: Pick<Step, 'unit'>): Axis =>
  linearAxis(range, (pixels) => timeTicks(range[0], range[1], step, labelLimit(pixels, dateWidth)));

/** An axis that counts: epochs, updates.
 * @param range from left to right, increasing */
export const countAxis = (range: TimeRange): Axis =>
  linearAxis(range, (pixels) =>
    timeTicks(range[0], range[1], { unit: 'observation' }, labelLimit(pixels, numberWidth)),
  );

/** An axis on which equal distances are equal ratios; what lies below it is put beyond its first end.
 * @param domain above zero
 * @param write  a tick's value as text
 * @param room   pixels that a label takes along the axis */
export function logAxis(
  domain: Axis['domain'],
  write: (value: number) => string,
  room: number = shortNumberWidth,
): Axis {
  const [first, last] = domain;
  const span = Math.log(last / first) || 1;
  return {
    domain,
    share: (value) => Math.log(Math.max(value, Number.MIN_VALUE) / first) / span,
    ticks: (pixels) =>
      decadeTicks(first, last, labelLimit(pixels, room))
        .filter((value) => value >= first * (1 - 1e-9) && value <= last * (1 + 1e-9))
        .map((at) => ({ at, label: write(at) })),
  };
}

/** A logarithmic axis from round value to round value around a range above zero. */
export function enclosingLogAxis(low: number, high: number, write: (value: number) => string): Axis {
  const ticks = decadeTicks(low, high, 12);
  return logAxis([ticks[0] ?? 1, ticks.at(-1) ?? 10], write);
}

/** How many labels of a width have room on an axis, at least two.
 * @param pixels the axis's length, as is `width` a label's */
export const labelLimit = (pixels: number, width: number): number => Math.max(2, Math.floor(pixels / width));
