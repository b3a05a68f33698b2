import { readFile } from 'node:fs/promises';
import type { Download } from 'playwright/test';
import { downloadAs, openDownloads } from './download-csv.ts';
import { expect, test } from './fixtures.ts';
import { makeLink } from './run-page.ts';
import { storedRun } from './stored-runs.ts';
import { violationsOf } from './violations.ts';

async function textOf(download: Promise<Download>): Promise<string> {
  return readFile(await (await download).path(), 'utf8');
}

test('the memory of a run is walked through, read out, drawn back in time and taken along', async ({
  page,
}) => {
  test.slow();
  await page.goto(storedRun('passengers').run);
  const section = page.locator('#memory');
  await expect(section).toContainText(/hold 95% of what moves its forecast/);

  // Step by step, by keyboard: the first step says where the state comes from, the last where it goes.
  const readout = page.getByTestId('memory-readout');
  await expect(readout).toContainText(/output [\d.,]+\. From this state the forecast is read\./);
  const slider = page.getByRole('slider', { name: 'Step of the window' });
  await slider.press('Home');
  await expect(readout).toContainText('The state starts at zero.');
  await expect(readout).toContainText(/^Step 1 of/);
  await slider.press('ArrowRight');
  await expect(readout).toContainText(/^Step 2 of/);
  await section.getByRole('button', { name: 'Back' }).click();
  await expect(readout).toContainText(/^Step 1 of/);

  // As a film, to the end; none where motion is not wanted.
  const play = section.getByRole('button', { name: 'Play' });
  await play.click();
  await expect(readout).toContainText('From this state the forecast is read.');
  await expect(play).toBeVisible();
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await expect(play).toHaveCount(0);
  await slider.press('Home');

  // One cursor with the forecast chart, both ways.
  const chart = page.getByRole('slider', { name: /^Cursor on the chart/ });
  const before = await chart.getAttribute('aria-valuenow');
  await slider.press('ArrowRight');
  await expect(chart).not.toHaveAttribute('aria-valuenow', before ?? '');
  await chart.press('ArrowRight');
  await expect(readout).toContainText(/^Step 3 of/);

  // An origin is picked on the chart, by its ring.
  await page.getByRole('button', { name: 'All the data' }).click();
  const origins = page.getByRole('button', { name: /^What the network remembered at/ });
  await expect(origins).toHaveCount(3);
  const picked = section.getByLabel('Forecast origin');
  await expect(picked).toHaveValue('0');
  await origins.first().press('Enter');
  await expect(picked).not.toHaveValue('0');
  await expect(section.getByRole('region', { name: 'Unrolled' })).toBeFocused();
  await expect(readout).toContainText('From this state the forecast is read.');
  await picked.selectOption('0');
  await slider.press('Home');
  await slider.press('ArrowRight');
  await slider.press('ArrowRight');

  // Twins of the pictures.
  await section.getByRole('button', { name: 'States as tables' }).click();
  await expect(section.getByRole('table', { name: 'The window, step by step' })).toBeVisible();
  await expect(section.getByRole('table', { name: 'Every unit at step 3' })).toBeVisible();
  await section.getByLabel('Followed back from').selectOption({ label: 'the last state' });
  await section.getByRole('button', { name: 'Logarithmic scale' }).click();
  await section.getByRole('button', { name: 'Lags in a table' }).click();
  await expect(section.getByRole('table', { name: 'the last state, by lag' })).toBeVisible();
  await section.getByRole('button', { name: 'Lags as a chart' }).click();

  const chainSvg = page.waitForEvent('download');
  await openDownloads(section, /Unrolled step of /);
  await downloadAs(page, 'SVG').click();
  expect(await textOf(chainSvg)).toMatch(/: step 3 of \d+<.*>State 2<.*>output [\d.,]+ ↑</s);
  const chainCsv = page.waitForEvent('download');
  await openDownloads(section, /Unrolled step of /);
  await downloadAs(page, 'CSV').click();
  expect(await textOf(chainCsv)).toMatch(/^unit,state before,state after,reset gate,update gate,/);
  const halfLives = page.waitForEvent('download');
  await openDownloads(section, /Half-lives of /);
  await downloadAs(page, 'CSV').click();
  expect(await textOf(halfLives)).toMatch(/^unit,half_life_steps\n\d+,[\d.]+\n/);
  const csv = page.waitForEvent('download');
  await openDownloads(section, /States of /);
  await downloadAs(page, 'CSV').click();
  expect(await textOf(csv)).toMatch(/^timestamp_ms,step,unit,hidden,reset gate,update gate,candidate gate\n/);
  const svg = page.waitForEvent('download');
  await openDownloads(section, /States of /);
  await downloadAs(page, 'SVG').click();
  expect(await textOf(svg)).toMatch(/<image [^>]*href="data:image\/png/);
  const png = page.waitForEvent('download');
  await openDownloads(section, /Gradient through time/);
  await downloadAs(page, 'PNG').click();
  expect((await readFile(await (await png).path())).subarray(1, 4).toString()).toBe('PNG');

  // Had it forgotten: every stretch gets a bar, and the forecast without one is drawn and summed.
  await section.getByRole('button', { name: 'Forget each stretch in turn' }).click();
  const table = section.getByRole('table', { name: /without each stretch/ });
  await expect(table).toBeVisible();
  const draws = table.getByRole('button', { name: /^Draw without/ });
  const count = await draws.count();
  expect(count).toBeGreaterThan(1);
  await draws.first().click();
  await expect(draws.first()).toHaveAttribute('aria-pressed', 'true');
  await expect(section.getByText(/^Without .* sums to/)).toBeVisible();
  await expect(section.getByRole('img', { name: /^Without / })).toBeVisible();
  await expect(section.getByText(/ carried most: without it the forecast lies/)).toBeVisible();
  const bars = page.waitForEvent('download');
  await openDownloads(section, /Which stretch carried the forecast/);
  await downloadAs(page, 'SVG').click();
  // The paper, and a bar for each stretch.
  expect((await textOf(bars)).match(/<rect /g)).toHaveLength(count + 1);
  await section.getByLabel('Replace with').selectOption('state');
  await expect(draws).toHaveCount(count);

  // Any stretch, by keyboard and by drag: the sentence names it, and the forecast is drawn without it.
  await section.getByLabel('Replace with').selectOption('mean');
  const told = section.locator('[aria-labelledby=memory-forget] [aria-live=polite]');
  await section.getByRole('slider', { name: 'First step forgotten' }).press('Home');
  await section.getByRole('slider', { name: 'Last step forgotten' }).press('Home');
  await section.getByRole('slider', { name: 'Last step forgotten' }).press('ArrowRight');
  await expect(told).toHaveText(/^Without Jan 1959 to Feb 1959, .* sums to/);
  const windowChart = section.getByTestId('stretch-chart');
  // A mouse reaches only what is in view.
  await windowChart.scrollIntoViewIfNeeded();
  const box = await windowChart.boundingBox();
  if (!box) throw new Error('the chart of the window is not drawn');
  const wasTold = await told.textContent();
  await page.mouse.move(box.x + box.width * 0.5, box.y + 60);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.8, box.y + 60, { steps: 4 });
  await page.mouse.up();
  await expect(told).not.toHaveText(wasTold ?? '');
  await expect(section.getByRole('img', { name: /^Without / })).toBeVisible();

  // The same weights over any length: a sentence, a table, a file.
  await expect(
    section.getByText(/^Average error is .* reading 10,000 months, with the same [\d,]+ parameters\.$/),
  ).toBeVisible();
  await section.getByText('Lengths as a table').click();
  const lengths = section.getByRole('table', { name: 'Error by length of history' });
  await expect(lengths.getByRole('row', { name: /^10,000 / })).toBeVisible();
  const lengthCsv = page.waitForEvent('download');
  await openDownloads(section, /Error by length of history/);
  await downloadAs(page, 'CSV').click();
  expect(await textOf(lengthCsv)).toMatch(/^steps,mae,parameters\n1,/);

  expect(await violationsOf(page, { within: '#memory' })).toEqual([]);

  // Who has a link sees it too, and may forget a stretch as well.
  await page.goto(await makeLink(page));
  await expect(readout).toContainText('From this state the forecast is read.');
  await page.getByRole('slider', { name: 'First step forgotten' }).press('Home');
  await expect(page.getByText(/^Without .* sums to/)).toBeVisible();
  await expect(page.getByText(/^Average error is [\d.]+ reading/)).toBeVisible();
});
