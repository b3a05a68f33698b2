import { expect, test } from 'vitest';
import config from '../next.config.js';
import { actionLimitBytes, refuseActionBody } from './action-bodies.ts';

const post = (url: string, headers: Record<string, string>) =>
  refuseActionBody({ method: 'POST', url, headers })?.status ?? null;

test('a form over the limit is refused, with a script and without one, other bodies are not', () => {
  const [right, long] = [String(actionLimitBytes), String(actionLimitBytes + 1)];
  const byScript = { 'next-action': 'a' };
  const form = { 'content-type': 'multipart/form-data; boundary=x' };
  expect(post('/runs', { ...byScript, 'content-length': right })).toBeNull();
  expect(post('/runs', { ...byScript, 'content-length': long })).toBe(413);
  expect(post('/runs', { ...form, 'content-length': long })).toBe(413);
  expect(post('/api', { ...byScript, 'content-length': long })).toBe(413);
  expect(post('/runs', { ...byScript, 'transfer-encoding': 'chunked' })).toBeNull();
  expect(post('/datasets/upload?name=a', { ...form, 'content-length': long })).toBeNull();
  expect(post('/api/v1/datasets', { ...form, 'content-length': long })).toBeNull();
  expect(post('/runs', { 'content-type': 'multipart/form-data' })).toBe(400);
  expect(refuseActionBody({ method: 'GET', url: '/runs', headers: byScript })).toBeNull();
});

test('Next reads as much', () => {
  expect(config.experimental?.serverActions?.bodySizeLimit).toBe(actionLimitBytes);
});
