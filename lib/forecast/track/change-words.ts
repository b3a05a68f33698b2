import { countSteps, nameSteps, type Step } from '#lib/time-series.ts';
import type { ForecastChange } from '../again/change-schema.ts';

/** One reason why a forecast changed, with what it did on average over the steps that both forecast, as it is shown. */
export type ChangeReason = {
  readonly kind: ForecastChange['parts'][number]['kind'];
  readonly from: number | null;
  readonly to: number | null;
  /** Rounded so that all reasons sum to the whole as it is shown. */
  readonly effect: number;
  readonly sentence: string;
};

/** Why a forecast changed, in words and shown numbers. */
export type ChangeAccount = {
  /** Mean difference over the steps that both forecast, as it is shown. */
  readonly whole: number;
  readonly sentence: string;
  readonly reasons: readonly ChangeReason[];
};

/** How numbers and times are written: the page's own way. */
export type Writer = {
  readonly time: (timestamp: number) => string;
  readonly value: (value: number) => string;
  readonly revised: string | null;
};

/** Says why a forecast is another one than that before it. What is shown adds up: the mean effects are rounded to a common last
 * digit so that their sum is the rounded whole.
 * @returns null where both have no step in common */
export function accountForChange(change: ForecastChange, step: Step, write: Writer): ChangeAccount | null {
  const { targets, before, after, parts, arrived } = change;
  if (targets.length === 0) return null;
  const meanOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value / values.length, 0);
  const effects = parts.map(({ effect }) => meanOf(effect));
  const exact = meanOf(after.map((value, target) => value - before[target]));
  const unit = shownUnit([exact, ...effects]);
  const shown = roundToSum(effects, exact, unit);
  const whole = clean(Math.round(exact / unit) * unit, unit);
  const share = ratio(whole, meanOf(before.map(Math.abs)));
  const reasons = parts.flatMap((part, index): ChangeReason[] => {
    const effect = clean(shown[index], unit);
    // That nothing was revised is no reason.
    if (part.kind === 'revised' && part.effect.every((value) => value === 0)) return [];
    const { kind, from, to } = part;
    return [{ kind, from, to, effect, sentence: sayReason(part, effect, arrived, write) }];
  });
  const span = `the ${targets.length === 1 ? `one ${nameSteps(1, step)}` : countSteps(targets.length, step)} that both forecast`;
  const sentence =
    whole === 0
      ? `On average over ${span} nothing changed.`
      : `On average over ${span} it is ${write.value(Math.abs(whole))} ${whole > 0 ? 'higher' : 'lower'} than before${share}.`;
  return { whole, sentence, reasons };
}

function sayReason(
  { kind, from, to }: ForecastChange['parts'][number],
  effect: number,
  arrived: ForecastChange['arrived'],
  write: Writer,
): string {
  const did = sayEffect(effect, write);
  if (kind === 'retrained') return `Training anew on all of it ${did}.`;
  if (kind === 'revised') return `${write.revised ?? 'Earlier values were revised.'} That ${did}.`;
  const own = arrived.filter(({ timestamp }) => timestamp >= (from ?? 0) && timestamp <= (to ?? 0));
  const [first] = own;
  const when =
    from === to || from === null || to === null
      ? write.time(to ?? 0)
      : `${write.time(from)} to ${write.time(to)}`;
  if (first === undefined) return `What came for ${when} had not been forecast before; it ${did}.`;
  if (own.length === 1) {
    const { actual, expected, deviation } = first;
    const surprise = deviation === null ? '' : `, ${saySurprise((actual - expected) / deviation)}`;
    return `${when} came in at ${write.value(actual)}, and ${write.value(expected)} had been expected${surprise}. That ${did}.`;
  }
  const known = own.filter(({ deviation }) => deviation !== null);
  const mean = known.reduce(
    (sum, { actual, expected, deviation }) => sum + (actual - expected) / (deviation ?? 1) / known.length,
    0,
  );
  return `The ${own.length} values of ${when} came in ${saySurprise(mean)} on average. They ${did}.`;
}

function sayEffect(effect: number, write: Writer): string {
  if (effect === 0) return 'left the forecast where it was';
  return `${effect > 0 ? 'raised' : 'lowered'} the forecast by ${write.value(Math.abs(effect))} on average`;
}

function saySurprise(deviations: number): string {
  if (Math.abs(deviations) < 0.05) return 'as expected';
  return `${Math.abs(deviations).toFixed(1)} standard deviations ${deviations > 0 ? 'high' : 'low'}`;
}

const ratio = (whole: number, size: number): string =>
  size > 0 && Math.abs(whole / size) >= 0.005 ? ` (${(100 * Math.abs(whole / size)).toFixed(0)}%)` : '';

/** The last digit that is shown: three significant ones of the largest number. */
function shownUnit(values: readonly number[]): number {
  const largest = Math.max(...values.map(Math.abs));
  return largest === 0 ? 1 : 10 ** (Math.floor(Math.log10(largest)) - 2);
}

/** Some numbers rounded to multiples of a unit so that they sum to the rounded whole: those that lose most by rounding down are
 * rounded up.
 * @param whole  their sum before rounding
 * @see Balinski & Young 1982, "Fair Representation", on largest remainders */
export function roundToSum(values: readonly number[], whole: number, unit: number): number[] {
  const floors = values.map((value) => Math.floor(value / unit));
  const missing = Math.round(whole / unit) - floors.reduce((sum, floor) => sum + floor, 0);
  const order = [...values.keys()].sort(
    (a, b) => values[b] / unit - floors[b] - (values[a] / unit - floors[a]),
  );
  const raised = new Set(order.slice(0, Math.max(0, missing)));
  return floors.map((floor, index) => (floor + (raised.has(index) ? 1 : 0)) * unit);
}

/** Without what multiplying by a unit adds in the last bits. */
const clean = (value: number, unit: number): number =>
  Number(value.toFixed(Math.max(0, Math.min(100, -Math.floor(Math.log10(unit))))));
