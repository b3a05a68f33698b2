import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { timestampWriter } from '#lib/export/index.ts';
import { deriveSettings, fitForecaster, readJudgedHistory } from '#lib/forecast/index.ts';
import type { TimeSeries } from '#lib/time-series.ts';
import { hashWeights } from '../document/hash-fit.ts';
import { forecastReport } from '../forecast-report.ts';
import { runNotebook } from './run-notebook.ts';

const step = { unit: 'month', count: 1 } as const;

/** A trend and a season with gaps and a slipped point. */
function series(key: string, length: number, level: number): TimeSeries {
  const values = Float64Array.from(
    { length },
    (_, index) =>
      level +
      index +
      20 * Math.sin((index * Math.PI) / 6) +
      3 * Math.sin(index * index) +
      level * (index % 5) * 0.02,
  );
  values[11] = Number.NaN;
  values[length - 4] = Number.NaN;
  values[30] *= 40;
  return {
    ...{ key, step, values },
    timestamps: Float64Array.from({ length }, (_, index) => Date.UTC(2010, index, 1)),
  };
}

function notebookOf(panel: readonly TimeSeries[]) {
  const { settings } = deriveSettings(panel, 'quick', { epochs: 3, horizon: 6, members: 1 });
  const fitted = fitForecaster(panel, settings, { onEpoch: () => {} });
  if (!fitted.ok) throw new Error(fitted.problem.code);
  const { result, weights } = fitted.value;
  const write = timestampWriter(result, step);
  const reading = {
    ...{ rowsRead: 1, rowsRefused: 0, gapsFilled: 0, ledgerDropped: 0 },
    ...{ notes: [], ledger: [], ledgerCounts: [] },
  };
  const origin = {
    run: null,
    step,
    timeZone: null,
    contentSha256: null,
    weightsSha256: hashWeights(weights),
  };
  const document = forecastReport(result, panel, write, reading, origin);
  return runNotebook(document, readJudgedHistory(panel, settings), write);
}

const single = () => notebookOf([series('sales "ü" \\n', 120, 200)]);
const several = () => notebookOf(['a', 'b', 'c'].map((key, at) => series(key, 90 + 6 * at, 100 * (at + 1))));
const python = (code: string) => spawnSync('python3', ['-'], { input: code, encoding: 'utf8' });
const hasPandas = python('import pandas').status === 0;

const noPandas = 'python3 on this machine has no pandas';
const limit = { timeout: 60_000 };

test('all cells of a notebook run, and no figure differs', limit, ({ skip }) => {
  skip(!hasPandas, noPandas);
  expectNoDifference(single(), false);
});

test('nor does any of several series, whose means have OWA', limit, ({ skip }) => {
  skip(!hasPandas, noPandas);
  expectNoDifference(several(), true);
});

function expectNoDifference({ cells }: ReturnType<typeof runNotebook>, hasOwa: boolean) {
  const code = cells.flatMap((cell) => (cell.cell_type === 'code' ? [cell.source] : []));
  // The picture alone needs matplotlib.
  const told = python(
    `${code.slice(0, -1).join('\n\n')}\n\nprint(table[table.differs].to_string())\nprint(sorted(set(table.figure)))\n`,
  );
  expect(told.stderr).toBe('');
  const [, count, differing] = /^(\d+) figures, (\d+) differ/.exec(told.stdout) ?? [];
  expect(Number(count)).toBeGreaterThan(100);
  expect(differing, told.stdout).toBe('0');
  expect(told.stdout.includes(' owa')).toBe(hasOwa);
  for (const figure of [' mase', ' crps', ' coverage80', ' msis', 'skill against naive', 'scale of RMSSE'])
    expect(told.stdout).toContain(figure);
}

test('a notebook is one of nbformat 4.5, its cells named apart, and names from files cannot write markup', () => {
  const { cells, nbformat, nbformat_minor: minor } = single();
  expect([nbformat, minor]).toEqual([4, 5]);
  expect(new Set(cells.map(({ id }) => id)).size).toBe(cells.length);
  const data = cells.find(({ source }) => source.startsWith('import json'))?.source ?? '';
  const [, text = ''] = /^history = json\.loads\((".*")\)$/m.exec(data) ?? [];
  expect(JSON.parse(JSON.parse(text))[0]).toMatchObject({ key: 'sales "ü" \\n', ds: expect.any(Array) });
});
