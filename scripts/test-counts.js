import { existsSync, readFileSync } from 'node:fs';

/** Tests passed and failed in vitest's JSON report; none where it was not written.
 * @param {string} file */
export function countVitest(file) {
  const report = readReport(file);
  return { passed: report?.numPassedTests ?? 0, failed: report?.numFailedTests ?? 0 };
}

/** The same for Playwright's, and how many passed on their second try only: those want a look.
 * @param {string} file */
export function countPlaywright(file) {
  const stats = readReport(file)?.stats;
  const flaky = stats?.flaky ?? 0;
  return { passed: (stats?.expected ?? 0) + flaky, failed: stats?.unexpected ?? 0, flaky };
}

const readReport = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null);
