import { expect, test } from './fixtures.ts';

test('the reference shows every operation, and asks no other server for anything', async ({
  page,
  server,
}) => {
  const foreign: string[] = [];
  const wrong: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(server.url) && !/^(data|blob):/.test(request.url()))
      foreign.push(request.url());
  });
  page.on('console', (message) => {
    if (message.type() === 'error') wrong.push(message.text());
  });
  await page.goto('/api');
  await expect(page.getByRole('heading', { level: 1, name: 'API' })).toBeVisible();
  const start = page.locator('#operations-Runs-startRun');
  await expect(start).toBeVisible();
  const document = await (await page.request.get('/api/v1/openapi.json')).json();
  const count = Object.values<object>(document.paths).flatMap((methods) => Object.keys(methods)).length;
  await expect(page.locator('.opblock')).toHaveCount(count);
  await start.getByRole('button').first().click();
  await expect(start.getByText('Needs the scope')).toBeVisible();
  expect(foreign).toEqual([]);
  expect(wrong).toEqual([]);
});
