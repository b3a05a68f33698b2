import { expect, test } from 'vitest';
import { splitOptions } from './split-options.ts';

const body = (...parts: string[]) =>
  new ReadableStream<Uint8Array>({
    start(controller) {
      for (const part of parts) controller.enqueue(new TextEncoder().encode(part));
      controller.close();
    },
  });

async function joined(rest: AsyncIterable<Uint8Array>): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of rest) text += decoder.decode(chunk, { stream: true });
  return text;
}

test('the options are cut off wherever the chunks end', async () => {
  for (const parts of [['{"a":1}x,y\n1,2\n'], ['{"a"', ':1}', 'x,y\n1,2\n'], ['{"a":1}x', ',y\n1,2\n']]) {
    const { text, rest } = await splitOptions(body(...parts), 7);
    expect(text).toBe('{"a":1}');
    expect(await joined(rest)).toBe('x,y\n1,2\n');
  }
});

test('no options leave the whole body', async () => {
  const { text, rest } = await splitOptions(body('x,y\n'), 0);
  expect(text).toBe('');
  expect(await joined(rest)).toBe('x,y\n');
});

test('a body that ends inside its options gives what there is', async () => {
  const { text, rest } = await splitOptions(body('{"a'), 7);
  expect(text).toBe('{"a');
  expect(await joined(rest)).toBe('');
});
