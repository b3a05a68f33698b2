import type { ForecastSettings } from '#lib/forecast/schema.ts';

/** How each cell's line is drawn where several are compared: told apart by its dashes as well as by its colour. */
export const cellLooks: Readonly<
  Record<ForecastSettings['cell'], { readonly colour: string; readonly dash?: string }>
> = {
  elman: { colour: 'var(--chart-second)' },
  gru: { colour: 'var(--chart-third)', dash: '6 3' },
  lstm: { colour: 'var(--chart-prediction)', dash: '2 2' },
};
