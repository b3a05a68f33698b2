import { mkdirSync } from 'node:fs';
import { chromium } from 'playwright';
import { findBrowser } from '../e2e/find-browser.ts';
import { makeLink } from '../e2e/run-page.ts';
import { removeDataDirectory, startServer } from '../e2e/server.ts';
import { newStoredDirectory, storedRun } from '../e2e/stored-runs.ts';
import { prepareBuild } from './prepare-build.js';
import { prepareClient } from './prepare-client.js';
import { prepareStoredRuns } from './prepare-stored-runs.js';
import { inProject } from './project.js';
import { requirePinnedNode } from './require-pinned-node.js';
import { shopTable } from './stored/csv-files.ts';

// Makes the pictures of docs/pictures.md again, from the stored runs: npm run pictures

const screens = [
  { name: 'desk', viewport: { width: 1280, height: 800 }, deviceScaleFactor: 1 },
  { name: 'phone', viewport: { width: 390, height: 844 }, deviceScaleFactor: 1 },
];
const schemes = ['light', 'dark'];
const folder = inProject('docs', 'pictures');

requirePinnedNode();
await prepareClient();
await prepareBuild();
await prepareStoredRuns();
mkdirSync(folder, { recursive: true });
const directory = newStoredDirectory();
const server = await startServer(directory);
const { path, args } = await findBrowser();
const browser = await chromium.launch({ executablePath: path, args });
try {
  const shared = await shareARun();
  const pages = [
    ['home', '/', null],
    ['preview', '/datasets/new', choosePreview],
    ['dataset', storedRun('passengers').dataset, null],
    ['run', storedRun('passengers').run, null],
    ['panel', storedRun('shops').run, null],
    ['shared', shared, null],
  ];
  for (const { name: screen, ...size } of screens)
    for (const colorScheme of schemes) {
      const context = await browser.newContext({
        ...size,
        ...{ baseURL: server.url, colorScheme, reducedMotion: 'reduce' },
      });
      for (const [name, address, prepare] of pages) {
        const page = await context.newPage();
        await page.goto(address);
        await prepare?.(page);
        await page.waitForLoadState('networkidle');
        await page.evaluate(() => document.fonts.ready);
        await page.screenshot({ path: `${folder}/${name}-${screen}-${colorScheme}.png` });
        await page.close();
        console.log(`docs/pictures/${name}-${screen}-${colorScheme}.png`);
      }
      await context.close();
    }
} finally {
  await browser.close();
  await server.end();
  removeDataDirectory(directory);
}

/** Shares a run and gives the path of its link. */
async function shareARun() {
  const page = await browser.newPage({ baseURL: server.url });
  await page.goto(storedRun('passengers').run);
  const address = await makeLink(page);
  await page.close();
  return new URL(address).pathname;
}

async function choosePreview(page) {
  await page.getByLabel('Choose a file').setInputFiles({
    name: 'shops.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(shopTable(120)),
  });
  await page.getByRole('button', { name: 'Store this' }).waitFor();
}
