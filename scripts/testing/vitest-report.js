import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from '../project.js';

/** Writes the counts of a run of vitest, and its skipped tests with their reasons, to the file that
 * UNIT_TEST_REPORT names. Vitest's own report in JSON has no reasons. */
export default class UnitReport {
  onTestRunEnd(modules, unhandledErrors) {
    const file = process.env.UNIT_TEST_REPORT;
    if (file === undefined) return;
    const counts = {
      passed: 0,
      failed: unhandledErrors.map(({ message }) => `outside any test: ${message}`),
      skipped: [],
    };
    for (const module of modules) {
      const file = path.relative(projectRoot, module.moduleId);
      // One that could not be loaded has no test that could fail.
      counts.failed.push(...module.errors().map(({ message }) => `${file}: ${message}`));
      for (const test of module.children.allTests()) {
        const { state, note } = test.result();
        const name = `${file}: ${test.fullName}`;
        if (state === 'skipped') counts.skipped.push({ name, reason: note ?? 'no reason' });
        else if (state === 'passed') counts.passed++;
        else counts.failed.push(name);
      }
    }
    writeFileSync(file, JSON.stringify(counts));
  }
}
