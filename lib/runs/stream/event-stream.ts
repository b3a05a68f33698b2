const heartbeatMs = 15_000;
/** Bytes that wait for a reader before whoever sends waits too. */
const waitingBytes = 256 * 1024;
/** A reader that is so far behind is let go: it comes back and says what it has. */
const mostWaitingBytes = 8 * 1024 * 1024;

/** A way to the reader of a stream. */
export type EventSender = {
  /** Sends messages; the promise, where there is one, resolves once the reader has taken what came before or is gone. */
  send(text: string | Uint8Array<ArrayBuffer>): Promise<void> | void;
  close(): void;
  /** Aborted when the stream has ended, whoever ended it. */
  readonly ended: AbortSignal;
};

/** A stream of server-sent events that lives until it is closed or its reader is gone.
 * @param start  sends what there is; what it resolves with is called once at the end */
export function eventStream(
  request: Request,
  start: (sender: EventSender) => Promise<(() => void) | null>,
): Response {
  // Whoever asks for the head alone never reads, and would be followed for as long as the connection lasts.
  if (request.method === 'HEAD') return new Response(null, { headers: streamHeaders });
  const encoder = new TextEncoder();
  const ended = new AbortController();
  let room = Promise.withResolvers<void>();
  let close = (): void => {};
  const stream = new ReadableStream<Uint8Array>(
    {
      start(controller) {
        const send: EventSender['send'] = (message) => {
          if (ended.signal.aborted) return;
          controller.enqueue(typeof message === 'string' ? encoder.encode(message) : message);
          const left = controller.desiredSize ?? 0;
          if (left < waitingBytes - mostWaitingBytes) return close();
          if (left <= 0) return room.promise;
        };
        const heartbeat = setInterval(() => void send(': still here\n\n'), heartbeatMs);
        let unsubscribe: (() => void) | null = null;
        close = () => {
          if (ended.signal.aborted) return;
          ended.abort();
          clearInterval(heartbeat);
          request.signal.removeEventListener('abort', close);
          room.resolve();
          unsubscribe?.();
          try {
            controller.close();
          } catch {
            // The reader has already gone: there is nothing left to close.
          }
        };
        request.signal.addEventListener('abort', close);
        if (request.signal.aborted) close();
        void send('retry: 2000\n\n');
        // Not awaited: a stream asks for more only once its start is over.
        start({ send, close: () => close(), ended: ended.signal }).then(
          (atEnd) => {
            unsubscribe = atEnd;
            if (ended.signal.aborted) unsubscribe?.();
          },
          (error: unknown) => {
            console.error('A stream of events broke off.', error);
            close();
          },
        );
      },
      pull() {
        room.resolve();
        room = Promise.withResolvers();
      },
      cancel: () => close(),
    },
    new ByteLengthQueuingStrategy({ highWaterMark: waitingBytes }),
  );
  return new Response(stream, { headers: streamHeaders });
}

const streamHeaders = {
  'Content-Type': 'text/event-stream; charset=utf-8',
  // Without no-transform the server compresses the stream, and nothing arrives until it ends.
  'Cache-Control': 'no-cache, no-transform',
  'X-Accel-Buffering': 'no',
};
