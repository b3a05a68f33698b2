import type { MethodName } from '#lib/forecast/schema.ts';
import type { Score } from './measure-single.ts';

/** The tables over single series: those that are no prices, the short and the long of them, and prices apart. */
export function tabulateSingle(scores: readonly Score[]) {
  const noPrices = scores.filter((score) => !score.isPrice);
  return {
    'Series that are no prices': summarise(noPrices),
    'Of these, from under 400 values': summarise(noPrices.filter(({ length }) => length < 400)),
    'Of these, from 400 values on': summarise(noPrices.filter(({ length }) => length >= 400)),
    Prices: summarise(scores.filter((score) => score.isPrice)),
  };
}

/** The same as Markdown. */
export function writeSingle(tables: ReturnType<typeof tabulateSingle>): string {
  return Object.entries(tables)
    .filter(([, { origins }]) => origins > 0)
    .map(([name, { rows, origins, seconds, coverage80, coverage95 }]) => {
      const keys = Object.keys(rows[0]);
      return [
        `${name}, ${origins} forecasts:`,
        '',
        `| ${keys.join(' | ')} |`,
        `|${keys.map(() => '---').join('|')}|`,
        ...rows.map((row) => `| ${Object.values(row).join(' | ')} |`),
        '',
        `The 80% band held ${coverage80}% of what came, the 95% band ${coverage95}%; ${seconds} s a forecast.`,
      ].join('\n');
    })
    .join('\n\n');
}

function summarise(some: readonly Score[]) {
  const rows = (['combination', 'network', 'pretrained', 'ets', 'theta', 'seasonalNaive'] as const).map(
    (method) => {
      const ratios = (against: MethodName): number[] =>
        some.flatMap(({ errors }) => {
          const ratio = (errors[method] ?? Number.NaN) / (errors[against] ?? Number.NaN);
          return Number.isFinite(ratio) && ratio > 0 ? [ratio] : [];
        });
      const share = (all: readonly number[], test: (ratio: number) => boolean) =>
        Math.round((100 * all.filter(test).length) / all.length);
      const geometric = (all: readonly number[]) =>
        Math.exp(all.reduce((sum, ratio) => sum + Math.log(ratio) / all.length, 0)).toFixed(3);
      const simple = ratios('seasonalNaive');
      const ets = ratios('ets');
      return {
        method,
        'beats seasonal naive %': share(simple, (ratio) => ratio < 1),
        'MASE / seasonal naive': geometric(simple),
        'beats ETS %': share(ets, (ratio) => ratio < 1),
        'MASE / ETS': geometric(ets),
        'over 10% worse than ETS %': share(ets, (ratio) => ratio > 1.1),
      };
    },
  );
  const steps = some.reduce((sum, score) => sum + score.steps, 0);
  const covered = (part: 'inside80' | 'inside95') =>
    ((100 * some.reduce((sum, score) => sum + score[part], 0)) / steps).toFixed(1);
  const seconds = some.reduce((sum, score) => sum + score.seconds / some.length, 0).toFixed(1);
  return {
    rows,
    origins: some.length,
    coverage80: covered('inside80'),
    coverage95: covered('inside95'),
    seconds,
  };
}
