/** Properties of every line in Recharts: no dots, no animation, and a gap stays a gap. */
export const stillLine = {
  type: 'linear',
  dot: false,
  activeDot: false,
  connectNulls: false,
  isAnimationActive: false,
  legendType: 'none',
} as const;
