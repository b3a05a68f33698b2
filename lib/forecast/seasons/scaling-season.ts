import type { Step } from '#lib/time-series.ts';

/** The m of MASE's denominator as the M4 competition sets it: 24 for hours, 12 for months, 4 for quarters, 1 for
 * all else; steps of minutes follow the hours' rule, a day.
 * @see Makridakis, Spiliotis & Assimakopoulos 2020, "The M4 Competition" */
export function scalingSeason({ unit, count }: Step): number {
  const day = { minute: 1_440, hour: 24, month: 12, quarter: 4 } as const;
  switch (unit) {
    case 'minute':
    case 'hour':
    case 'month':
    case 'quarter': {
      const period = day[unit] / count;
      return Number.isInteger(period) ? period : 1;
    }
    default:
      return 1;
  }
}
