const heartbeatMs = 15_000;

/** A stream of server-sent events that lives until it is closed or its reader is gone.
 * @param start  given the way to send one message and to end the stream; what it resolves with is called once at
 *               the end */
export function eventStream(
  request: Request,
  start: (send: (text: string) => void, close: () => void) => Promise<(() => void) | null>,
): Response {
  const encoder = new TextEncoder();
  let close = (): void => {};
  const stream = new ReadableStream<Uint8Array>({
    async start(controller) {
      let open = true;
      let unsubscribe: (() => void) | null = null;
      const send = (text: string) => {
        if (open) controller.enqueue(encoder.encode(text));
      };
      const heartbeat = setInterval(() => send(': still here\n\n'), heartbeatMs);
      close = () => {
        if (!open) return;
        open = false;
        clearInterval(heartbeat);
        request.signal.removeEventListener('abort', close);
        unsubscribe?.();
        try {
          controller.close();
        } catch {
          // The reader has already gone: there is nothing left to close.
        }
      };
      request.signal.addEventListener('abort', close);
      send('retry: 2000\n\n');
      unsubscribe = await start(send, close);
      if (!open) unsubscribe?.();
    },
    cancel: () => close(),
  });
  return new Response(stream, {
    headers: {
      'Content-Type': 'text/event-stream; charset=utf-8',
      // Without no-transform the server compresses the stream, and nothing arrives until it ends.
      'Cache-Control': 'no-cache, no-transform',
      'X-Accel-Buffering': 'no',
    },
  });
}
