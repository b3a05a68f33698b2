import type { Page } from 'playwright/test';
import { expect, test } from './fixtures.ts';
import { epochLine, makeLink, stopButton } from './run-page.ts';
import { endlessRun, startTraining, waitForResult } from './start-training.ts';
import { storedRun } from './stored-runs.ts';
import { chooseFile } from './upload-text.ts';
import { violationsInBothThemes } from './violations.ts';

const wide = { width: 1280, height: 900 };
/** The narrowest window that WCAG asks for, and a desk's at twice the size. */
const narrow = [
  { width: 320, height: 800 },
  { width: 640, height: 450 },
];

// Each page once, on the way through the site. Parts in states that are rare are in gallery.spec.ts.
test.describe.configure({ mode: 'parallel' });

test.beforeEach(async ({ page }) => {
  test.setTimeout(240_000);
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await page.setViewportSize(wide);
});

test('no page has a violation in either theme, and none is wider than a phone', async ({ page }) => {
  const { dataset } = storedRun('passengers');
  const pages = [
    ['home', '/'],
    ['datasets', '/datasets'],
    ['dataset', dataset],
    ['ledger', `${dataset}?tab=ledger`],
    ['runs', '/runs'],
    ['tokens', '/settings/tokens'],
    ['sign in', '/enter'],
    ['not found', '/nowhere'],
  ] as const;
  for (const [name, address] of pages) {
    await page.goto(address);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expectAccessible(page, name);
  }
});

test('the preview of a file has no violation in either theme, and is no wider than a phone', async ({
  page,
}) => {
  const rows = Array.from(
    { length: 30 },
    (_, day) => `2024-01-${String(day + 1).padStart(2, '0')},${day % 7},a`,
  );
  await chooseFile(page, 'preview.csv', `day,litres,kind\n${rows.join('\n')}\nno day,3,b\n`);
  await page.getByText('Not a date like the others', { exact: true }).first().click();
  await expect(page.getByText('"no day" is not a date')).toBeVisible();
  await expectAccessible(page, 'new dataset');
});

test('no result and no shared run has a violation in either theme, and none is wider than a phone', async ({
  page,
}) => {
  await page.goto(storedRun('passengers').run);
  const heading = page.getByRole('heading', { level: 1 });
  await expect(heading).toBeVisible();
  await expectAccessible(page, 'result');
  await page.getByRole('button', { name: 'Show as table' }).click();
  await expectAccessible(page, 'result as a table', 'figure:has(table)');
  const shared = await makeLink(page);
  await expectAccessible(page, 'share dialog', '[role=dialog]');
  await page.goto(shared);
  await expect(heading).toBeVisible();
  await expectAccessible(page, 'shared');
});

test('no run that trains or was stopped has a violation in either theme, and none is wider than a phone', async ({
  page,
}) => {
  await page.goto(storedRun('passengers').dataset);
  await startTraining(page, endlessRun);
  await expect(epochLine(page)).toBeVisible({ timeout: 60_000 });
  await expectAccessible(page, 'live run');
  await stopButton(page).click();
  await waitForResult(page);
  // But for what says that it was stopped it is a result as above.
  await expectAccessible(page, 'stopped run', '[role=status], #verdict, #log');
});

/** Looks at the page as it stands: axe, and nothing wider than the window at any width.
 * @param within  what has changed since it was looked at before */
async function expectAccessible(page: Page, name: string, within?: string): Promise<void> {
  const scope = within === undefined ? {} : { within };
  expect.soft(await violationsInBothThemes(page, scope), name).toEqual([]);
  for (const size of [wide, ...narrow]) {
    await page.setViewportSize(size);
    // A chart learns of its new width a moment after the window has it.
    await expect
      .configure({ soft: true })
      .poll(
        () =>
          page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
        { message: `${name} at ${size.width} px is wider than the window` },
      )
      .toBeLessThanOrEqual(0);
  }
  await page.setViewportSize(wide);
}
