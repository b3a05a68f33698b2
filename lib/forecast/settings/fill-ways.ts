/** What a missing value is filled with where a network or a simple method reads it: the last value, a line between its
 * neighbours, the value of the season before. It is never learnt or scored as if it had been observed. */
export const fillWays = ['last', 'linear', 'season'] as const;
export type FillWay = (typeof fillWays)[number];

/** What each way is called: in a form, and as the end of "missing values filled". */
export const fillWords: { readonly [Way in FillWay]: { readonly label: string; readonly filled: string } } = {
  last: { label: 'carry the last value on', filled: 'with the last value' },
  linear: {
    label: 'draw a straight line',
    filled:
      'with a line between their neighbours (with the last value where a gap ends beyond the training part)',
  },
  season: { label: 'same hour, weekday or month before', filled: 'with the value of the season before' },
};
