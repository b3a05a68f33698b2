import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { type EventSender, eventStream } from './event-stream.ts';

const open = (start: (sender: EventSender) => Promise<(() => void) | null>) => {
  const leaving = new AbortController();
  const request = new Request('http://localhost/', { signal: leaving.signal });
  const { body } = eventStream(request, start);
  if (body === null) throw new Error('It has no body.');
  return { reader: body.getReader(), leave: () => leaving.abort() };
};

test('whoever sends much waits for the reader, and all of it comes', async () => {
  let sent = 0;
  const { reader } = open(async ({ send, close }) => {
    for (; sent < 100; sent++) await send('x'.repeat(100_000));
    close();
    return null;
  });
  await wait(20);
  expect(sent).toBeLessThan(10);
  let bytes = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) bytes += part.value.length;
  expect(bytes).toBe(100 * 100_000 + 'retry: 2000\n\n'.length);
});

test('a reader that takes nothing of what happens is let go, and what follows it ends', async () => {
  const { promise: ended, resolve } = Promise.withResolvers<void>();
  open(async ({ send }) => {
    for (let i = 0; i < 20; i++) void send('x'.repeat(1_000_000));
    return resolve;
  });
  await ended;
});

test('a reader that leaves ends what is being told to it', async () => {
  let isOver = false;
  const { leave } = open(async ({ send, ended }) => {
    while (!ended.aborted) await send('x'.repeat(100_000));
    isOver = true;
    return null;
  });
  await wait(5);
  expect(isOver).toBe(false);
  leave();
  await wait(5);
  expect(isOver).toBe(true);
});

test('whoever asks for the head alone follows nothing', () => {
  let isStarted = false;
  const request = new Request('http://localhost/', { method: 'HEAD' });
  const response = eventStream(request, async () => {
    isStarted = true;
    return null;
  });
  expect([response.body, isStarted]).toEqual([null, false]);
  expect(response.headers.get('content-type')).toContain('text/event-stream');
});
