'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useEffectEvent, useRef, useState } from 'react';

/** How the page is connected to the stream. */
export type Connection = 'connecting' | 'open' | 'lost';

const drawnEveryMs = 200;
const triedAgainAfterMs = 2_000;
/** How often a page whose stream is over asks to be drawn anew: at the first time the result may not be stored yet. */
const mostRefreshes = 5;

/** Follows a stream of server-sent events into a state, and lets the page be drawn anew once that is final. Many events
 * may come at once: they are drawn together. A lost stream is taken up again, by the browser after the last event
 * that it saw, or by us where the browser has given up.
 * @param kinds    of events that are heard
 * @param initial  the state before the first event
 * @param take     the state after an event, given its data
 * @param isOver   whether nothing follows a state */
export function useEventStream<State>({
  href,
  kinds,
  initial,
  take,
  isOver,
}: {
  href: string;
  kinds: readonly string[];
  initial: State;
  take: (state: State, data: string) => State;
  isOver: (state: State) => boolean;
}): { readonly state: State; readonly connection: Connection } {
  const router = useRouter();
  const [state, setState] = useState(initial);
  const [connection, setConnection] = useState<Connection>('connecting');
  const start = useRef(initial);
  const takeNow = useEffectEvent(take);
  const isOverNow = useEffectEvent(isOver);
  const listen = useEffectEvent((source: EventSource, hear: (message: MessageEvent<string>) => void) => {
    for (const kind of kinds) source.addEventListener(kind, hear);
  });

  useEffect(() => {
    let known = start.current;
    let drawn = known;
    let refreshes = 0;
    let source: EventSource | null = null;
    let retry: ReturnType<typeof setTimeout> | undefined;
    let refresh: ReturnType<typeof setInterval> | undefined;

    const draw = setInterval(() => {
      if (known === drawn) return;
      drawn = known;
      setState(known);
      if (!isOverNow(known)) return;
      clearInterval(draw);
      router.refresh();
      refresh = setInterval(() => {
        refreshes += 1;
        if (refreshes === mostRefreshes) clearInterval(refresh);
        router.refresh();
      }, triedAgainAfterMs);
    }, drawnEveryMs);

    const connect = () => {
      const opened = new EventSource(href);
      source = opened;
      opened.addEventListener('open', () => setConnection('open'));
      listen(opened, ({ data }) => {
        known = takeNow(known, data);
        if (isOverNow(known)) opened.close();
      });
      opened.addEventListener('error', () => {
        if (isOverNow(known)) return;
        setConnection('lost');
        // A server that is being started anew answers with an error page: the browser gives up, we do not.
        if (opened.readyState === EventSource.CLOSED) retry = setTimeout(connect, triedAgainAfterMs);
      });
    };
    connect();

    return () => {
      source?.close();
      clearInterval(draw);
      clearInterval(refresh);
      clearTimeout(retry);
    };
  }, [href, router]);

  return { state, connection };
}
