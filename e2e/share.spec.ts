import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { ask } from './ask.ts';
import { forecastCsv } from './download-csv.ts';
import { expect, test } from './fixtures.ts';
import { verdictLine } from './run-page.ts';
import { storedRun } from './stored-runs.ts';

test('a link shows a run to whoever has it, until it is revoked', async ({ page, browser, server }) => {
  const { run } = storedRun('shared');
  await page.goto(run);
  const verdict = (await verdictLine(page).textContent()) ?? '';
  const original = await forecastCsv(page);

  await page.getByRole('button', { name: 'Share' }).click();
  const dialog = page.getByRole('dialog', { name: 'Share this run' });
  await expect(dialog.getByText('No links yet.')).toBeVisible();
  await dialog.getByLabel('The link works for').selectOption({ label: 'one week' });
  await dialog.getByRole('button', { name: 'Make a link' }).click();
  const address = await dialog.getByLabel('Link to this run').inputValue();
  // 128 bits are 22 letters of base64.
  expect(address).toMatch(new RegExp(`^${server.url}/s/[A-Za-z0-9_-]{22,}$`));
  const token = path.basename(address);
  await expect(dialog.getByText(untilInDays(7))).toBeVisible();

  await test.step('only a fingerprint of the token is stored', async () => {
    const files = (await readdir(server.dataDirectory, { recursive: true, withFileTypes: true })).filter(
      (file) => file.isFile(),
    );
    expect(files.length).toBeGreaterThan(0);
    for (const file of files) {
      const bytes = await readFile(path.join(file.parentPath, file.name));
      expect(bytes.includes(token)).toBe(false);
    }
  });

  // Somebody else's browser: no cookie, no storage, nothing of the site.
  const stranger = await browser.newContext();
  const shared = await stranger.newPage();
  await test.step('the page stands by itself', async () => {
    expect((await shared.goto(address))?.status()).toBe(200);
    await expect(verdictLine(shared)).toHaveText(verdict);
    await expect(
      shared.getByText(/^\d+ \w+ \d{4}, \d\d:\d\d UTC; later data changes nothing here$/),
    ).toBeVisible();
    await expect(shared.getByText(/^Air passengers v1, sha256 [0-9a-f]{64}$/)).toBeVisible();
    await expect(shared.getByText(untilInDays(7))).toBeVisible();
    await expect(shared.getByRole('slider', { name: /^Cursor on the chart/ })).toBeVisible();
    await expect(shared.getByRole('table', { name: /^Accuracy on/ })).toBeVisible();
    const inside = shared.locator('a[href^="/"]:not([href^="/s/"])');
    await expect(inside).toHaveCount(0);
    for (const name of ['Share', 'Delete', /^Forecast the next/])
      await expect(shared.getByRole('button', { name })).toHaveCount(0);
    const csv = await forecastCsv(shared);
    await shared.setViewportSize({ width: 390, height: 844 });
    const accuracy = shared.getByRole('table', { name: /^Accuracy on/ });
    await expect(accuracy).toBeHidden();
    await expect(shared.getByText(untilInDays(7))).toBeVisible();
    await shared.getByRole('link', { name: 'How this was made' }).click();
    await expect(accuracy).toBeVisible();
    // A check of the answer opens its evidence as well.
    await shared.goto(address);
    await shared.getByRole('link', { name: /^80% band held/ }).click();
    await expect(shared.getByRole('heading', { level: 2, name: 'Folds' })).toBeInViewport();
    await shared.setViewportSize({ width: 1280, height: 900 });
    expect(csv.text).toBe(original.text);
  });

  await test.step('the reader cannot do more than read', async () => {
    const sharedHeaders = (await ask(`${server.url}/s/${token}`)).headers;
    expect(sharedHeaders['referrer-policy'] ?? '').toMatch(/no-referrer|same-origin/);
    for (const tail of ['/events', '/ledger', '/../../runs/x'])
      expect((await ask(`${server.url}/s/${token}${tail}`)).status).toBe(404);
  });

  await test.step('revoked, it is gone like one that never was', async () => {
    await dialog.getByRole('button', { name: /^Revoke the link/ }).click();
    await expect(dialog.getByText(/^revoked /)).toBeVisible();
    await expect(dialog.getByRole('button', { name: /^Revoke/ })).toHaveCount(0);
    // Its address is not offered any longer.
    await expect(dialog.getByLabel('Link to this run')).toHaveCount(0);
    expect((await shared.reload())?.status()).toBe(404);
    await expect(shared.getByRole('heading', { level: 1, name: 'Page not found' })).toBeVisible();

    const wrongToken = token.split('').reverse().join('');
    const [gone, wrong] = [await bodyOf(token), await bodyOf(wrongToken)];
    expect(gone).toEqual(wrong);
    expect(gone.text).not.toContain('revoked');
    const csv = await ask(`${server.url}/s/${token}/forecast.csv`);
    const wrongCsv = await ask(`${server.url}/s/${wrongToken}/forecast.csv`);
    expect([csv.status, csv.body]).toEqual([404, wrongCsv.body]);
  });
  await stranger.close();

  // The run itself is untouched.
  expect((await page.goto(run))?.status()).toBe(200);

  /** What a reader gets, without the nonce of each answer and the token that was asked for. */
  async function bodyOf(asked: string): Promise<{ status: number; text: string }> {
    const { status, body } = await ask(`${server.url}/s/${asked}`, { headers: { Accept: 'text/html' } });
    return {
      status,
      text: body.replaceAll(asked, 'TOKEN').replaceAll(/nonce(\\?":\\?"|=")[^"\\]+/g, 'nonce'),
    };
  }
});

test('a link can be made to last until it is revoked', async ({ page }) => {
  await page.goto(storedRun('passengers').run);
  await page.getByRole('button', { name: 'Share' }).click();
  const dialog = page.getByRole('dialog', { name: 'Share this run' });
  await dialog.getByLabel('The link works for').selectOption({ label: 'until it is revoked' });
  await dialog.getByRole('button', { name: 'Make a link' }).click();
  await expect(dialog.getByText('never expires')).toBeVisible();
  await page.goto(await dialog.getByLabel('Link to this run').inputValue());
  await expect(page.getByText('until it is revoked', { exact: true })).toBeVisible();
});

/** "until 3 Mar 2026", so many days from now; the clock may pass midnight meanwhile. */
function untilInDays(days: number): RegExp {
  const format = new Intl.DateTimeFormat('en-GB', {
    ...{ day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' },
  });
  const dates = [0, 300_000].map((later) => format.format(Date.now() + days * 86_400_000 - 300_000 + later));
  return new RegExp(
    `until (${dates.map((date) => date.replace('Sept', 'Sep')).join('|')}), \\d\\d:\\d\\d UTC`,
  );
}
