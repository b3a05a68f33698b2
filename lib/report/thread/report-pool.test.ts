import { parquetReadObjects } from 'hyparquet';
import { expect, test } from 'vitest';
import type { ReportOrder } from '../make-report.ts';
import { createPool, reportOnThread } from './report-pool.ts';

const csv = (rows: number) =>
  `day,sales\n${Array.from({ length: rows }, (_, day) => `${new Date(Date.UTC(2024, 0, 1 + day)).toISOString().slice(0, 10)},${100 + (day % 7)}`).join('\n')}\n`;
const inspect = (text: string): ReportOrder => ({
  ...{ kind: 'inspect', ingest: {} },
  bytes: new TextEncoder().encode(text),
});

test('orders are answered side by side on as many threads as the pool has, each with its own answer', async () => {
  const pool = createPool(2);
  const answers = await Promise.all(
    [20, 30, 40, 50].map(async (rows) => reportOnThread(inspect(csv(rows)), pool)),
  );
  expect(answers.map((answer) => answer.ok && JSON.parse(String(answer.value)).rowsRead)).toEqual([
    20, 30, 40, 50,
  ]);
  expect(pool.threads).toBe(2);
  const forecast: ReportOrder = {
    ...{ kind: 'forecast', as: 'csv', ingest: {}, bytes: new TextEncoder().encode(csv(60)) },
    wish: {
      ...{ preset: 'quick', overrides: { horizon: 3 }, target: [], outliers: {} },
      outlierNames: { way: 'outliers', named: 'outlier', kept: 'keepOutlier' },
    },
  };
  const forecasts = await reportOnThread(forecast, pool);
  expect(forecasts.ok && String(forecasts.value).trim().split('\n')).toHaveLength(4);
  const packed = await reportOnThread(
    { ...forecast, as: 'parquet', bytes: new TextEncoder().encode(csv(60)) },
    pool,
  );
  if (!packed.ok || typeof packed.value === 'string') throw new Error('a Parquet file was to come');
  const written = await parquetReadObjects({ file: packed.value.buffer });
  const text = forecasts.ok ? String(forecasts.value).trim().split('\n').slice(1) : [];
  expect(written.map(({ yhat }) => String(yhat))).toEqual(text.map((row) => row.split(',')[2]));
  const refused = await reportOnThread(inspect('a,b\nx,y\n'), pool);
  expect(refused).toMatchObject({ ok: false, problem: { code: 'no-time-column' } });
});

test('who comes when too many wait is told so at once, and a thread that breaks off is replaced', async () => {
  const pool = createPool(1, 3);
  const all = Array.from({ length: 5 }, () => reportOnThread(inspect(csv(10)), pool));
  const answers = await Promise.all(all);
  expect(answers.filter((answer) => !answer.ok).map((answer) => !answer.ok && answer.problem.code)).toEqual([
    'busy',
  ]);
  await Promise.all(pool.idle.map((thread) => thread.terminate()));
  expect((await reportOnThread(inspect(csv(10)), pool)).ok).toBe(true);
});
