import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { prepareBuild } from './prepare-build.js';
import { prepareClient } from './prepare-client.js';
import { prepareStoredRuns } from './prepare-stored-runs.js';
import { requirePinnedNode } from './require-pinned-node.js';
import { runPackage } from './run.js';
import { runSteps } from './testing/run-steps.js';
import { createStepOutput } from './testing/step-output.js';
import { summarise } from './testing/summarise.js';
import { countPlaywright, countVitest } from './testing/test-counts.js';

requirePinnedNode();
const startedMs = performance.now();
const withBrowser = !process.argv.includes('--without-browser');
const reports = mkdtempSync(path.join(os.tmpdir(), 'hindcast-reports-'));
const unitReport = path.join(reports, 'unit.json');
const faultsReport = path.join(reports, 'faults.json');
const browserReport = path.join(reports, 'browser.json');
const cores = os.availableParallelism();

/** What takes longest, and what that waits for, begins first. */
const steps = [
  { name: 'Database client', run: prepareClient },
  ...(withBrowser
    ? [
        { name: 'Build', needs: ['Database client'], run: prepareBuild },
        { name: 'Stored runs', needs: ['Database client'], run: prepareStoredRuns },
        {
          name: 'Browser tests',
          needs: ['Build', 'Stored runs'],
          run: check('node_modules/playwright/cli.js', ['test'], {
            PLAYWRIGHT_JSON_OUTPUT_FILE: browserReport,
          }),
        },
      ]
    : []),
  {
    name: 'Unit tests',
    needs: ['Database client'],
    run: check(
      'node_modules/vitest/vitest.mjs',
      ['run', '--reporter=default', '--reporter=./scripts/testing/vitest-report.js'],
      { UNIT_TEST_REPORT: unitReport },
    ),
  },
  // The build clears the folder from which the compiler reads the types of the routes.
  {
    name: 'Route types',
    after: withBrowser ? ['Build'] : [],
    run: check('node_modules/next/dist/bin/next', ['typegen']),
  },
  {
    name: 'Types',
    needs: ['Database client', 'Route types'],
    run: check('node_modules/typescript/bin/tsc', ['--noEmit']),
  },
  ...(withBrowser
    ? [
        {
          name: 'Attacks and kills',
          needs: ['Build'],
          run: check(
            'node_modules/vitest/vitest.mjs',
            [
              ...['run', '--config', 'vitest.faults.config.ts'],
              ...['--reporter=default', '--reporter=./scripts/testing/vitest-report.js'],
            ],
            { FAULTS: 'short', UNIT_TEST_REPORT: faultsReport },
          ),
        },
      ]
    : []),
  {
    name: 'Formatting and lint',
    run: check('node_modules/@biomejs/biome/bin/biome', ['check', '.']),
  },
  { name: 'Layers', run: check('lint/layers-command.ts', []) },
  { name: 'Dead code', run: check('node_modules/knip/bin/knip.js', []) },
];

const output = createStepOutput((text) => process.stdout.write(text));
const results = await runSteps(steps, { slots: cores, output });
const counts = [countVitest(unitReport), countVitest(faultsReport), countPlaywright(browserReport)];
rmSync(reports, { recursive: true, force: true });
const seconds = (performance.now() - startedMs) / 1000;
console.log(summarise({ results, counts, seconds, cores }));
process.exitCode = results.every(({ state }) => state === 'passed') ? 0 : 1;

/** A step that is one of the project's packages; any exit code but 0 fails it. */
function check(script, args, env = {}) {
  return async (write) => {
    const code = await runPackage(script, args, { env, write });
    if (code !== 0) throw new Error(`It ended with code ${code}.`);
  };
}
