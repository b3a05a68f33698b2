import { neutraliseFormula } from '#lib/export/index.ts';
import type { ForecastPoint } from '#lib/forecast/schema.ts';
import type { Step } from '#lib/time-series.ts';
import { formatTimestamp } from '../../../_ui/words/format-date.ts';
import { formatNumber } from '../../../_ui/words/format-number.ts';

/** One step beyond the data as it is read: words only, so that it travels to the browser as it is. */
export type NextStep = {
  readonly timestamp: number;
  readonly time: string;
  readonly value: string;
  /** "3.1 to 12.4"; null where no band is known. */
  readonly range80: string | null;
};

/** The steps beyond the data in words, and what they come to together. */
export type NextSteps = {
  readonly steps: readonly NextStep[];
  readonly mean: string;
  readonly total: string;
  /** For a spreadsheet: a row a step, separated by tabs, numbers as they are. */
  readonly table: string;
};

/** What a forecast says of each step to come, its mean and its total; null where it ends with the data. */
export function nextSteps(key: string, future: readonly ForecastPoint[], step: Step): NextSteps | null {
  if (future.length === 0) return null;
  const total = future.reduce((sum, { yhat }) => sum + yhat, 0);
  return {
    steps: future.map(({ timestamp, yhat, lo80, hi80 }) => ({
      timestamp,
      time: formatTimestamp(timestamp, step),
      value: formatNumber(yhat),
      range80: lo80 === null || hi80 === null ? null : `${formatNumber(lo80)} to ${formatNumber(hi80)}`,
    })),
    mean: formatNumber(total / future.length),
    total: formatNumber(total),
    table: tableOf(key, future, step),
  };
}

function tableOf(key: string, future: readonly ForecastPoint[], step: Step): string {
  const heads = [
    'time',
    neutraliseFormula(key.replaceAll(/[\t\r\n]+/g, ' ')),
    '80% from',
    '80% to',
    '95% from',
    '95% to',
  ];
  const rows = future.map(({ timestamp, yhat, lo80, hi80, lo95, hi95 }) => [
    cellTime(timestamp, step),
    ...[yhat, lo80, hi80, lo95, hi95].map((value) => (value === null ? '' : String(value))),
  ]);
  return [heads, ...rows].map((cells) => cells.join('\t')).join('\n');
}

/** A time that a spreadsheet reads as one. */
function cellTime(timestampMs: number, { unit }: Step): string {
  if (unit === 'observation') return String(timestampMs);
  const text = new Date(timestampMs).toISOString();
  return timestampMs % 86_400_000 === 0 ? text.slice(0, 10) : text.slice(0, 19).replace('T', ' ');
}
