import { expect, test } from './fixtures.ts';
import { chooseFile, storeUpload } from './upload-text.ts';

/** Dates that fit day/month and month/day alike. */
const ambiguous = `date,litres\n${Array.from({ length: 12 }, (_, index) => `01/${String(index + 1).padStart(2, '0')}/2023,${40 + index}`).join('\n')}\n`;

test('an ambiguous date is asked about with both readings of it, and the answer is kept', async ({
  page,
}) => {
  await chooseFile(page, 'open.csv', ambiguous);
  const question = page.getByRole('region', { name: /^When is “01\/02\/2023” in date\?$/ });
  await expect(question.getByRole('button')).toHaveText(['1 February 2023', '2 January 2023']);
  await expect(page.getByRole('button', { name: 'Store this dataset' })).toBeDisabled();
  // By keyboard alone.
  await question.getByRole('button', { name: '1 February 2023' }).focus();
  await page.keyboard.press('Enter');
  await expect(question).toHaveCount(0);
  await expect(page.getByLabel('Order of dates')).toHaveValue('day-first');
  await storeUpload(page);
  await expect(page.getByText(/^v1 · 12 monthly rows/)).toBeVisible();
});
