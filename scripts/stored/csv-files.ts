const dayMs = 86_400_000;

/** Day `day` of a year, counted from 0, as an ISO date. */
const dateOf = (day: number, year: number): string =>
  new Date(Date.UTC(year, 0, 1) + day * dayMs).toISOString().slice(0, 10);

/** Days from 1 January 2024 on, each with a value that moves. */
export const dailyRows = (days: number): string[] =>
  Array.from({ length: days }, (_, day) => `${dateOf(day, 2024)},${50 + (day % 7) * 3 + (day % 5)}`);

/** The season of a week, of height 10. */
export const weekOf = (day: number): number => 10 * Math.sin((2 * Math.PI * day) / 7);

/** Sales a day from 2020 on, with noise that is the same each time. */
export function dailySales(days: number, valueAt: (day: number, noise: number) => number): string {
  const rows = Array.from({ length: days }, (_, day) => {
    const noise = Math.sin(day * 12.9898) * 43_758.5453;
    return `${dateOf(day, 2020)},${valueAt(day, noise - Math.floor(noise) - 0.5).toFixed(3)}`;
  });
  return `day,sales\n${rows.join('\n')}\n`;
}

/** Days on which there is a promotion. */
export const promotionOn = (day: number): number => ((day * day * 7) % 11 < 2 ? 1 : 0);

/** Sales of 240 days with thirty more on days of promotion, which are planned for two weeks to come.
 * @param unplanned  the day without a plan, if any */
export function salesWithPromotions(unplanned?: number): string {
  const rows = Array.from({ length: 254 }, (_, day) => {
    const sales = 100 + weekOf(day) + 30 * promotionOn(day) + ((day * 37) % 7) / 7;
    return `${dateOf(day, 2024)},${day < 240 ? sales.toFixed(2) : ''},${day === unplanned ? '' : promotionOn(day)}`;
  });
  return `day,sales,promo\n${rows.join('\n')}\n`;
}

const shops = ['harbour', 'market', 'station'];

/** A long table: a row for each shop and day, the shops in turn, each selling a hundred more than the one before. */
export function shopTable(days: number): string {
  const lines = ['day,shop,sales'];
  for (let day = 0; day < days; day++)
    for (const [index, shop] of shops.entries()) {
      const sales = 100 * (index + 1) + 2 * weekOf(day) + ((day * 7 + index * 3) % 5);
      lines.push(`${dateOf(day, 2024)},${shop},${sales.toFixed(1)}`);
    }
  return `${lines.join('\n')}\n`;
}

/** Names that would do harm if a page or a spreadsheet took them for more than text. */
export const harmful = {
  script: "<script>alert('shop')</script>",
  formula: "=cmd|' /C calc'!A0",
  head: '<img src=x onerror=alert(1)>',
} as const;

/** Two series with harmful names, and a cell that is no date. */
export function harmfulTable(): string {
  const rows = [harmful.script, harmful.formula].flatMap((shop) =>
    dailyRows(60).map((row, day) => (day === 30 ? `=1+1,${shop},7` : row.replace(',', `,${shop},`))),
  );
  return `day,shop,${harmful.head}\n${rows.join('\n')}\n`;
}
