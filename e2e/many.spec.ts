import { readFileSync } from 'node:fs';
import { ask } from './ask.ts';
import { expect, test } from './fixtures.ts';
import { seedMany } from './seed-many.ts';
import { newDataDirectory } from './server.ts';

const count = 3_000;
const limitMs = 300;

test('with three thousand datasets and runs the lists are paged, searched and quick', async ({
  page,
  startOwnServer,
}) => {
  const dataDirectory = newDataDirectory();
  await (await startOwnServer({ dataDirectory })).end();
  seedMany(dataDirectory, count);
  const { url, pid } = await startOwnServer({ dataDirectory });

  await test.step('no list takes longer than three tenths of a second of the processor', async () => {
    const paths = [
      ...[
        '/',
        '/datasets',
        '/datasets?page=120',
        '/datasets?search=station+29&sort=rows',
        '/runs',
        '/runs?page=120',
      ],
      ...['/runs?search=temp_max', '/runs?dataset=d7', '/runs?status=SUCCEEDED&page=60'],
    ];
    for (const path of paths) {
      const times: number[] = [];
      for (let turn = 0; turn < 3; turn++) {
        const before = processorMs(pid);
        const answer = await ask(url + path);
        expect([path, answer.status]).toEqual([path, 200]);
        times.push(processorMs(pid) - before);
      }
      // The first turns load and warm the page.
      expect(Math.min(...times), `${path}: ${times.join(', ')} ms`).toBeLessThan(limitMs);
    }
  });

  await test.step('the keyboard goes through the pages', async () => {
    await page.goto(`${url}/datasets`);
    await expect(page.getByText('3,000 in all')).toBeVisible();
    await expect(page.getByRole('link', { name: 'Station 2999' })).toBeVisible();
    await page.getByRole('link', { name: 'Next' }).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByText('Page 2 of 120')).toBeVisible();
    await expect(page.getByRole('link', { name: 'Station 2974' })).toBeVisible();
    await page.getByRole('link', { name: 'Dataset', exact: true }).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('columnheader', { name: 'Dataset' })).toHaveAttribute(
      'aria-sort',
      'ascending',
    );
    await expect(page.getByRole('link', { name: 'Station 0', exact: true })).toBeVisible();
    await page.getByLabel('Search').fill('station 1234');
    await page.keyboard.press('Enter');
    await expect(page.getByText('1 found')).toBeVisible();
    await page.goto(`${url}/runs?search=temp_max`);
    await expect(page.getByText('1,500 found')).toBeVisible();
    await expect(page.getByText('Page 1 of 60')).toBeVisible();
  });
});

/** Milliseconds of all processors that a process has used, in steps of ten; where that cannot be told, of the clock. */
function processorMs(pid: number): number {
  if (process.platform !== 'linux') return performance.now();
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) * 10;
}
