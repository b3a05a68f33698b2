import { existsSync, readFileSync } from 'node:fs';

/** Tests passed and failed in vitest's JSON report; none where it was not written.
 * @param {string} file */
export function countVitest(file) {
  const report = readReport(file);
  return { passed: report?.numPassedTests ?? 0, failed: report?.numFailedTests ?? 0 };
}

/** The same for Playwright's; a test that passed on a second try counts as failed: it is not to be trusted.
 * @param {string} file */
export function countPlaywright(file) {
  const stats = readReport(file)?.stats;
  return { passed: stats?.expected ?? 0, failed: (stats?.unexpected ?? 0) + (stats?.flaky ?? 0) };
}

const readReport = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null);
