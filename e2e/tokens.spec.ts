import { ask } from './ask.ts';
import { expect, test } from './fixtures.ts';

test('a token is made on its page, shown once, opens the API, and is revoked', async ({ page, server }) => {
  await page.goto('/settings/tokens');
  await expect(page.getByText('No tokens yet.')).toBeVisible();
  await page.getByLabel('Name', { exact: true }).fill('notebook');
  await page.getByRole('checkbox', { name: /^write:/ }).check();
  await page.getByRole('button', { name: 'Make a token' }).click();
  const token = await page.getByLabel('Token', { exact: true }).inputValue();
  expect(token).toMatch(/^hindcast_[\w-]{32}$/);
  await expect(page.getByText('read, write', { exact: false })).toBeVisible();

  const rename = (name: string) =>
    ask(`${server.url}/api/v1/datasets/none`, {
      method: 'PATCH',
      headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
      body: JSON.stringify({ name }),
    });
  // It may write: what is missing is the dataset.
  expect((await rename('x')).status).toBe(404);

  await page.reload();
  await expect(page.getByText('last used just now', { exact: false })).toBeVisible();
  await expect(page.getByText(token)).toHaveCount(0);
  await page.getByRole('button', { name: /^Revoke notebook/ }).click();
  await expect(page.getByText(/revoked \d/)).toBeVisible();
  expect((await rename('x')).status).toBe(401);

  await page.getByLabel('Name', { exact: true }).fill('nothing');
  await page.getByRole('checkbox', { name: /^read:/ }).uncheck();
  await page.getByRole('button', { name: 'Make a token' }).click();
  await expect(page.getByText('Choose at least one scope.')).toBeVisible();
  await expect(page.getByLabel('Name', { exact: true })).toHaveValue('nothing');
});

test('where no password is set, a program on this machine reads without a token and changes nothing', async ({
  server,
}) => {
  const read = await ask(`${server.url}/api/v1/datasets?limit=1`);
  expect(read.status).toBe(200);
  for (const [method, path] of [
    ['POST', '/runs'],
    ['DELETE', '/datasets/none'],
    ['GET', '/tokens'],
  ] as const) {
    const { status, body } = await ask(`${server.url}/api/v1${path}`, { method });
    expect([path, status, JSON.parse(body).code]).toEqual([path, 401, 'token-missing']);
  }
});

test('another site is refused unless it is listed, and a listed one is told what it may read', async ({
  startOwnServer,
}) => {
  const { url } = await startOwnServer({ env: { HINDCAST_API_ORIGINS: 'https://notebooks.example.org' } });
  const from = (Origin: string, method = 'GET', headers = {}) =>
    ask(`${url}/api/v1/datasets`, { method, headers: { Origin, ...headers } });
  expect((await from('https://evil.example')).status).toBe(403);
  const listed = await from('https://notebooks.example.org');
  expect([listed.status, listed.headers['access-control-allow-origin']]).toEqual([
    ...[200, 'https://notebooks.example.org'],
  ]);
  const asked = await from('https://notebooks.example.org', 'OPTIONS', {
    'Access-Control-Request-Method': 'POST',
  });
  expect([asked.status, asked.headers['access-control-allow-headers']]).toEqual([
    ...[204, expect.stringContaining('Authorization')],
  ]);
  // Cookies are never let in from there.
  expect(listed.headers['access-control-allow-credentials']).toBeUndefined();
});
