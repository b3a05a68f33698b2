import { chromium } from 'playwright';
import { findBrowser } from '../e2e/find-browser.ts';
import { newDataDirectory, removeDataDirectory, startServer } from '../e2e/server.ts';
import { endlessRun, fillRunForm } from '../e2e/start-training.ts';

const rounds = 3;
const requestsARound = 200;
/** A reader clicks now and then: between two requests the server rests. */
const pauseMs = 20;

// How long the start page takes while a run trains on every thread, beside the same server at rest, by turns. Prints;
// asserts nothing, as times depend on the machine.
//   npm run bench:pages      after `npm run build`
const directory = newDataDirectory();
const server = await startServer(directory);
const { path, args } = await findBrowser();
const browser = await chromium.launch({ executablePath: path, args });
const times = { idle: [] as number[], loaded: [] as number[] };
try {
  const page = await browser.newPage({ baseURL: server.url });
  await page.goto('/');
  await page.getByRole('button', { name: 'S&P 500' }).click();
  await page.waitForURL(/\/datasets\/(?!new)/);
  const dataset = page.url();
  await visit(50);
  for (let round = 0; round < rounds; round++) {
    await page.goto('about:blank');
    times.idle.push(...(await visit(requestsARound)));
    await page.goto(dataset);
    await fillRunForm(page, endlessRun);
    await page.getByRole('button', { name: 'Start training' }).click();
    await page.getByText(/^Epoch [\d,]+ of/).waitFor({ timeout: 60_000 });
    const run = page.url();
    // The page that shows the run live would take part of what is measured.
    await page.goto('about:blank');
    times.loaded.push(...(await visit(requestsARound)));
    await page.goto(run);
    await page.getByRole('button', { name: 'Stop and keep best' }).click();
    await page.getByRole('heading', { level: 2, name: 'Accuracy' }).waitFor({ timeout: 120_000 });
  }
} finally {
  await browser.close();
  await server.end();
  removeDataDirectory(directory);
}
const [idle, loaded] = [quantiles(times.idle), quantiles(times.loaded)];
console.log(`GET / at rest: median ${idle.median.toFixed(1)} ms, p95 ${idle.p95.toFixed(1)} ms`);
console.log(`while a run trains: median ${loaded.median.toFixed(1)} ms, p95 ${loaded.p95.toFixed(1)} ms`);
console.log(
  `ratio of the p95: ${(loaded.p95 / idle.p95).toFixed(2)} (${rounds * requestsARound} requests each)`,
);

/** Milliseconds of each request, body included. */
async function visit(count: number): Promise<number[]> {
  const taken: number[] = [];
  for (let request = 0; request < count; request++) {
    const startedMs = performance.now();
    await (await fetch(server.url)).text();
    taken.push(performance.now() - startedMs);
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
  }
  return taken;
}

function quantiles(values: readonly number[]): { median: number; p95: number } {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
  return { median: at(0.5), p95: at(0.95) };
}
