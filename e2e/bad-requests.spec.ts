import { once } from 'node:events';
import net from 'node:net';
import { dailyRows } from '../scripts/stored/csv-files.ts';
import { ask } from './ask.ts';
import { expect, test } from './fixtures.ts';
import { storedDatasets } from './stored-datasets.ts';
import { uploadText } from './upload-text.ts';

test('an upload cut off in the middle leaves nothing behind', async ({ page, server }) => {
  const before = await storedDatasets(page);
  const { hostname, port } = new URL(server.url);
  const socket = net.connect(Number(port), hostname);
  await once(socket, 'connect');
  socket.write(
    [
      'POST /datasets/upload?name=half HTTP/1.1',
      `Host: ${hostname}:${port}`,
      'Content-Length: 100000',
      '',
      `day,height\n${dailyRows(200).join('\n')}\n`,
    ].join('\r\n'),
  );
  await new Promise<void>((resolve) => socket.end(() => resolve()));
  socket.on('error', () => {});
  socket.resume();
  await once(socket, 'close');
  // An upload after it has been read whole, so the one before it has been dealt with.
  await uploadText(page, 'whole.csv', `day,height\n${dailyRows(50).join('\n')}\n`);
  expect(await storedDatasets(page)).toBe(before + 1);
  await expect(page.getByRole('link', { name: 'half' })).toHaveCount(0);

  const longer = await ask(`${server.url}/datasets/upload?name=huge`, {
    method: 'POST',
    headers: { 'Content-Length': String(600 * 1024 * 1024) },
    body: null,
  });
  expect(longer.status).toBe(413);
  expect(JSON.parse(longer.body).error).toMatch(/larger than 512 MB/);
  expect(await storedDatasets(page)).toBe(before + 1);
});

test('what does not exist and what comes from another site gets a 4xx and no stack trace', async ({
  page,
  server,
}) => {
  for (const path of ['/runs/none', '/datasets/none', '/s/none', '/nowhere']) {
    const answer = await page.goto(path);
    expect(answer?.status()).toBe(404);
    await expect(page.getByRole('heading', { level: 1, name: 'Page not found' })).toBeVisible();
    expect(await page.content()).not.toMatch(/\bat \w+ \(|node_modules|\/lib\/\w+\/[\w-]+\.ts/);
  }
  for (const path of [
    '/runs/none/forecast.csv',
    '/runs/none/forecast.parquet',
    '/runs/none/run.json',
    '/runs/none/run.ipynb',
    '/datasets/none/series.parquet',
    '/datasets/none/ledger',
    '/datasets/none/series.csv',
    '/datasets/none/series?from=0&to=1',
    '/s/none/forecast.csv',
  ]) {
    const answer = await ask(server.url + path);
    expect([path, answer.status]).toEqual([path, 404]);
    expect(answer.body.trim().split('\n')).toHaveLength(1);
  }
  const before = await storedDatasets(page);
  for (const Origin of ['https://evil.example', 'null', 'http://127.0.0.1:1']) {
    const body = `day,height\n${dailyRows(50).join('\n')}\n`;
    const foreign = await ask(`${server.url}/datasets/upload?name=foreign`, {
      method: 'POST',
      headers: { Origin, 'Content-Length': String(body.length) },
      body,
    });
    expect(foreign.status).toBe(403);
    expect(foreign.body).toContain('another site');
  }
  for (const query of ['', '?name=a&options=%7B', '?name=a&options=%7B%22dialect%22%3A7%7D']) {
    const wrong = await ask(`${server.url}/datasets/upload${query}`, {
      method: 'POST',
      headers: { 'Content-Length': '4' },
      body: 'a,b\n',
    });
    expect(wrong.status).toBe(400);
    expect(Object.keys(JSON.parse(wrong.body))).toEqual(['error']);
  }
  expect(await storedDatasets(page)).toBe(before);
});
