import type { Locator, Page } from 'playwright/test';
import { expect, test } from './fixtures.ts';
import { startButton } from './start-training.ts';
import { storedRun } from './stored-runs.ts';

/** More controls than any page has before its main one. */
const mostTabs = 80;

test('from the home page to a forecast without touching the mouse', async ({ page }) => {
  await page.goto('/');
  await tabTo(page, page.getByRole('button', { name: 'Air passengers' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Air passengers' })).toBeVisible();

  await test.step('the first Tab leads past the menu', async () => {
    await page.reload();
    await page.keyboard.press('Tab');
    await expect(page.getByRole('link', { name: 'Skip to the content' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('main')).toBeFocused();
  });

  await test.step('the form is filled and sent', async () => {
    await tabTo(page, startButton(page));
    await tabTo(page, page.locator('summary').filter({ hasText: 'Settings' }));
    await page.keyboard.press('Enter');
    await tabTo(page, page.getByRole('spinbutton', { name: 'Horizon' }));
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('6');
    await tabTo(page, page.getByRole('radio', { name: /^balanced/ }));
    await page.keyboard.press('ArrowLeft');
    await expect(page.getByRole('radio', { name: /^quick/ })).toBeChecked();
    await tabTo(page, page.locator('summary').filter({ hasText: 'Advanced' }));
    await page.keyboard.press('Enter');
    for (const [label, value] of [
      ['Hidden size', '8'],
      ['Epochs', '3'],
      ['Held out', '12'],
    ] as const) {
      await tabTo(page, page.getByRole('spinbutton', { name: label }));
      await page.keyboard.press('ControlOrMeta+a');
      await page.keyboard.type(value);
    }
    // Enter in a field does what the one button does.
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/runs\//);
    await expect(page.getByText('6 months').first()).toBeVisible();
  });

  // What it came to is looked at on a run that is there already.
  await page.goto(storedRun('passengers').run);
  const cursor = page.getByRole('slider', { name: 'Cursor on the chart of Passengers' });
  const at = async () => Number(await cursor.getAttribute('aria-valuenow'));
  await test.step('arrows move the cursor, and the readout follows', async () => {
    await tabTo(page, cursor);
    await expect(cursor).toHaveAttribute('aria-valuetext', /^Jan 1961, future, predicted .*95% band/);
    await page.keyboard.press('ArrowLeft');
    await expect(cursor).toHaveAttribute(
      'aria-valuetext',
      /^Dec 1960, held out, actual 432(\.0)?, predicted /,
    );
    const start = await at();
    await page.keyboard.press('ArrowLeft');
    await expect(cursor).toHaveAttribute(
      'aria-valuetext',
      /^Nov 1960, held out, actual 390(\.0)?, predicted /,
    );
    expect(await at()).toBe(start - 1);
    await expect(page.getByRole('definition').filter({ hasText: /^Nov 1960$/ })).toBeVisible();
    await page.keyboard.press('Shift+ArrowLeft');
    await expect(cursor).toHaveAttribute('aria-valuetext', /^Jan 1960/);
    await page.keyboard.press('End');
    await expect(cursor).toHaveAttribute('aria-valuetext', /^Dec 1961, future, predicted .*95% band/);
  });

  await test.step('plus zooms in, 0 goes back', async () => {
    await page.keyboard.press('Home');
    const firstInView = await at();
    await page.keyboard.press('End');
    for (let press = 0; press < 3; press++) await page.keyboard.press('+');
    await page.keyboard.press('Home');
    expect(await at()).toBeGreaterThan(firstInView);
    await page.keyboard.press('0');
    await page.keyboard.press('Home');
    expect(await at()).toBe(firstInView);
  });

  await test.step('a question mark lists the keys, Escape closes the list', async () => {
    await page.keyboard.press('?');
    const keys = page.getByRole('dialog', { name: 'Keys' });
    await expect(keys.getByRole('heading', { name: 'Forecast chart' })).toBeVisible();
    await expect(keys.getByText('back to the first view')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(keys).toHaveCount(0);
    await expect(cursor).toBeFocused();
  });
});

/** Presses Tab until the control has the focus; fails where the keyboard never gets there. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  for (let tabs = 0; tabs < mostTabs; tabs++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  await expect(target).toBeFocused();
}
