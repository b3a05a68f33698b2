import type { FollowRunEvent } from './api-types.ts';

/** One server-sent event of a run. */
export type ServerEvent = { readonly type: string; readonly data: FollowRunEvent };

/** The events of a stream, one after the other; comments, which only keep the connection alive, are left out. */
export async function* readEvents(stream: ReadableStream<Uint8Array>): AsyncGenerator<ServerEvent> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of stream) {
    text += decoder.decode(chunk, { stream: true });
    const blocks = text.split('\n\n');
    text = blocks.pop() ?? '';
    for (const block of blocks) {
      const data = fieldOf(block, 'data');
      if (data !== null) yield { type: fieldOf(block, 'event') ?? 'message', data: JSON.parse(data) };
    }
  }
}

const fieldOf = (block: string, name: string): string | null =>
  block
    .split('\n')
    .find((line) => line.startsWith(`${name}: `))
    ?.slice(name.length + 2) ?? null;
