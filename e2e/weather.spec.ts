import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { forecastCsv } from './download-csv.ts';
import { factOf } from './fact-of.ts';
import { expect, test } from './fixtures.ts';
import { openSample } from './open-sample.ts';
import { maeOf, readAccuracy } from './read-accuracy.ts';
import { stopButton, verdictLine } from './run-page.ts';
import { startTraining, waitForResult } from './start-training.ts';
import { storedRun } from './stored-runs.ts';

const sample = path.resolve(import.meta.dirname, '../public/samples/seattle-weather.csv');

const verdict =
  /The combination (beat seasonal naive by \d+%|had \d+% less error than seasonal naive)( and naive by \d+%)? on 84/;

test('an empty first visit is inviting, and one click opens a sample', async ({ page, startOwnServer }) => {
  const server = await startOwnServer();
  await page.goto(server.url);
  await expect(page.getByRole('heading', { level: 1, name: 'Drop a file here' })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Or try a sample' }).getByRole('button')).toHaveText([
    /Seattle weather/,
    /S&P 500/,
    /Air passengers/,
    /Long echo/,
  ]);
  await expect(page.getByText('The first run will stand here')).toBeVisible();
  await expect(page.getByRole('table')).toHaveCount(0);

  await page.getByRole('button', { name: 'Seattle weather' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Seattle weather' })).toBeVisible();
  const address = new URL(page.url()).pathname;

  // The second click opens what the first one stored.
  await page.goto(server.url);
  await expect(page.getByRole('table', { name: 'Datasets' }).getByRole('row')).toHaveCount(2);
  await page.getByRole('button', { name: 'Seattle weather' }).click();
  await expect(page).toHaveURL(new RegExp(address));
});

test('the weather sample, from one click to a forecast that beats seasonal naive', async ({ page }) => {
  test.setTimeout(300_000);
  const bytes = await readFile(sample);
  const actuals = bytes
    .toString('utf8')
    .trim()
    .split('\n')
    .slice(-84)
    .map((line) => Number(line.split(',')[2]));

  await test.step('the dataset page says what was read', async () => {
    await openSample(page, 'Seattle weather');
    const about = page.getByRole('region', { name: 'About this dataset' });
    const fact = (name: string | RegExp) => factOf(about, name);
    await expect(fact(/^Rows$/)).toHaveText('1,461');
    await expect(fact('First')).toHaveText('Sun 1 Jan 2012');
    await expect(fact('Last')).toHaveText('Thu 31 Dec 2015');
    await expect(fact('Step')).toHaveText('daily');
    await expect(fact('Gaps filled')).toHaveText('0');
    await expect(fact('Rows refused')).toHaveText('0 of 1,461');
    await about.getByText('Fingerprints of file and data').click();
    await expect(fact('File sha256')).toHaveText(createHash('sha256').update(bytes).digest('hex'));
    await expect(page.getByRole('slider', { name: /temp_max/ }).first()).toBeVisible();
  });

  let run = '';
  await test.step('the form as it stands starts a run that is seen live', async () => {
    run = await startTraining(page);
    await expect(stopButton(page)).toBeVisible();
    await expect(page.getByRole('progressbar', { name: /updates done/ })).toBeVisible();
    await waitForResult(page, 240_000);
  });

  await test.step('the verdict, and the table it rests on', async () => {
    // Over three origins chance may do as well as a third less error; the sentence then says so.
    const heading = verdictLine(page);
    await expect(heading).toHaveText(verdict);
    await expect(heading).toContainText('held-out days');
    const rows = await readAccuracy(page);
    expect(rows.map((row) => row.method)).toEqual(
      expect.arrayContaining([
        'GRU',
        'combination',
        'seasonal naive',
        'Theta',
        'pretrained LSTM',
        'ETS',
        'drift',
        'naive',
      ]),
    );
    expect(maeOf(rows, 'GRU')).toBeLessThan(maeOf(rows, 'seasonal naive'));
    expect(maeOf(rows, 'combination')).toBeLessThan(0.8 * maeOf(rows, 'seasonal naive'));
    await expect(page.getByText(/Season used: 365 days\..*\(m = \d+\)/)).toBeVisible();
  });

  await test.step('the chart reads out actual, prediction and bands, and has a twin of text', async () => {
    const cursor = page.getByRole('slider', { name: 'Cursor on the chart of temp_max' });
    await cursor.press('ArrowLeft');
    await expect(cursor).toHaveAttribute(
      'aria-valuetext',
      /^Thu 31 Dec 2015, held out, actual 5\.60?, predicted .*, residual .*, too (low|high), 95% band .* to .*/,
    );
    await page.getByRole('button', { name: 'Show as table' }).click();
    const table = page.getByRole('table', { name: 'Forecast of temp_max, step by step' });
    await expect(table.getByRole('row')).toHaveCount(1 + 84 + 28);
    for (const head of ['80% from', '80% to', '95% from', '95% to'])
      await expect(table.getByRole('columnheader', { name: head })).toBeVisible();
    await page.getByRole('button', { name: 'Show the chart' }).click();
    await expect(cursor).toBeVisible();
  });

  await test.step('what made it: settings, seed, engine, duration, fingerprints', async () => {
    const settings = page.getByRole('region', { name: 'Settings' });
    for (const [name, value] of [
      ['Horizon', /^28 days$/],
      ['Season', /^365 days$/],
      ['Seed', /^1$/],
      ['Engine', /float/],
      ['Trained for', /\d+ (s|min)/],
      ['Seattle weather v1, sha256', /^[0-9a-f]{64}$/],
      ['Weights, sha256', /^[0-9a-f]{64}$/],
    ] as const)
      await expect(factOf(settings, name)).toHaveText(value);
  });

  await test.step('the CSV holds the same forecast', async () => {
    const { columns, rows, fileName } = await forecastCsv(page);
    expect(fileName).toMatch(/\.csv$/);
    expect(columns).toEqual([
      ...['series', 'timestamp', 'part', 'actual', 'yhat', 'lo80', 'hi80', 'lo95', 'hi95'],
      ...['network', 'naive', 'seasonal_naive', 'drift', 'theta', 'pretrained', 'ets'],
    ]);
    const heldOut = rows.filter((row) => row.part === 'held-out');
    const future = rows.filter((row) => row.part === 'future');
    expect([heldOut.length, future.length, rows.length]).toEqual([84, 28, 112]);
    expect(heldOut.map((row) => Number(row.actual))).toEqual(actuals);
    expect(future.every((row) => row.actual === '' && row.naive !== '')).toBe(true);
    expect([rows[0]?.timestamp, rows.at(-1)?.timestamp]).toEqual(['2015-10-09', '2016-01-28']);
    for (const row of rows) {
      const band = [row.lo95, row.lo80, row.yhat, row.hi80, row.hi95].map((cell) => Number(cell || 'NaN'));
      expect(band.every(Number.isFinite)).toBe(true);
      expect(band).toEqual(band.toSorted((a, b) => a - b));
    }
    const error = (column: string) =>
      heldOut.reduce((sum, row) => sum + Math.abs(Number(row.actual) - Number(row[column])), 0) /
      heldOut.length;
    const table = await readAccuracy(page);
    expect(error('yhat')).toBeCloseTo(maeOf(table, 'combination'), 1);
    expect(error('network')).toBeCloseTo(maeOf(table, 'GRU'), 1);
    expect(error('seasonal_naive')).toBeCloseTo(maeOf(table, 'seasonal naive'), 1);
  });

  await test.step('the list shows it with its verdict', async () => {
    await page.goto('/runs');
    const row = page.getByRole('row').filter({ has: page.locator(`a[href="${run}"]`) });
    await expect(row).toContainText('Seattle weather: temp_max');
    await expect(row).toContainText(verdict);
  });
});

test('the list of runs is searched and filtered, and what is chosen is deleted', async ({ page }) => {
  const { run } = storedRun('deleted');
  const link = page.locator(`a[href="${run}"]`);

  await page.goto('/runs');
  const filter = async (fields: { search?: string; dataset?: string; status?: string }) => {
    await page.getByLabel('Search').fill(fields.search ?? '');
    await page.getByLabel('Dataset').selectOption({ label: fields.dataset ?? 'any' });
    await page.getByLabel('Status').selectOption({ label: fields.status ?? 'any' });
    await page.getByRole('button', { name: 'Show' }).click();
  };
  await filter({ search: 'PASSENG', dataset: 'Air passengers', status: 'Done' });
  await expect(page).toHaveURL(/search=PASSENG/);
  await expect(page.getByText(/\d+ found/)).toBeVisible();
  await expect(link).toBeVisible();
  await filter({ status: 'Failed' });
  await expect(page).toHaveURL(/status=FAILED/);
  await expect(link).toHaveCount(0);
  await filter({ search: 'no such series' });
  await expect(page.getByText('No matching runs')).toBeVisible();
  await page.getByRole('link', { name: 'Show every run' }).click();
  await expect(link).toBeVisible();

  await page.getByRole('row').filter({ has: link }).getByRole('checkbox').check();
  await page.getByRole('region', { name: 'Chosen runs' }).getByRole('button', { name: 'Delete' }).click();
  await expect(link).toHaveCount(0);
  // What had the focus is gone: the page has it, not the body.
  await expect(page.locator('#content')).toBeFocused();
  expect((await page.goto(run))?.status()).toBe(404);
});
