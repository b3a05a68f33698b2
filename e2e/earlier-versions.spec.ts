import { earlierVersions, unpack } from '../scripts/earlier-versions/unpack.ts';
import { expect, test } from './fixtures.ts';
import { verdictLine } from './run-page.ts';
import { newDataDirectory } from './server.ts';

for (const kept of earlierVersions)
  test(`a server opens the data folder of version ${kept.version}: datasets, runs, race and links`, async ({
    page,
    startOwnServer,
  }) => {
    const dataDirectory = newDataDirectory();
    unpack(kept, dataDirectory);
    const { url } = await startOwnServer({ dataDirectory });
    const { datasets, runs } = kept.read;
    for (const { name } of datasets) {
      await page.goto(`${url}/datasets`);
      await page.getByRole('link', { name, exact: true }).first().click();
      await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
    }
    for (const [index, id] of kept.places.runIds.entries()) {
      await page.goto(`${url}/runs/${id}`);
      await expect(verdictLine(page)).toHaveText(runs[index].verdict);
      await expect(page.getByRole('slider', { name: /^Cursor on the chart/ })).toBeVisible();
    }
    await page.goto(`${url}/races/${kept.places.raceId}`);
    await expect(page.getByRole('table', { name: 'What each cell came to' })).toBeVisible();
    for (const token of kept.places.tokens) {
      expect((await page.goto(`${url}/s/${token}`))?.status()).toBe(200);
      await expect(page.getByRole('heading', { level: 1 })).not.toBeEmpty();
    }
  });
