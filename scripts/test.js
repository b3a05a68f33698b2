import { rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { prepareBuild } from './prepare-build.js';
import { prepareClient } from './prepare-client.js';
import { requirePinnedNode } from './require-pinned-node.js';
import { runPackage } from './run.js';
import { countPlaywright, countVitest } from './test-counts.js';

requirePinnedNode();
const withBrowser = !process.argv.includes('--without-browser');
const reports = path.join(os.tmpdir(), `hindcast-test-${process.pid}`);
const unitReport = path.join(reports, 'unit.json');
const browserReport = path.join(reports, 'browser.json');

/** Each step names what it proves; the first that fails ends the run, but for the two that count tests. */
const steps = [
  ['Database client', prepareClient],
  ['Formatting and lint', check('node_modules/@biomejs/biome/bin/biome', ['check', '.'])],
  ['Layers', check('lint/layers-command.ts', [])],
  ['Route types', check('node_modules/next/dist/bin/next', ['typegen'])],
  ['Types', check('node_modules/typescript/bin/tsc', ['--noEmit'])],
  ['Dead code', check('node_modules/knip/bin/knip.js', [])],
  [
    'Unit tests',
    check('node_modules/vitest/vitest.mjs', [
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${unitReport}`,
    ]),
  ],
];
if (withBrowser)
  steps.push(
    ['Build', prepareBuild],
    [
      'Browser tests',
      check('node_modules/playwright/cli.js', ['test'], { PLAYWRIGHT_JSON_OUTPUT_FILE: browserReport }),
    ],
  );

let failed = null;
for (const [title, step] of steps) {
  const startedMs = performance.now();
  console.log(`\n== ${title}`);
  try {
    await step();
  } catch (error) {
    console.error(error.message);
    failed = title;
    break;
  }
  console.log(`== ${title}: done in ${((performance.now() - startedMs) / 1000).toFixed(1)} s`);
}

const unit = countVitest(unitReport);
const browser = countPlaywright(browserReport);
rmSync(reports, { recursive: true, force: true });
if (failed !== null) console.error(`\n${failed}: failed.`);
if (browser.flaky > 0) console.error(`\n${browser.flaky} browser tests passed on their second try only.`);
console.log(`\n${unit.passed + browser.passed} passed, ${unit.failed + browser.failed} failed`);
process.exitCode = failed === null ? 0 : 1;

function check(script, args, env = {}) {
  return async () => {
    const code = await runPackage(script, args, { env });
    if (code !== 0) throw new Error(`It ended with code ${code}.`);
  };
}
