import { chromium, type Page } from 'playwright';
import { findBrowser } from '../e2e/find-browser.ts';
import { newDataDirectory, removeDataDirectory, startServer } from '../e2e/server.ts';
import { fillRunForm } from '../e2e/start-training.ts';

const settings = {
  ...{ Horizon: '20', Lookback: '1000', 'Hidden size': '128', Epochs: '1', Networks: '1', 'Held out': '60' },
  Cell: 'LSTM',
};
const loadings = 5;
const openings = 9;
const scrubbedSteps = 300;

// How long the memory of a run takes to open, and how smoothly its window is scrubbed: 1,000 steps of lookback and 128
// units, in Chromium on the built server. Prints; asserts nothing, as times depend on the machine.
//   npm run bench:memory                                  trains such a run first, on a server of its own
//   BENCH_RUN=http://127.0.0.1:3000/runs/... npm run bench:memory    measures one that is there
const trained = process.env.BENCH_RUN;
const directory = newDataDirectory();
const server = trained ? null : await startServer(directory);
const { path, args } = await findBrowser();
const browser = await chromium.launch({ executablePath: path, args });
try {
  const page = await browser.newPage({ baseURL: server?.url, viewport: { width: 1280, height: 900 } });
  const run = trained ?? (await trainRun(page));
  const shown: number[] = [];
  for (let time = 0; time < loadings; time++) shown.push(await loadRun(page, run));
  // The page must have come to rest.
  await page.waitForTimeout(2_000);

  const opened: number[] = [];
  for (let time = 0; time < openings; time++) opened.push(await openOrigin(page, time % 2 === 0 ? 1 : 0));
  const frames = await scrub(page);
  console.log(
    `From a run's page that stands to its memory drawn, ${loadings} times: median ${median(shown)} ms`,
  );
  console.log(`Opening a window, 1,000 steps of 128 units, ${openings} times: median ${median(opened)} ms,`);
  console.log(`  ${opened.map(Math.round).join(', ')} ms`);
  console.log(
    `Scrubbing ${scrubbedSteps} steps, one a frame: ${Math.round((1_000 * scrubbedSteps) / sum(frames))} frames a second; median frame ${median(frames)} ms, longest ${Math.round(Math.max(...frames))} ms`,
  );
} finally {
  await browser.close();
  await server?.end();
  removeDataDirectory(directory);
}

/** Trains a run as large as is asked for, and gives its address. */
async function trainRun(page: Page): Promise<string> {
  await page.goto('/');
  await page.getByRole('button', { name: 'S&P 500' }).click();
  await page.waitForURL(/\/datasets\/(?!new)/);
  await fillRunForm(page, settings);
  await page.getByRole('button', { name: 'Start training' }).click();
  await page.waitForURL(/\/runs\/[^/?]+$/);
  await page.getByTestId('memory-readout').waitFor({ timeout: 600_000 });
  return page.url();
}

/** Milliseconds from the moment in which the browser has the page of a run until its states are painted. */
async function loadRun(page: Page, run: string): Promise<number> {
  await page.goto(run, { waitUntil: 'commit' });
  await page.getByTestId('memory-readout').waitFor({ timeout: 60_000 });
  return page.evaluate(async () => {
    // The frame after the one in which it was drawn: it has been painted.
    await new Promise(requestAnimationFrame);
    await new Promise(requestAnimationFrame);
    const [load] = performance.getEntriesByType('navigation');
    const read = load instanceof PerformanceNavigationTiming ? load.domInteractive : Number.NaN;
    return performance.now() - read;
  });
}

/** Milliseconds from the choice of an origin until the page has painted its window. */
function openOrigin(page: Page, origin: number): Promise<number> {
  return page.evaluate(async (wanted) => {
    const select = [...document.querySelectorAll('select')].find((one) =>
      one.labels[0]?.textContent?.includes('Forecast origin'),
    );
    const section = document.querySelector('#memory');
    if (!select || !section) throw new Error('there is no memory on this page');
    const before = section.querySelector('[role=img]')?.getAttribute('aria-label');
    const startedMs = performance.now();
    Object.getOwnPropertyDescriptor(HTMLSelectElement.prototype, 'value')?.set?.call(select, String(wanted));
    select.dispatchEvent(new Event('change', { bubbles: true }));
    while (section.querySelector('[role=img]')?.getAttribute('aria-label') === before)
      await new Promise(requestAnimationFrame);
    // The frame after the one in which it was drawn: it has been painted.
    await new Promise(requestAnimationFrame);
    return performance.now() - startedMs;
  }, origin);
}

/** The length of each frame while the slider moves a step a frame. */
function scrub(page: Page): Promise<number[]> {
  return page.evaluate(async (count) => {
    const slider = document.querySelector<HTMLInputElement>('[aria-label="Step of the window"]');
    if (!slider) throw new Error('there is no slider');
    const lengths: number[] = [];
    let last = await new Promise<number>(requestAnimationFrame);
    for (let step = 1; step <= count; step++) {
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(slider, String(step));
      slider.dispatchEvent(new Event('input', { bubbles: true }));
      const now = await new Promise<number>(requestAnimationFrame);
      lengths.push(now - last);
      last = now;
    }
    return lengths;
  }, scrubbedSteps);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function median(values: readonly number[]): number {
  return Math.round(values.toSorted((a, b) => a - b)[values.length >> 1]);
}
