import AxeBuilder from '@axe-core/playwright';
import { expect, test } from './fixtures.ts';
import { smallRun, startTraining, waitForResult } from './start-training.ts';
import { uploadText } from './upload-text.ts';

const day = 86_400_000;
/** Days from the first of January 2020 on, with noise that is the same each time. */
function daily(length: number, valueAt: (index: number, noise: number) => number): string {
  const rows = Array.from({ length }, (_, index) => {
    const noise = Math.sin(index * 12.9898) * 43_758.5453;
    const date = new Date(Date.UTC(2020, 0, 1) + index * day).toISOString().slice(0, 10);
    return `${date},${valueAt(index, noise - Math.floor(noise) - 0.5).toFixed(3)}`;
  });
  return `day,sales\n${rows.join('\n')}\n`;
}
const week = (index: number) => 10 * Math.sin((2 * Math.PI * index) / 7);
const settings = { ...smallRun, Horizon: '7', Season: '7', 'Held out': '21' };

test('a win: the verdict, the checks and the fold plan say so, by keyboard too, and axe finds nothing', async ({
  page,
}) => {
  test.setTimeout(180_000);
  await uploadText(
    page,
    'growing.csv',
    daily(240, (index, noise) => 100 + index + week(index) + noise),
  );
  await startTraining(page, settings);
  await waitForResult(page, 120_000);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    /beat seasonal naive by \d+% and naive by \d+% on 21 held-out days \(MAE/,
  );
  const checks = page.getByRole('list', { name: 'Checks of this run' });
  await expect(checks).toContainText('Leak test passed');
  await expect(checks).toContainText(/None of [\d,]+ numbers forecast before it moved by a bit/);
  await expect(checks).toContainText('Not a copy');
  await expect(page.getByText(/not chance \(p/).first()).toBeVisible();

  const plan = page.getByRole('img', { name: /^Plan of the backtest: 3 origins/ });
  await expect(plan).toBeVisible();
  await expect(page.getByText(/trained once, before the first, and not again/)).toBeVisible();
  const folds = page.getByRole('table', { name: /^Accuracy after each origin/ });
  await expect(folds.getByRole('row')).toHaveCount(4);

  // A term explains itself on focus, and the steps ahead unfold by keyboard.
  await checks.getByRole('button', { name: 'Leak test passed' }).focus();
  await expect(page.getByRole('tooltip')).toContainText('it knew something of the future');
  await page.keyboard.press('Escape');
  await page.getByText('Each step ahead, 1 to 7').focus();
  await page.keyboard.press('Enter');
  const steps = page.getByRole('table', { name: /at each number of steps ahead/ });
  await expect(steps.getByRole('row')).toHaveCount(8);

  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  }
});

test('a loss is said as plainly: the season ends with the training part', async ({ page }) => {
  test.setTimeout(180_000);
  const ended = daily(240, (index, noise) => 100 + (index < 219 ? 3 * week(index) : 0) + noise);
  await uploadText(page, 'ended.csv', ended);
  await startTraining(page, settings);
  await waitForResult(page, 120_000);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    /^Seasonal naive (is better here: the value 7 days earlier had|had) \d+% less error than the combination/,
  );
});
