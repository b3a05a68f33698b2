import type { Page } from 'playwright/test';
import { dailyRows, harmful, harmfulTable } from '../scripts/stored/csv-files.ts';
import { ask } from './ask.ts';
import { downloadAs, downloadCsv, forecastCsv, openDownloads } from './download-csv.ts';
import { factOf } from './fact-of.ts';
import { expect, test } from './fixtures.ts';
import { fillRunForm, smallRun, startButton, startTraining } from './start-training.ts';
import { storedDatasets } from './stored-datasets.ts';
import { storedRun } from './stored-runs.ts';
import { chooseFile, storeUpload, uploadText } from './upload-text.ts';

const png = Buffer.from('89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489', 'hex');
const zip = Buffer.concat([Buffer.from('504b0304140000000800', 'hex'), Buffer.alloc(40, 7)]);
const xlsx = Buffer.concat([
  Buffer.from('504b030414000600080000002100', 'hex'),
  Buffer.alloc(16),
  Buffer.from('[Content_Types].xml xl/workbook.xml'),
]);

test('files that hold no series are refused by what they are, and nothing is stored', async ({
  page,
  server,
}) => {
  const before = await storedDatasets(page);
  const cases: readonly (readonly [name: string, content: string | Buffer, sentence: RegExp])[] = [
    ['picture.csv', png, /This is a PNG picture, which is not read/],
    ['archive.csv', zip, /This cannot be read as a zip archive: its end is missing/],
    ['book.csv', xlsx, /This cannot be read as a zip archive: its end is missing/],
    ['book.xls', Buffer.from('d0cf11e0a1b11ae1', 'hex'), /This is an old Office document, which is not read/],
    ['binary.csv', Buffer.from([0, 1, 2, 3, 255, 254, 0, 0, 9, 0]), /This is binary data, which is not read/],
    ['words.csv', 'name,size\nash,3\nelm,5\noak,9\n', /No column holds dates.*"name".*text.*"size"/],
    [
      'dates.csv',
      'day,tree\n2024-01-01,ash\n2024-01-02,elm\n',
      /No column holds numbers.*"day".*"tree".*text/,
    ],
    ['head.csv', 'day,height\n', /no rows of data/],
  ];
  for (const [name, content, sentence] of cases) {
    await test.step(name, async () => {
      await chooseFile(page, name, content);
      await expect(page.getByRole('heading', { name: 'This cannot be used as it stands' })).toBeVisible();
      await expect(page.getByText(sentence)).toBeVisible();
      await expect(page.getByRole('button', { name: 'Store this dataset' })).toBeDisabled();
      // A client that sends it all the same hears the same.
      const sent = await ask(`${server.url}/datasets/upload?name=${name}`, {
        method: 'POST',
        headers: { 'Content-Length': String(Buffer.byteLength(content)) },
        body: content,
      });
      expect(sent.status).toBe(422);
      expect(JSON.parse(sent.body).error).toMatch(sentence);
    });
  }
  await chooseFile(page, 'nothing.csv', '');
  await expect(page.getByRole('main').getByRole('alert')).toContainText('"nothing.csv" is empty');
  const empty = await ask(`${server.url}/datasets/upload?name=nothing`, { method: 'POST' });
  expect([empty.status, JSON.parse(empty.body).error]).toEqual([422, 'The file is empty.']);
  expect(await storedDatasets(page)).toBe(before);
});

test('too few rows: the form says how many it takes and offers settings that fit', async ({ page }) => {
  await uploadText(page, 'short.csv', `day,height\n${dailyRows(40).join('\n')}\n`);
  await startTrainingRefused(page, { Horizon: '50', 'Held out': '50' });
  const alert = page.getByRole('alert').filter({ hasText: 'these settings take' });
  await expect(alert).toContainText('"height" has 40 values, and these settings take 50');
  await page.getByRole('button', { name: 'Fill in settings that fit' }).click();
  await expect(page.getByLabel('Horizon')).toHaveValue('40');
  await startTraining(page, smallRun);
});

test('settings out of range get a sentence each, and start nothing', async ({ page }) => {
  const dataset = await uploadText(page, 'range.csv', `day,height\n${dailyRows(90).join('\n')}\n`);
  await startTrainingRefused(page, { Horizon: '0', Epochs: '100000', 'Learning rate': '', Seed: '-1' });
  for (const told of [/^Horizon .*"0"/, /^Epochs .*"100000"/, /^Learning rate .*empty/, /^Seed .*"-1"/])
    await expect(page.getByRole('alert').filter({ hasText: told })).toBeVisible();
  await page.goto(`${dataset}?tab=runs`);
  await expect(page.getByText('No run on this dataset yet')).toBeVisible();
});

test('a bad row in the middle is in the ledger by its line, and the rest is read', async ({ page }) => {
  const rows = dailyRows(60);
  rows[20] = '2024-01-21,about 12';
  rows[30] = '31/31/2024,12';
  await uploadText(page, 'middle.csv', `day,height\n${rows.join('\n')}\n`);
  await page.getByRole('link', { name: /rows? refused$/ }).click();
  const kinds = page.getByRole('navigation', { name: 'Kinds of entries' });
  await expect(kinds.getByRole('link')).toHaveText([
    /^2\s*Of every kind/,
    /^1\s*Not a date like the others\s*refused/,
    /^1\s*Not a number, left missing\s*altered/,
  ]);
  const table = page.getByRole('table', { name: 'Rows refused or altered' });
  await expect(table.getByRole('row').filter({ hasText: '31/31/2024' })).toContainText('32');
  await expect(table.getByRole('row').filter({ hasText: 'about 12' })).toContainText('22');
  const csv = await downloadCsv(page, page.getByRole('link', { name: 'Download as CSV' }));
  expect(csv.columns).toEqual(['line', 'byte', 'column', 'kind', 'action', 'reason', 'text']);
  expect(csv.rows.map((row) => row.line).toSorted()).toEqual(['22', '32']);
  expect(csv.rows.find((row) => row.line === '32')?.text).toContain('31/31/2024');
  await kinds.getByRole('link', { name: /Not a date/ }).click();
  await expect(table.getByRole('row')).toHaveCount(2);
  await page.getByRole('link', { name: /^Facts/ }).click();
  await expect(page.getByText(/1 of 60/)).toBeVisible();
});

test('duplicated and unsorted rows and a gap are reported with the rule that was followed', async ({
  page,
}) => {
  const rows = dailyRows(40);
  const unsorted = [...rows.slice(20), ...rows.slice(0, 20), '2024-01-05,999'];
  unsorted.splice(3, 1);
  await uploadText(page, 'messy.csv', `day,height\n${unsorted.join('\n')}\n`);
  const about = page.getByRole('region', { name: 'About this dataset' });
  await expect(about.getByText('the rows were sorted by time')).toBeVisible();
  await expect(
    about.getByText('1 row had a timestamp that comes again; the last value was kept.'),
  ).toBeVisible();
  await expect(factOf(about, 'Gaps filled')).toHaveText('1, as missing values');
  await openDownloads(page, /height/);
  const { rows: read } = await downloadCsv(page, downloadAs(page, 'CSV'));
  const days = read.map((row) => row.day);
  expect(days).toEqual(rows.map((row) => row.slice(0, 10)));
  expect(read.find((row) => row.day === '2024-01-05')?.height).toBe('999');
  expect(read.find((row) => row.day === '2024-01-24')?.height).toBe('');
});

test('mark-up and formulae are shown as text everywhere and are harmless in exports', async ({ page }) => {
  const dialogs: string[] = [];
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  const { script, formula, head } = harmful;
  await chooseFile(page, 'evil.csv', harmfulTable());
  await expect(page.getByRole('columnheader', { name: head })).toBeVisible();
  await expect(page.getByRole('cell', { name: script }).first()).toBeVisible();
  await page.getByLabel('Name').fill(script);
  await storeUpload(page);
  await expect(page.getByRole('heading', { level: 1, name: script })).toBeVisible();

  const ledgerLink = page.getByRole('link', { name: /^Ledger/ });
  await ledgerLink.click();
  const ledger = await downloadCsv(page, page.getByRole('link', { name: 'Download as CSV' }));
  expect(ledger.rows.length).toBeGreaterThan(0);
  for (const row of ledger.rows) for (const cell of Object.values(row)) expect(cell).not.toMatch(/^\s*[=+@]/);

  await page.goto(storedRun('harmful').run);
  await expect(page.getByLabel('Series, of 2')).toHaveValue(script);
  await page.getByLabel('Series, of 2').selectOption(formula);
  await expect(page.getByRole('heading', { level: 3, name: formula })).toBeVisible();
  const run = await forecastCsv(page);
  expect(new Set(run.rows.map((row) => row.series))).toEqual(new Set([script, `'${formula}`]));
  expect(run.fileName).toMatch(/^[\w.-]+$/);
  await page.goto('/runs');
  await expect(page.getByRole('link', { name: `${script}: 2 series` })).toBeVisible();
  expect(dialogs).toEqual([]);
  await expect(page.locator('main script, main img')).toHaveCount(0);
});

async function startTrainingRefused(page: Page, settings: Parameters<typeof fillRunForm>[1]): Promise<void> {
  await fillRunForm(page, settings);
  await startButton(page).click();
  await expect(page.getByRole('main').getByRole('alert').first()).toBeVisible();
}
