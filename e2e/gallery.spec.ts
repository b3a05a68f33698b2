import type { Page } from 'playwright/test';
import { expect, test } from './fixtures.ts';
import { newDataDirectory, removeDataDirectory, startServer } from './server.ts';
import { type AxeScope, violationsOf } from './violations.ts';

const widths = [1280, 640, 390, 320];
/** What axe looks at, at two of the widths: everything, and where there is little room what depends on room. Every part
 * stands once in each theme, so that its landmarks have the same names. */
const axeAt: Readonly<Record<number, AxeScope>> = {
  1280: { without: ['landmark-unique'] },
  390: { rules: ['scrollable-region-focusable', 'target-size'] },
};

test('the gallery is not part of a build', async ({ page }) => {
  const response = await page.goto('/gallery');
  expect(response?.status()).toBe(404);
  await expect(page.locator('[data-specimen]')).toHaveCount(0);
});

test('every part and picture of the gallery is drawn in both themes, has room for its words, and is accessible', async ({
  page,
}, testInfo) => {
  // The development server compiles the page when it is asked for.
  test.setTimeout(300_000);
  const dataDirectory = newDataDirectory();
  const server = await startServer(dataDirectory, {}, ['--dev']);
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  try {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.goto(`${server.url}/gallery`, { timeout: 180_000 });
    await expect(page.locator('.recharts-surface').first()).toBeVisible({ timeout: 60_000 });
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 });
      await expect
        .configure({ soft: true })
        .poll(() => overflowOf(page), { message: `wider than ${width} px` })
        .toEqual([]);
      expect.soft(await crowdedWords(page), `words at ${width} px`).toEqual([]);
      const scope = axeAt[width];
      if (scope !== undefined) expect.soft(await violationsOf(page, scope), `axe at ${width} px`).toEqual([]);
    }
    if (testInfo.errors.length > 0)
      for (const theme of ['light', 'dark'])
        await testInfo.attach(`gallery-${theme}.png`, {
          body: await page.locator(`section[data-theme=${theme}]`).screenshot(),
          contentType: 'image/png',
        });
    expect(errors).toEqual([]);
  } finally {
    await server.end();
    removeDataDirectory(dataDirectory);
  }
});

/** Specimens that reach beyond the window, by name. */
const overflowOf = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const limit = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= limit) return [];
    const beyond = [...document.querySelectorAll('[data-specimen] *')].filter(
      (element) => element.getBoundingClientRect().right > limit + 1,
    );
    return [
      ...new Set(
        beyond.map((element) => element.closest('[data-specimen]')?.getAttribute('data-specimen') ?? ''),
      ),
    ];
  });

/** Words in pictures that lie over one another or leave their picture, each with the name of its specimen. */
const crowdedWords = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('[data-specimen] svg')].flatMap((svg) => {
      if (svg.parentElement?.closest('svg')) return [];
      const name = svg.closest('[data-specimen]')?.getAttribute('data-specimen');
      const frame = svg.getBoundingClientRect();
      const words = [...svg.querySelectorAll('text')]
        .map((text) => ({ text: text.textContent ?? '', box: text.getBoundingClientRect() }))
        .filter(({ text }) => text !== '');
      const outside = words.filter(
        ({ box }) =>
          box.left < frame.left - 1 || box.right > frame.right + 1 || box.bottom > frame.bottom + 1,
      );
      const over = words.filter(({ box }, index) =>
        words
          .slice(0, index)
          .some(
            (other) =>
              box.left < other.box.right - 1 &&
              box.right > other.box.left + 1 &&
              box.top < other.box.bottom - 3 &&
              box.bottom > other.box.top + 3,
          ),
      );
      return [
        ...outside.map(({ text }) => `${name}: "${text}" leaves the picture`),
        ...over.map(({ text }) => `${name}: "${text}" lies on another`),
      ];
    }),
  );
