import { expect, test } from 'vitest';
import { countRequest } from './rate-limit.ts';

const at = (ms: number) => new Date(1_000_000 + ms);

test('a client may ask so often a minute, is told how often still, and begins anew after it', () => {
  const windows = new Map();
  const states = [0, 10, 20].map((ms) => countRequest('a', 2, at(ms), windows));
  expect(states.map(({ isOver }) => isOver)).toEqual([false, false, true]);
  expect(states.map(({ headers }) => headers['RateLimit-Remaining'])).toEqual(['1', '0', '0']);
  expect(states[2].headers).toMatchObject({ 'Retry-After': '60', 'RateLimit-Policy': '2;w=60' });
  // Another one is counted apart.
  expect(countRequest('b', 2, at(30), windows).isOver).toBe(false);
  expect(countRequest('a', 2, at(59_999), windows).isOver).toBe(true);
  expect(countRequest('a', 2, at(60_000), windows).isOver).toBe(false);
});

test('without a limit nothing is counted and nothing said', () => {
  expect(countRequest('a', 0, at(0), new Map())).toEqual({ isOver: false, headers: {} });
});

test('many addresses do not fill the memory', () => {
  const windows = new Map();
  for (let client = 0; client < 20_000; client++) countRequest(String(client), 5, at(client), windows);
  expect(windows.size).toBe(10_000);
});
