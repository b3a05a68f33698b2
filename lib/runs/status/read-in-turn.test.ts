import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { createInTurn } from './read-in-turn.ts';

test('readings come one after another, once for all who ask before it begins', async () => {
  const inTurn = createInTurn<string>();
  const log: string[] = [];
  const read = (name: string) => async () => {
    log.push(`${name} begins`);
    await wait(5);
    log.push(`${name} ends`);
    return `${name} ${log.length}`;
  };
  const first = inTurn('a', read('a'));
  const others = [inTurn('a', read('other a')), inTurn('b', read('b')), inTurn('a', read('third a'))];
  expect(await first).toBe('a 2');
  // That of "a" was still waiting; one that asks now may be told nothing older.
  const late = inTurn('a', read('late a'));
  expect(await Promise.all(others)).toEqual(['a 2', 'b 4', 'a 2']);
  expect(await late).toBe('late a 6');
  expect(log).toEqual(['a begins', 'a ends', 'b begins', 'b ends', 'late a begins', 'late a ends']);
});

test('one that fails tells those who asked, and holds nobody up', async () => {
  const inTurn = createInTurn<string>();
  const failing = inTurn('a', () => Promise.reject(new Error('no disk')));
  const next = inTurn('b', async () => 'read');
  await expect(failing).rejects.toThrow('no disk');
  expect(await next).toBe('read');
});
