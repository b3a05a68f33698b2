import { setImmediate as turn } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { createTurns, takeUploadTurn } from './upload-turns.ts';

const never = (): AbortSignal => new AbortController().signal;

test('uploads of one client wait for each other, those of others do not', async () => {
  const turns = createTurns();
  const log: string[] = [];
  const first = await takeUploadTurn('a', never(), turns);
  const second = takeUploadTurn('a', never(), turns).then((leave) => {
    log.push('second');
    return leave;
  });
  const other = await takeUploadTurn('b', never(), turns);
  await turn();
  expect(log).toEqual([]);
  first?.();
  (await second)?.();
  other?.();
  expect(log).toEqual(['second']);
  expect(turns).toEqual(createTurns());
});

test('whoever goes away while waiting makes room, and one who sends very many is told so', async () => {
  const turns = createTurns();
  const leave = await takeUploadTurn('a', never(), turns);
  const leaving = new AbortController();
  const waiting = Array.from({ length: 20 }, () => takeUploadTurn('a', leaving.signal, turns));
  expect(await takeUploadTurn('a', never(), turns)).toBeNull();
  leaving.abort(new Error('gone'));
  for (const one of waiting) await expect(one).rejects.toThrow('gone');
  leave?.();
  expect(turns).toEqual(createTurns());
});
