import type { FitResult, MethodName } from '#lib/forecast/schema.ts';

/** Every method that any of the series has but the one that is the forecast, in the order of their first appearance. */
export function otherMethods({
  series,
  forecastMethod,
}: Pick<FitResult, 'series' | 'forecastMethod'>): MethodName[] {
  const methods = new Set(series.flatMap((own) => own.methods.map(({ method }) => method)));
  methods.delete(forecastMethod);
  return [...methods];
}
