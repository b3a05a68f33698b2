import { expect, test } from 'vitest';
import { countOver, type ListProgress, takeProgress } from './run-progress.ts';

const message = (runId: string, status: string | null, percent: number | null = null) =>
  JSON.stringify({ runId, status, percent });

test('each message moves its own run; what is no message changes nothing', () => {
  const first = takeProgress(new Map(), message('a', 'QUEUED'));
  const second = takeProgress(takeProgress(first, message('b', 'QUEUED')), message('a', 'RUNNING', 42));
  expect(second.get('a')).toEqual({ runId: 'a', status: 'RUNNING', percent: 42 });
  expect(second.get('b')?.status).toBe('QUEUED');
  expect(takeProgress(second, 'no JSON')).toBe(second);
  expect(takeProgress(second, '{"runId":1}')).toBe(second);
});

test('a run that is done, stopped, failed or gone is over', () => {
  const known = ['SUCCEEDED', 'CANCELLED', 'FAILED', null, 'RUNNING', 'QUEUED'].reduce<ListProgress>(
    (all, status, index) => takeProgress(all, message(String(index), status)),
    new Map(),
  );
  expect(countOver(known)).toBe(4);
});
