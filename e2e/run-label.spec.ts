import { expect, test } from './fixtures.ts';
import { makeLink } from './run-page.ts';
import { storedRun } from './stored-runs.ts';

test('a run is named, noted and tagged; its tab, the list and whoever has its link know', async ({
  page,
}) => {
  const { run } = storedRun('bounded');
  await page.goto(run);
  await page.getByRole('button', { name: 'Name', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Name, note and tags' });
  await dialog.getByLabel('Name').fill('Summer timetable');
  await dialog.getByLabel('Note').fill('Before the strike.');
  await dialog.getByLabel('Tags').fill('draft, flights');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Summer timetable' })).toBeVisible();
  await expect(page).toHaveTitle(/^Summer timetable · seats/);
  await expect(page.getByRole('list', { name: 'Tags' }).getByRole('listitem')).toHaveText([
    'draft',
    'flights',
  ]);

  const shared = await makeLink(page);
  await page.goto('/runs?search=FLIGHTS');
  await expect(page.getByRole('link', { name: 'Summer timetable' })).toHaveAttribute('href', run);
  await page.goto(shared);
  await expect(page.getByRole('heading', { level: 1, name: 'Summer timetable' })).toBeVisible();
  await expect(page.getByText('Before the strike.')).toBeVisible();
  await expect(page.getByText('draft')).toHaveCount(0);
});
