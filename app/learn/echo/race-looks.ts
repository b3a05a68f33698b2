import type { Racer } from './race-types.ts';

/** How each cell's line is drawn: told apart by its dashes as well as by its colour. */
export const racerLooks: Readonly<Record<Racer, { readonly colour: string; readonly dash?: string }>> = {
  elman: { colour: 'var(--chart-second)' },
  gru: { colour: 'var(--chart-third)', dash: '6 3' },
  lstm: { colour: 'var(--chart-prediction)', dash: '2 2' },
};
