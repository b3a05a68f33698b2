import { expect, test } from './fixtures.ts';
import { verdictLine } from './run-page.ts';
import { storedRun } from './stored-runs.ts';
import { violationsInBothThemes } from './violations.ts';

test('a win: the verdict, the checks and the fold plan say so, by keyboard too, and axe finds nothing', async ({
  page,
}) => {
  await page.goto(storedRun('growing').run);
  await expect(verdictLine(page)).toHaveText(
    /beat seasonal naive by \d+% and naive by \d+% on 21 held-out days \(MAE/,
  );
  const checks = page.getByRole('list', { name: 'Checks of this run' });
  await expect(checks).toContainText('Leak test passed');
  await expect(checks).toContainText(/Changing the future altered none of [\d,]+ earlier predictions/);
  await expect(checks).toContainText('Not a copy');
  await expect(page.getByText(/not luck \(p/).first()).toBeVisible();

  const plan = page.getByRole('img', { name: /^Plan of the backtest: 3 origins/ });
  await expect(plan).toBeVisible();
  await expect(page.getByText(/trained once, before the first; at later origins/)).toBeVisible();
  const folds = page.getByRole('table', { name: /^Accuracy after each origin/ });
  await expect(folds.getByRole('row')).toHaveCount(4);

  // A term explains itself on focus, and the steps ahead unfold by keyboard.
  const term = checks.getByRole('button', { name: 'Leak test passed' });
  // Before its script runs a term has nothing to say.
  await expect(async () => {
    await term.blur();
    await term.focus();
    await expect(page.getByRole('tooltip')).toContainText('it knew something of the future', {
      timeout: 2_000,
    });
  }).toPass();
  await page.keyboard.press('Escape');
  await page.getByText('Each step ahead, 1 to 7').focus();
  await page.keyboard.press('Enter');
  const steps = page.getByRole('table', { name: /at each number of steps ahead/ });
  await expect(steps.getByRole('row')).toHaveCount(8);

  expect(await violationsInBothThemes(page, { within: '#checks, #folds' })).toEqual([]);
});

test('a loss is said as plainly: the season ends with the training part', async ({ page }) => {
  await page.goto(storedRun('ended').run);
  await expect(verdictLine(page)).toHaveText(
    /^Seasonal naive (is better here: the value 7 days earlier had|had) \d+% less error than the combination/,
  );
});
