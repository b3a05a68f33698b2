import { expect, test } from './fixtures.ts';
import { newStoredDirectory, storedRun } from './stored-runs.ts';

const runRows = 'tbody tr';

test('runs are sorted by any column, chosen by keyboard, deleted, and brought back', async ({
  page,
  startOwnServer,
}) => {
  const { url } = await startOwnServer({ dataDirectory: newStoredDirectory() });
  await page.goto(`${url}/runs`);
  const rows = page.locator(runRows);
  const count = await rows.count();

  await test.step('each head sorts the whole list, and says so', async () => {
    for (const head of ['Run', 'Verdict', 'Skill', 'When']) {
      const column = page.getByRole('columnheader', { name: new RegExp(`^${head}`) }).first();
      await column.getByRole('link').focus();
      await page.keyboard.press('Enter');
      await expect(column).toHaveAttribute('aria-sort', /ascending|descending/);
      const first = await column.getAttribute('aria-sort');
      await column.getByRole('link').focus();
      await page.keyboard.press('Enter');
      await expect(column).not.toHaveAttribute('aria-sort', first ?? '');
    }
    await page.goto(`${url}/runs?sort=skill`);
    const skills = await rows.evaluateAll((all) =>
      all.map((row) => /[+−](\d\.\d{3})/.exec(row.textContent ?? '')).map((found) => found?.[0] ?? null),
    );
    const numbers = skills.filter((skill) => skill !== null).map((skill) => Number(skill.replace('−', '-')));
    expect(numbers).toEqual(numbers.toSorted((a, b) => b - a));
    expect(numbers.length).toBeGreaterThan(2);
  });

  await test.step('two are chosen with the space bar and compared', async () => {
    await page.goto(`${url}/runs?search=passengers`);
    const boxes = page.getByRole('checkbox', { name: /^Choose Air passengers/ });
    for (const index of [0, 1]) {
      await boxes.nth(index).focus();
      await page.keyboard.press('Space');
    }
    const bar = page.getByRole('region', { name: 'Chosen runs' });
    await expect(bar).toContainText('2 chosen.');
    await bar.getByRole('link', { name: 'Compare' }).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: 'Compare 2 runs' })).toBeVisible();
    await expect(page.locator('#comparison')).toContainText('that every run held out');
    await expect(page.getByRole('table', { name: 'Settings that differ' })).toBeVisible();
  });

  await test.step('what is deleted is gone, can be undone with Ctrl Z, and is told', async () => {
    await page.goto(`${url}/runs`);
    await page.getByRole('checkbox', { name: 'Choose every run on this page' }).check();
    await page.getByRole('region', { name: 'Chosen runs' }).getByRole('button', { name: 'Delete' }).click();
    await expect(rows).toHaveCount(0);
    const told = page.getByRole('status', { name: 'What was done' });
    await expect(told).toContainText(`Deleted ${count} runs.`);
    await expect(page.locator('#content')).toBeFocused();
    await page.keyboard.press('Control+z');
    await expect(told).toContainText('Brought back, as it was.');
    await expect(rows).toHaveCount(count);
  });

  await test.step('a run is deleted from its page and brought back from the list', async () => {
    const { run } = storedRun('deleted');
    await page.goto(`${url}${run}`);
    await page.getByRole('button', { name: 'Delete' }).click();
    await expect(page).toHaveURL(`${url}/runs`);
    await expect(rows).toHaveCount(count - 1);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(rows).toHaveCount(count);
    expect((await page.goto(`${url}${run}`))?.status()).toBe(200);
  });

  await test.step('a dataset is deleted with its runs, and all of it brought back', async () => {
    const { dataset } = storedRun('growing');
    await page.goto(`${url}${dataset}`);
    await page.getByRole('button', { name: 'Delete' }).click();
    await page.getByRole('button', { name: 'Delete this dataset' }).click();
    await expect(page).toHaveURL(`${url}/`);
    await expect(page.getByRole('status', { name: 'What was done' })).toContainText(
      'Deleted the dataset and its run.',
    );
    expect((await page.request.get(`${url}${dataset}`)).status()).toBe(404);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(page.getByRole('status', { name: 'What was done' })).toContainText('Brought back');
    expect((await page.request.get(`${url}${dataset}`)).status()).toBe(200);
  });
});

test('a server that is killed in the ten seconds after a deletion carries it out when it starts again', async ({
  page,
  startOwnServer,
}) => {
  const dataDirectory = newStoredDirectory();
  const first = await startOwnServer({ dataDirectory });
  const { run } = storedRun('deleted');
  await page.goto(first.url + run);
  await page.getByRole('button', { name: 'Delete' }).click();
  await expect(page.getByRole('button', { name: 'Undo' })).toBeVisible();
  await first.end('SIGKILL');
  const second = await startOwnServer({ dataDirectory });
  expect((await page.goto(second.url + run))?.status()).toBe(404);
  const { DatabaseSync } = await import('node:sqlite');
  const count = () => {
    const database = new DatabaseSync(`${dataDirectory}/hindcast.db`, { readOnly: true });
    const row = database
      .prepare('SELECT COUNT(*) AS n FROM "Run" WHERE "id" = ?')
      .get(run.split('/')[2] ?? '');
    database.close();
    return Number(row?.n);
  };
  await expect.poll(count, { timeout: 30_000 }).toBe(0);
});

test('the palette goes anywhere by keyboard: a page, an action, a dataset, a run', async ({ page }) => {
  await page.goto('/');
  const field = page.getByRole('combobox', { name: 'Dataset, run, page or action' });
  const goTo = async (search: string, option: RegExp) => {
    await page.keyboard.press('Control+k');
    await expect(field).toBeFocused();
    await page.keyboard.type(search);
    await expect(page.getByRole('option', { name: option }).first()).toBeVisible();
    const selected = page.getByRole('option', { selected: true });
    for (let turn = 0; turn < 12; turn++) {
      if (option.test((await selected.textContent()) ?? '')) break;
      await page.keyboard.press('ArrowDown');
    }
    await expect(field).toHaveAttribute('aria-activedescendant', (await selected.getAttribute('id')) ?? '');
    await page.keyboard.press('Enter');
    await expect(field).toHaveCount(0);
  };
  await goTo('runs', /^Runs\s*Page/);
  await expect(page).toHaveURL('/runs');
  await expect(page.locator('#content')).toBeFocused();
  await goTo('new file', /^New dataset/);
  await expect(page).toHaveURL('/datasets/new');
  await goTo('growing', /^growing.*Dataset$/);
  await expect(page).toHaveURL(storedRun('growing').dataset);
  await goTo('growing', /Run$/);
  await expect(page).toHaveURL(storedRun('growing').run);

  await page.keyboard.press('Control+k');
  await page.keyboard.type('there is no such thing');
  await expect(page.getByText('Nothing has that name.')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(field).toHaveCount(0);
});
