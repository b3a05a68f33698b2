import { chromium } from 'playwright';
import { findBrowser } from '../e2e/find-browser.ts';
import { newDataDirectory, removeDataDirectory, startServer } from '../e2e/server.ts';
import { prepareBuild } from './prepare-build.js';
import { prepareClient } from './prepare-client.js';
import { inProject } from './project.js';
import { requirePinnedNode } from './require-pinned-node.js';

// Makes the pictures in docs/ again, from a real run on a sample: npm run screenshots

const trainingLimitMs = 300_000;
const desk = { width: 1280, height: 900 };
const phone = { width: 390, height: 844 };

requirePinnedNode();
await prepareClient();
await prepareBuild();
const directory = newDataDirectory();
const server = await startServer(directory);
const { path, args } = await findBrowser();
const browser = await chromium.launch({ executablePath: path, args });
try {
  const page = await open({ size: desk, scheme: 'light' });
  await page.goto('/');
  await page.getByRole('button', { name: /Seattle/ }).click();
  await page.waitForURL(/datasets\//);
  const dataset = page.url();
  await page.getByRole('button', { name: /^Forecast the next/ }).click();
  await page.waitForURL(/runs\//);
  const run = page.url();
  await page
    .getByRole('heading', { level: 2, name: 'Accuracy' })
    .first()
    .waitFor({ timeout: trainingLimitMs });

  await picture({ url: run, size: desk, scheme: 'light', name: 'run-light' });
  await picture({ url: run, size: desk, scheme: 'dark', name: 'run-dark' });
  await picture({ url: dataset, size: desk, scheme: 'light', name: 'dataset-light' });
  await picture({ url: run, size: phone, scheme: 'dark', name: 'run-phone' });
  await picture({ url: run, size: desk, scheme: 'light', name: 'memory-light', ready: memoryOpened });
  await picture({ url: run, size: phone, scheme: 'dark', name: 'memory-phone', ready: memoryOpened });
  await picture({ url: await raceEcho(), size: desk, scheme: 'light', name: 'race-light', ready: raceDrawn });
  await picture({ url: '/learn', size: desk, scheme: 'light', name: 'learn-light', ready: raceRun });
  await picture({ url: '/learn', size: phone, scheme: 'dark', name: 'learn-phone', ready: wordsLearned });
} finally {
  await browser.close();
  await server.end();
  removeDataDirectory(directory);
}

async function open({ size, scheme }) {
  const context = await browser.newContext({
    baseURL: server.url,
    viewport: size,
    colorScheme: scheme,
    deviceScaleFactor: size === phone ? 2 : 1,
    reducedMotion: 'reduce',
  });
  return context.newPage();
}

/** One page as it looks on one screen, without what lies below the fold. */
async function picture({ url, size, scheme, name, ready = chartDrawn }) {
  const page = await open({ size, scheme });
  await page.goto(url);
  await ready(page);
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: inProject('docs', `${name}.png`) });
  await page.context().close();
  console.log(`docs/${name}.png`);
}

function chartDrawn(page) {
  return page.locator('.recharts-surface').first().waitFor();
}

/** A window walked through, in the middle of its states. */
async function memoryOpened(page) {
  await page.getByTestId('memory-readout').waitFor();
  await page.locator('#memory-unrolled').evaluate((title) => title.scrollIntoView());
}

/** Races the cells on the long echo and gives the address of the finished race. */
async function raceEcho() {
  const page = await open({ size: desk, scheme: 'light' });
  await page.goto('/');
  await page.getByRole('button', { name: /Long echo/ }).click();
  await page.waitForURL(/datasets\//);
  await page.getByRole('button', { name: /^Race/ }).click();
  await page.waitForURL(/races\//);
  await page.getByRole('table', { name: 'What each cell came to' }).waitFor({ timeout: 3 * trainingLimitMs });
  await page.context().close();
  return page.url();
}

function raceDrawn(page) {
  return page.locator('figure svg path').first().waitFor({ state: 'attached' });
}

/** The three cells after their race over 40 steps. */
async function raceRun(page) {
  await page.getByRole('button', { name: 'Train all three' }).click();
  await page.getByText(/^After 600 updates/).waitFor({ timeout: trainingLimitMs });
  await page.locator('#vanishing').evaluate((section) => section.scrollIntoView());
}

/** A sentence unrolled over the states of a trained network. */
async function wordsLearned(page) {
  await page.locator('#unrolling').scrollIntoViewIfNeeded();
  await page.getByText(/^Trained: update/).waitFor({ timeout: trainingLimitMs });
  await page.getByText('Who sits', { exact: true }).evaluate((words) => words.scrollIntoView());
}
