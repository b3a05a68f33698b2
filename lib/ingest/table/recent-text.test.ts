import { expect, test } from 'vitest';
import { createRecentText } from './recent-text.ts';

const codesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

test('text is found by its byte until it is old, whatever it is written in', () => {
  const recent = createRecentText(10);
  recent.keep('abcdef', codesOf('abcdef'), 3, 'utf-8');
  recent.keep('äöüß', null, 9, 'utf-8');
  expect([recent.from(3, 9), recent.from(5, 2), recent.from(13, 9), recent.from(2, 9)]).toEqual([
    'abcdef',
    'cd',
    'üß',
    null,
  ]);
  recent.keep('ghijkl', codesOf('ghijkl'), 17, 'utf-8');
  expect([recent.from(3, 2), recent.from(18, 2)]).toEqual(['ab', 'hi']);
  recent.keep('mnopqr', codesOf('mnopqr'), 23, 'utf-8');
  expect([recent.from(3, 2), recent.from(9, 2), recent.from(18, 2), recent.from(24, 9)]).toEqual([
    null,
    null,
    'hi',
    'nopqr',
  ]);
});

test('characters of two bytes are counted as such, and what has no place is not kept', () => {
  const recent = createRecentText(100);
  recent.keep('abc', codesOf('abc'), 2, 'utf-16le');
  recent.keep('def', codesOf('def'), Number.NaN, 'utf-16le');
  expect([recent.from(4, 9), recent.from(8, 9)]).toEqual(['bc', null]);
});
