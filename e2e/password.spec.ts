import { ask } from './ask.ts';
import { expect, test } from './fixtures.ts';
import { makeLink } from './run-page.ts';
import { newStoredDirectory, storedRun } from './stored-runs.ts';

const password = 'correct horse battery';

test('with a password everything asks for it but shared pages and the health check', async ({
  page,
  browser,
  startOwnServer,
}) => {
  test.slow();
  const { url } = await startOwnServer({
    dataDirectory: newStoredDirectory(),
    env: { HINDCAST_PASSWORD: password },
  });
  const pages = [
    '/',
    '/runs',
    '/datasets',
    '/datasets/new',
    '/runs/x',
    '/datasets/x',
    '/follow',
    '/follow/x',
    '/nowhere',
  ];
  const routes = [
    '/runs/x/forecast.csv',
    '/follow/x/forecasts.csv',
    '/runs/x/events',
    '/datasets/x/ledger',
    '/datasets/x/series?from=0&to=1',
    '/datasets/x/series.csv',
    '/samples/seattle-weather.csv',
    '/_next/static/../../runs',
    '/s/../runs',
    '/s/%2e%2e/runs',
  ];

  await test.step('nothing is told to whoever is not signed in', async () => {
    for (const path of [...pages, ...routes]) {
      const plain = await ask(url + path);
      expect([path, plain.status]).toEqual([path, 401]);
      expect(plain.body).toMatch(/^Sign in/);
    }
    for (const path of pages) {
      const asked = await ask(url + path, { headers: { Accept: 'text/html' } });
      expect([asked.status, asked.headers.location]).toEqual([
        303,
        `/enter?next=${encodeURIComponent(path)}`,
      ]);
    }
    expect((await ask(`${url}/api/health`)).status).toBe(200);
    expect((await ask(`${url}/s/none`)).status).toBe(404);
  });

  await test.step('a POST to an open page may carry an action, and is refused', async () => {
    for (const path of ['/', '/enter', '/s/none', '/api/health', '/datasets/upload?name=x']) {
      const posted = await ask(url + path, {
        method: 'POST',
        headers: { 'Next-Action': '40'.repeat(21), Origin: url, 'Content-Type': 'text/plain;charset=UTF-8' },
        body: '[]',
      });
      expect([path, posted.status]).toEqual([path, 401]);
    }
  });

  await test.step('a wrong password says so; the right one goes on to the page that was asked for', async () => {
    await page.goto(`${url}/runs?search=passengers`);
    await expect(page.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible();
    await expect(page.getByRole('navigation', { name: 'Main' })).toHaveCount(0);
    await page.getByLabel('Password').fill('wrong horse');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await expect(page.getByText('This is not the password.')).toBeVisible();
    await page.getByLabel('Password').fill(password);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await expect(page).toHaveURL(`${url}/runs?search=passengers`);
    await expect(page.getByRole('heading', { level: 1, name: 'Runs' })).toBeVisible();
    const [cookie] = await page.context().cookies();
    expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax' });
  });

  let address = '';
  await test.step('signed in, the site works, and a link opens for a stranger', async () => {
    await page.goto(url);
    await page.getByRole('button', { name: 'Air passengers' }).click();
    await expect(page).toHaveURL(/\/datasets\/(?!new)/);
    await page.goto(url + storedRun('passengers').run);
    address = await makeLink(page);

    const stranger = await browser.newContext();
    const shared = await stranger.newPage();
    const refused: string[] = [];
    shared.on('response', (response) => {
      if (response.status() >= 300) refused.push(`${response.status()} ${response.url()}`);
    });
    await shared.goto(address);
    await expect(shared.getByRole('slider', { name: /^Cursor on the chart/ })).toBeVisible();
    expect(refused).toEqual([]);
    // What the network remembered belongs to the link, for a stranger as for whoever is inside.
    const runPath = new URL(page.url()).pathname;
    for (const file of ['memory/weights', 'memory/0']) {
      const inside = await page.request.get(`${url}${runPath}/${file}`);
      const outside = await shared.request.get(`${address}/${file}`);
      // A run in which no network adds anything has no memory, but weights.
      expect([file, outside.status()]).toEqual([file, file === 'memory/weights' ? 200 : inside.status()]);
      expect(Buffer.compare(await outside.body(), await inside.body())).toBe(0);
      expect((await shared.request.get(`${url}${runPath}/${file}`)).status()).toBe(401);
    }
    // From the shared page no way leads further in.
    await shared.goto(`${url}/runs`);
    await expect(shared.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible();
    await stranger.close();
  });

  await test.step('a forged or changed cookie opens nothing', async () => {
    const [cookie] = await page.context().cookies();
    const { name = '', value = '' } = cookie ?? {};
    expect((await ask(`${url}/runs`, { headers: { Cookie: `${name}=${value}` } })).status).toBe(200);
    const [ends = '', signature = ''] = value.split('.');
    for (const forged of [
      `${Number(ends) + 1}.${signature}`,
      `${ends}.${signature.startsWith('A') ? 'B' : 'A'}${signature.slice(1)}`,
      `${ends}.`,
      '',
      'true',
    ])
      expect((await ask(`${url}/runs`, { headers: { Cookie: `${name}=${forged}` } })).status).toBe(401);
  });

  await test.step('after five wrong passwords the right one waits a little, and opens', async () => {
    const stranger = await browser.newContext();
    const door = await stranger.newPage();
    await door.goto(`${url}/runs`);
    for (let attempt = 1; attempt <= 5; attempt++) {
      await door.getByLabel('Password').fill(`wrong horse ${attempt}`);
      await Promise.all([
        door.waitForResponse((response) => response.url().endsWith('/enter/session')),
        door.getByRole('button', { name: 'Sign in' }).click(),
      ]);
      await expect(door.getByText('This is not the password.')).toBeVisible();
    }
    expect((await ask(`${url}/runs`)).status).toBe(401);
    const startedMs = Date.now();
    await door.getByLabel('Password').fill(password);
    await door.getByRole('button', { name: 'Sign in' }).click();
    await expect(door.getByRole('heading', { level: 1, name: 'Runs' })).toBeVisible();
    expect(Date.now() - startedMs).toBeGreaterThanOrEqual(1_000);
    await door.getByRole('button', { name: 'Sign out' }).click();
    await expect(door.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible();
    expect(await stranger.cookies()).toEqual([]);
    await stranger.close();
    // Whoever is inside stays inside, and so does the shared page.
    expect((await page.goto(`${url}/runs`))?.status()).toBe(200);
    expect((await ask(address)).status).toBe(200);
  });
});
