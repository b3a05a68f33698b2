import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { hashWeights } from './hash-fit.ts';
import { listDocumentParts } from './list-document-parts.fixture.ts';
import { runDocumentSchema } from './run-document-schema.ts';

test('docs/exports.md lists every part of the document; UPDATE_DOCS=1 writes the list anew', () => {
  const file = new URL('../../../docs/exports.md', import.meta.url);
  const [before, after] = ['<!-- parts -->', '<!-- /parts -->'];
  const text = readFileSync(file, 'utf8');
  const [start, end] = [text.indexOf(before) + before.length, text.indexOf(after)];
  const wanted = `\n${listDocumentParts(runDocumentSchema)}\n`;
  if (process.env.UPDATE_DOCS === '1') writeFileSync(file, text.slice(0, start) + wanted + text.slice(end));
  else expect(text.slice(start, end)).toBe(wanted);
});

test('weights are hashed as little-endian float64, one network after the other', () => {
  const bytes = Buffer.alloc(24);
  bytes.writeDoubleLE(1.5, 0);
  bytes.writeDoubleLE(-2, 8);
  bytes.writeDoubleLE(0.1, 16);
  const wanted = createHash('sha256').update(bytes).digest('hex');
  expect(hashWeights([Float64Array.of(1.5, -2), Float64Array.of(0.1)])).toBe(wanted);
});
