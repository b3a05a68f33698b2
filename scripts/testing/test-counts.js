import { existsSync, readFileSync } from 'node:fs';

/** @typedef {import('./summarise.js').Counts} Counts */

/** What `vitest-report.js` wrote; no tests where it wrote nothing.
 * @param {string} file
 * @returns {Counts} */
export const countVitest = (file) => readReport(file) ?? { passed: 0, failed: [], skipped: [] };

/** The counts of Playwright's report in JSON, and how many tests passed on their second try only: those want a look.
 * @param {string} file
 * @returns {Counts} */
export function countPlaywright(file) {
  const { suites = [], errors = [] } = readReport(file) ?? {};
  const tests = suites.flatMap(testsIn);
  const withStatus = (wanted) => tests.filter(({ status }) => status === wanted);
  return {
    passed: withStatus('expected').length + withStatus('flaky').length,
    // A file that could not be loaded has no test that could fail.
    failed: [
      ...withStatus('unexpected').map(({ name }) => name),
      ...errors.map(({ message }) => `outside any test: ${message}`),
    ],
    flaky: withStatus('flaky').length,
    skipped: withStatus('skipped').map(({ name, annotations }) => ({ name, reason: reasonOf(annotations) })),
  };
}

const testsIn = ({ specs = [], suites = [] }) => [
  ...specs.flatMap(({ file, title, tests }) =>
    tests.map(({ status, annotations }) => ({ name: `e2e/${file}: ${title}`, status, annotations })),
  ),
  ...suites.flatMap(testsIn),
];

const reasonOf = (annotations) =>
  annotations.find(({ type }) => type === 'skip' || type === 'fixme')?.description ?? 'no reason';

const readReport = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null);
