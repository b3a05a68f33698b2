import { expect, test } from 'vitest';
import { createStepOutput } from './step-output.js';

test('what steps say at the same time is printed one step after the other, each whole', () => {
  let printed = '';
  const output = createStepOutput((text) => {
    printed += text;
  });
  output.start('lint');
  output.start('unit');
  output.write('unit', 'u1\n');
  output.write('lint', 'l1\n');
  expect(printed).toBe('\n== lint\nl1\n');
  output.write('unit', 'u2\n');
  output.write('lint', 'l2\n');
  output.end('lint', '== lint: done in 1.0 s');
  // From here on unit speaks as it goes, and build, which ends before it, waits for its end.
  output.start('build');
  output.write('build', 'b1\n');
  output.write('unit', 'u3\n');
  output.end('build', '== build: done in 1.0 s');
  output.end('unit', '== unit: done in 2.0 s');
  expect(printed.split('\n')).toEqual([
    ...['', '== lint', 'l1', 'l2', '== lint: done in 1.0 s'],
    ...['', '== unit', 'u1', 'u2', 'u3', '== unit: done in 2.0 s'],
    ...['', '== build', 'b1', '== build: done in 1.0 s', ''],
  ]);
});

test('a failure is told at once, and its words follow when it is its turn', () => {
  let printed = '';
  const output = createStepOutput((text) => {
    printed += text;
  });
  output.start('unit');
  output.start('types');
  output.write('types', 'error TS2322\n');
  output.end('types', '== types: FAILED after 1.0 s.');
  expect(printed).toContain('== types: FAILED after 1.0 s. What it said follows.');
  expect(printed).not.toContain('TS2322');
  output.end('unit', '== unit: done in 2.0 s');
  expect(printed).toContain('== types\nerror TS2322\n== types: FAILED after 1.0 s.\n');
});
