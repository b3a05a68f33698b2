/** How each of some runs is drawn, the most accurate first: no two alike in colour, and none of them in dashes alone. */
export const compareLines = [
  { colour: 'var(--chart-prediction)', dash: '4 3' },
  { colour: 'var(--chart-second)', dash: '8 3' },
  { colour: 'var(--chart-third)', dash: '2 2' },
  { colour: 'var(--chart-warning)', dash: '10 3 2 3' },
  { colour: 'var(--chart-baseline)', dash: '1 3' },
  { colour: 'var(--muted)', dash: '6 2 1 2' },
] as const;
