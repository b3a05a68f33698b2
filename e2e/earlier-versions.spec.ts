import { earlierVersions, unpack } from '../scripts/earlier-versions/unpack.ts';
import { expect, test } from './fixtures.ts';
import { verdictLine } from './run-page.ts';
import { newDataDirectory } from './server.ts';

for (const kept of earlierVersions)
  test(`a server opens the data folder of version ${kept.version}: datasets, runs, race and links`, async ({
    page,
    browser,
    startOwnServer,
  }) => {
    const dataDirectory = newDataDirectory();
    unpack(kept, dataDirectory);
    const { url } = await startOwnServer({ dataDirectory });
    const { datasets, runs } = kept.read;
    const { runIds, raceId, tokens } = kept.places;
    // What the server says of each; that a page comes alive is looked at once.
    const reader = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
    for (const { name } of datasets) {
      await reader.goto(`${url}/datasets`);
      await reader.getByRole('link', { name, exact: true }).first().click();
      await expect(reader.getByRole('heading', { level: 1, name })).toBeVisible();
    }
    for (const [index, id] of runIds.entries()) {
      await reader.goto(`${url}/runs/${id}`);
      await expect(verdictLine(reader)).toHaveText(runs[index].verdict);
    }
    await reader.goto(`${url}/races/${raceId}`);
    await expect(reader.getByRole('table', { name: 'What each cell came to' })).toBeVisible();
    for (const token of tokens) {
      expect((await reader.goto(`${url}/s/${token}`))?.status()).toBe(200);
      await expect(reader.getByRole('heading', { level: 1 })).not.toBeEmpty();
    }
    await reader.context().close();
    await page.goto(`${url}/runs/${runIds[0]}`);
    await expect(page.getByRole('slider', { name: /^Cursor on the chart/ })).toBeVisible();
  });
