import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright/test';
import { expect, test } from './fixtures.ts';
import { openSample } from './open-sample.ts';
import { endlessRun, smallRun, startTraining, waitForResult } from './start-training.ts';
import { chooseFile } from './upload-text.ts';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const wide = { width: 1280, height: 900 };
const narrow = { width: 390, height: 844 };
/** The narrowest window that WCAG asks for, and a desk's at twice the size. */
const others = [
  { width: 320, height: 800 },
  { width: 640, height: 450 },
];

test.describe.configure({ mode: 'parallel' });

for (const theme of ['light', 'dark'] as const)
  test(`no page has a violation in the ${theme} theme, and none is wider than a phone`, async ({ page }) => {
    test.setTimeout(240_000);
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    await page.setViewportSize(wide);
    await openSample(page, 'Air passengers');
    const dataset = new URL(page.url()).pathname;
    const run = await startTraining(page, smallRun);
    await waitForResult(page);
    await page.getByRole('button', { name: 'Share' }).click();
    await page.getByRole('button', { name: 'Make a link' }).click();
    const shared = await page.getByLabel('Link to this run').inputValue();
    await expectAccessible(page, 'share dialog');

    const pages = [
      ['home', '/'],
      ['datasets', '/datasets'],
      ['dataset', dataset],
      ['ledger', `${dataset}?tab=ledger`],
      ['result', run],
      ['shared', shared],
      ['runs', '/runs'],
      ['sign in', '/enter'],
      ['not found', '/nowhere'],
    ] as const;
    for (const [name, address] of pages) {
      await page.goto(address);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expectAccessible(page, name);
    }

    await page.goto(run);
    await page.getByRole('button', { name: 'Show as table' }).click();
    await expectAccessible(page, 'result as a table');

    const rows = Array.from(
      { length: 30 },
      (_, day) => `2024-01-${String(day + 1).padStart(2, '0')},${day % 7},a`,
    );
    await chooseFile(page, 'preview.csv', `day,litres,kind\n${rows.join('\n')}\nno day,3,b\n`);
    await page.getByText('Not a date like the others', { exact: true }).first().click();
    await expect(page.getByText('"no day" is not a date')).toBeVisible();
    await expectAccessible(page, 'new dataset');

    await page.goto(dataset);
    await startTraining(page, endlessRun);
    await expect(page.getByText(/^Epoch \d+/)).toBeVisible({ timeout: 60_000 });
    await expectAccessible(page, 'live run');
    await page.getByRole('button', { name: 'Stop and keep best' }).click();
    await waitForResult(page);
    await expectAccessible(page, 'stopped run');
  });

/** Looks at the page as it stands: axe, and nothing wider than the window at either width. */
async function expectAccessible(page: Page, name: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze();
  const found = violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html }) => html) }));
  expect.soft(found, name).toEqual([]);
  for (const size of [...others, narrow, wide]) {
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
}
