import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { listRecognisers, recognisers } from './recognisers.ts';

describe('every form that a cell can have', () => {
  for (const { name, kind, read, write, examples, counterExamples } of recognisers) {
    test(`${name}: its examples are read as they say, and others are not of it`, () => {
      expect(examples.map(([cell]) => [cell, read(cell)])).toEqual(examples);
      expect(counterExamples.filter((cell) => read(cell) !== null)).toEqual([]);
    });

    const isTime = kind === 'date' || kind === 'period' || kind === 'count';
    // Other cells are never written: a forecast writes its times alone.
    if (!isTime) continue;
    test(`${name}: what is read is written back as it stood`, () => {
      expect(examples.map(([cell]) => write(cell))).toEqual(examples.map(([cell]) => cell));
    });
  }
});

test('docs/ingest.md lists them; UPDATE_DOCS=1 writes the list anew', () => {
  const file = new URL('../../../docs/ingest.md', import.meta.url);
  const [before, after] = ['<!-- cells -->', '<!-- /cells -->'];
  const text = readFileSync(file, 'utf8');
  const [start, end] = [text.indexOf(before) + before.length, text.indexOf(after)];
  const wanted = `\n${listRecognisers()}\n`;
  if (process.env.UPDATE_DOCS === '1') writeFileSync(file, text.slice(0, start) + wanted + text.slice(end));
  else expect(text.slice(start, end)).toBe(wanted);
});
