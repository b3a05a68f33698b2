import type { Locator } from 'playwright/test';
import { forecastCsv } from './download-csv.ts';
import { expect, test } from './fixtures.ts';
import { verdictLine } from './run-page.ts';
import { storedRun } from './stored-runs.ts';

// What a run is opened for is answered within twenty seconds: by what is seen first, without scrolling.

const inSight = (answer: Locator) => expect(answer).toBeInViewport({ ratio: 1 });

for (const [name, viewport] of [
  ['a desk', { width: 1280, height: 800 }],
  ['a phone', { width: 390, height: 844 }],
] as const)
  test(`the first screen of a run answers on ${name}: what, how sure, and whether to trust it`, async ({
    page,
  }) => {
    await page.setViewportSize(viewport);
    await page.goto(storedRun('passengers').run);

    await test.step('what is this, and what did it come to?', async () => {
      await inSight(page.getByRole('heading', { level: 1, name: 'Passengers, next 12 months' }));
      await expect(page).toHaveTitle(/^Passengers, next 12 months · Air passengers/);
      await inSight(verdictLine(page));
    });

    const strip = page.getByRole('list', { name: 'Each of the next 12 months, with its 80% range' });
    await test.step('what will February be, and within which range?', async () => {
      const february = strip.getByRole('listitem').filter({ hasText: 'Feb 1961' });
      await inSight(february);
      await expect(february).toHaveText(/^Feb 1961[\d,.]+[\d,.]+ to [\d,.]+$/);
      await inSight(page.getByText('on average', { exact: true }));
    });

    await test.step('what will a later month be?', async () => {
      const picker = page.getByLabel('Any date');
      await inSight(picker);
      await picker.selectOption('Aug 1961');
      const told = page.getByRole('status').filter({ hasText: '80%' });
      await inSight(told);
      const august = strip.getByRole('listitem').filter({ hasText: 'Aug 1961' });
      const [, value = ''] = /^(.+), 80%/.exec((await told.textContent()) ?? '') ?? [];
      await expect(august).toContainText(value);
      // The chart's cursor goes there too.
      await expect(page.getByRole('slider', { name: 'Cursor on the chart of Passengers' })).toHaveAttribute(
        'aria-valuetext',
        /^Aug 1961, future/,
      );
    });

    await test.step('how sure is that?', async () => {
      await inSight(
        page.getByText(/^8 of 10 forecasts were within ±[\d.]+ of what came, on 36 held-out months\.$/),
      );
    });

    await test.step('is it better than repeating last year, did the bands hold, is it honest?', async () => {
      const trust = page.getByRole('region', { name: 'Can it be trusted' });
      await inSight(trust.getByText(/^\d of 3 checks passed/));
      await inSight(trust.getByRole('link', { name: /^\d+% (less|more) error than seasonal naive, / }));
      await inSight(trust.getByRole('link', { name: /^80% band held \d+% of 36 held-out months/ }));
      await inSight(trust.getByRole('link', { name: /^no leak/ }));
    });

    await test.step('each check opens its evidence', async () => {
      await page.getByRole('link', { name: /^no leak/ }).click();
      await inSight(page.getByRole('heading', { level: 2, name: 'Checks' }));
    });
  });

test('the forecast copies into a spreadsheet as it stands in the CSV', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(storedRun('passengers').run);
  await page.getByRole('button', { name: 'Copy for a spreadsheet' }).click();
  await expect(page.getByText('Copied: 12 months, a row each.')).toBeVisible();
  const lines = (await page.evaluate(() => navigator.clipboard.readText())).split('\n');
  expect(lines[0]).toBe('time\tPassengers\t80% from\t80% to\t95% from\t95% to');
  const { rows } = await forecastCsv(page);
  const future = rows.filter(({ part }) => part === 'future');
  expect(lines.slice(1).map((line) => Number(line.split('\t')[1]))).toEqual(
    future.map(({ yhat }) => Number(yhat)),
  );
});

test('what is chosen on the chart stands in the address, and comes back with it', async ({ page }) => {
  await page.goto(storedRun('passengers').run);
  const all = page.getByRole('button', { name: 'All the data' });
  await all.click();
  await page.getByLabel('Compare with').selectOption({ label: 'naive' });
  await expect(page).toHaveURL(/[?&]view=.*with=naive/);
  await page.reload();
  await expect(all).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByLabel('Compare with')).toHaveValue('naive');
});

test('the home page begins with what comes next, each with its range and what the forecast was worth', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/');
  const board = page.getByRole('region', { name: 'What comes next' });
  const first = board.getByRole('link').first();
  await inSight(first);
  await expect(first).toHaveText(/80% [\d.,−]+ to [\d.,−]+.*vs (seasonal )?naive/);
  await first.click();
  await expect(page).toHaveURL(/\/runs\//);
});
