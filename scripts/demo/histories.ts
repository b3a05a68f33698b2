import { readFile } from 'node:fs/promises';
import { seededRandom } from '../testing/seeded-random.ts';

/** Four years of weeks of one thing, as a file that grows by a line a week. */
export type History = {
  readonly name: string;
  readonly fileName: string;
  /** The column that is followed. */
  readonly target: string;
  readonly horizon: number;
  /** Columns known in the future. */
  readonly future: readonly string[];
  readonly retrainEvery: number | null;
  /** The file as it was when so many weeks were known. */
  readonly fileAt: (weeks: number) => string;
};

/** Weeks of each history; the first half is there at the beginning. */
export const historyWeeks = 208;
const weekMs = 7 * 86_400_000;
const firstWeek = Date.UTC(2022, 0, 3);
const dateOf = (week: number): string => new Date(firstWeek + week * weekMs).toISOString().slice(0, 10);

/** Weather as it was measured in Seattle, sales that were made up, and a price that was paid: week by week. */
export async function makeHistories(samples: string): Promise<History[]> {
  return [await weather(`${samples}/seattle-weather.csv`), sales(), await price(`${samples}/sp500.csv`)];
}

async function weather(file: string): Promise<History> {
  const days = await readColumn(file, 2);
  const weeks = Array.from({ length: historyWeeks }, (_, week) => {
    const own = days.slice(7 * week, 7 * week + 7);
    return own.reduce((sum, value) => sum + value / own.length, 0);
  });
  return {
    ...{ name: 'Weather', fileName: 'weather.csv', target: 'temp_max', horizon: 8, future: [] },
    retrainEvery: null,
    fileAt: (known) =>
      table(
        'week,temp_max',
        weeks.slice(0, known).map((value) => value.toFixed(1)),
      ),
  };
}

/** Weekly sales with a yearly season, promotions that are planned eight weeks ahead, and a strike of three weeks in the second year
 * that is played. The newest figure is preliminary: a little low, and put right a week later. */
function sales(): History {
  const random = seededRandom(20_240_101);
  const strike = [160, 161, 162];
  const horizon = 8;
  const promoted = Array.from({ length: historyWeeks + horizon }, (_, week) =>
    week % 11 === 4 || week % 17 === 9 ? 1 : 0,
  );
  const figures = Array.from({ length: historyWeeks }, (_, week) => {
    const year = (2 * Math.PI * week) / 52.18;
    const usual = 900 + 1.2 * week + 130 * Math.sin(year - 1.2) + 60 * Math.cos(2 * year);
    const noise = 35 * (random() + random() + random() - 1.5);
    const figure = (usual + noise) * (promoted[week] === 1 ? 1.25 : 1);
    return Math.round(strike.includes(week) ? 0.35 * figure : figure);
  });
  return {
    ...{ name: 'Sales', fileName: 'sales.csv', target: 'sales', horizon, future: ['promotion'] },
    retrainEvery: 26,
    fileAt(known) {
      const rows = Array.from({ length: known + horizon }, (_, week) => {
        const figure = week < known ? figures[week] : null;
        const reported =
          figure !== null && week === known - 1 && week % 3 === 0 ? Math.round(0.97 * figure) : figure;
        return `${reported ?? ''},${promoted[week]}`;
      });
      return table('week,sales,promotion', rows);
    },
  };
}

async function price(file: string): Promise<History> {
  const days = await readColumn(file, 4);
  const last = days.slice(-5 * historyWeeks);
  const weeks = Array.from({ length: historyWeeks }, (_, week) => last[5 * week + 4]);
  return {
    ...{ name: 'Price', fileName: 'price.csv', target: 'close', horizon: 4, future: [] },
    retrainEvery: null,
    fileAt: (known) =>
      table(
        'week,close',
        weeks.slice(0, known).map((value) => value.toFixed(2)),
      ),
  };
}

const table = (head: string, rows: readonly string[]): string =>
  `${[head, ...rows.map((row, week) => `${dateOf(week)},${row}`)].join('\n')}\n`;

async function readColumn(file: string, column: number): Promise<number[]> {
  const [, ...lines] = (await readFile(file, 'utf8')).trim().split('\n');
  return lines.map((line) => Number(line.split(',')[column]));
}
