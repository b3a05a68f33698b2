/** An amount and its noun: `1 row`, `2,304 rows`. */
export const sayCount = (amount: number, noun: string): string =>
  `${amount.toLocaleString('en-GB')} ${noun}${amount === 1 ? '' : 's'}`;
