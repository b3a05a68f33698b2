import type { MethodName } from './method-table.ts';

/** A forecast made at one origin: of the steps from `origin` on, having seen only those before it. */
export type OriginForecast = {
  readonly origin: number;
  /** Original scale, NaN where the method has no answer, [horizon]; it may reach past the end of the data. */
  readonly values: Float64Array;
};

/** What one method says about one series. */
export type MethodForecast = {
  readonly method: MethodName;
  /** From origins before the cutoff, by what was fitted before the earliest of them: here weights may be chosen. */
  readonly calibration: readonly OriginForecast[];
  /** From origins a horizon apart, from the cutoff on, by what was fitted before the cutoff. */
  readonly heldOut: readonly OriginForecast[];
  /** From the end of the data, by what was fitted on all of it. */
  readonly future: OriginForecast;
};

/** The held-out forecasts one after the other, [held-out steps]; null where there is no answer.
 * @param length  of the series: what reaches past it is left out */
export function joinHeldOut({ heldOut }: MethodForecast, length: number): (number | null)[] {
  return heldOut.flatMap(({ origin, values }) => finiteOrNull(values.subarray(0, length - origin)));
}

/** The same numbers as JSON has them. */
export function finiteOrNull(values: Float64Array): (number | null)[] {
  return Array.from(values, (value) => (Number.isFinite(value) ? value : null));
}
