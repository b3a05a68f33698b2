/** Days from 1 January 2024 on, each with a value that moves. */
export const dailyRows = (days: number): string[] =>
  Array.from(
    { length: days },
    (_, day) =>
      `${new Date(Date.UTC(2024, 0, 1 + day)).toISOString().slice(0, 10)},${50 + (day % 7) * 3 + (day % 5)}`,
  );
