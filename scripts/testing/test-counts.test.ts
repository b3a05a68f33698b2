import { mkdtempSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { countPlaywright, countVitest } from './test-counts.js';

const file = (content: object): string => {
  const name = path.join(mkdtempSync(path.join(os.tmpdir(), 'hindcast-counts-')), 'report.json');
  writeFileSync(name, JSON.stringify(content));
  return name;
};

test("Playwright's report: what passed, also on the second try, what failed, also outside any test, and why tests were skipped", () => {
  const named = (title: string, status: string, annotations: object[] = []) => ({
    ...{ file: 'server.spec.ts', title, tests: [{ status, annotations }] },
  });
  const specs = [named('a', 'expected'), named('b', 'flaky'), named('c', 'unexpected')];
  const skipped = named('d', 'skipped', [{ type: 'skip', description: 'root may write everywhere' }]);
  const report = {
    errors: [{ message: 'a.spec.ts could not be loaded' }],
    suites: [{ specs, suites: [{ specs: [skipped] }] }],
  };
  expect(countPlaywright(file(report))).toEqual({
    passed: 2,
    failed: ['e2e/server.spec.ts: c', 'outside any test: a.spec.ts could not be loaded'],
    flaky: 1,
    skipped: [{ name: 'e2e/server.spec.ts: d', reason: 'root may write everywhere' }],
  });
});

test('a step that was not run has no tests', () => {
  expect(countVitest('/nowhere.json')).toEqual({ passed: 0, failed: [], skipped: [] });
  expect(countPlaywright('/nowhere.json')).toEqual({ passed: 0, failed: [], flaky: 0, skipped: [] });
});
