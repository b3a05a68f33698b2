import { createServer, type ServerResponse } from 'node:http';
import { expect, test } from './fixtures.ts';
import { uploadText } from './upload-text.ts';
import { violationsInBothThemes } from './violations.ts';

const salesOf = (days: number, column = 'sales'): string =>
  `day,${column}\n${Array.from({ length: days }, (_, day) => `${new Date(Date.UTC(2024, 0, 1 + day)).toISOString().slice(0, 10)},${100 + (day % 7)}\n`).join('')}`;

type Answer = (response: ServerResponse) => void;

test('an address is fetched by itself: new rows are a version, other columns stop it, failures are told', async ({
  page,
  startOwnServer,
}) => {
  test.setTimeout(120_000);
  let answer: Answer = (response) => response.end(salesOf(40));
  const local = createServer((_request, response) => answer(response));
  await new Promise<void>((resolve) => local.listen(0, '127.0.0.1', resolve));
  const bound = local.address();
  const port = typeof bound === 'object' && bound !== null ? bound.port : 0;
  const { url } = await startOwnServer({
    env: { HINDCAST_ALLOW_PRIVATE_SOURCES: '127.0.0.1', HINDCAST_SOURCE_SECONDS: '2' },
  });
  // Pages open relative to the server of the worker; this one is another.
  const goto = page.goto.bind(page);
  page.goto = (address, options) => goto(address.startsWith('/') ? `${url}${address}` : address, options);
  const dataset = await uploadText(page, 'sales.csv', salesOf(40));

  await page.goto(`${dataset}?tab=sources`);
  await expect(page.getByText('No source yet')).toBeVisible();
  const address = page.getByLabel('Address');
  await address.fill('gopher://127.0.0.1/');
  await page.getByRole('button', { name: 'Add this source' }).click();
  await expect(page.getByText('this one begins with gopher:', { exact: false })).toBeVisible();
  await address.fill(`http://reader:hidden@127.0.0.1:${port}/sales.csv?key=secret`);
  await page.getByRole('button', { name: 'Add this source' }).click();

  const item = page.getByRole('listitem').filter({ hasText: 'sales.csv?key=…' });
  await expect(item.getByText('The same bytes as before: no new version.', { exact: false })).toBeVisible();
  await expect(item.getByText('Fetched every day at 06:00 (UTC)', { exact: false })).toBeVisible();
  expect(await page.content()).not.toMatch(/hidden@|key=secret/);

  const fetchTelling = async (next: Answer, told: string) => {
    answer = next;
    await item.getByRole('button', { name: 'Fetch now' }).click();
    await expect(item.getByText(told, { exact: false }).first()).toBeVisible({ timeout: 15_000 });
  };
  await fetchTelling((response) => response.end(salesOf(47)), 'Stored as version 2.');
  await fetchTelling((response) => response.writeHead(500).end(), 'The server answered 500.');
  await fetchTelling((response) => void response.write('day,'), '127.0.0.1 took longer than 2 s.');
  await fetchTelling(
    (response) => void response.writeHead(200, { 'Content-Length': 600 * 1024 * 1024 }).write('day,'),
    'The answer is larger than 512 MB.',
  );
  await fetchTelling((response) => response.end(salesOf(48, 'visits')), 'Stopped:');
  expect(await violationsInBothThemes(page)).toEqual([]);
  await page.setViewportSize({ width: 390, height: 844 });
  // The charts above follow the width a moment later.
  await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);

  answer = (response) => response.end(salesOf(48));
  await item.getByRole('button', { name: 'Go on' }).click();
  await expect(item.getByText('Stored as version 3.', { exact: false })).toBeVisible({ timeout: 15_000 });
  await item.getByRole('button', { name: 'Delete' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
  await expect(page.getByText('No source yet')).toBeVisible();
  local.closeAllConnections();
  local.close();
});
