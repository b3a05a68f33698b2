import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { projectRoot } from '../../../scripts/project.js';
import { type Section, sections } from './sections.ts';

const all: readonly Section[] = Object.values(sections);
const read = (file: string) => readFileSync(`${projectRoot}/${file}`, 'utf8');

test('there are seven sections, each with an anchor of its own', () => {
  expect(all).toHaveLength(7);
  expect(new Set(all.map(({ id }) => id)).size).toBe(7);
});

test('every file that a section names is there', () => {
  for (const { files, id } of all) {
    expect(files.length, id).toBeGreaterThan(0);
    for (const file of files) expect(read(file).length, file).toBeGreaterThan(100);
  }
});

test('the equations of a cell stand in the file of that cell as the page shows them', () => {
  const asWritten = (text: string) => text.replaceAll(/\s+/g, ' ');
  for (const { id, files, equations } of [sections.loop, sections.gates, sections.vanishing]) {
    const source = asWritten(files.map(read).join(' '));
    for (const equation of equations) expect(source, id).toContain(asWritten(equation));
  }
  const clip = read('lib/rnn/reference/clip-gradient.ts');
  expect(clip).toContain('clipNorm / (norm + 1e-6)');
  expect(read('lib/rnn/reference/dense-head.ts')).toContain('outputs = hidden Wᵀ + b');
});
