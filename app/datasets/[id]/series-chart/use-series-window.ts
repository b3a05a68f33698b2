'use client';

import { useEffect, useMemo, useState } from 'react';
import type { TimeRange } from '../../../_ui/chart/axes/time-range.ts';
import { unpackPoints } from '../../../_ui/chart/points/packed-points.ts';
import type { SeriesWindow } from './series-window.ts';

/** The drawn part of a series. Zooming shows what is there at once and fetches the finer part from the server.
 * @param whole the whole series as first drawn
 * @param href  where parts of it are, without `from` and `to` */
export function useSeriesWindow(whole: SeriesWindow, href: string) {
  const [range, setRange] = useState<TimeRange>([whole.from, whole.to]);
  const [fetched, setFetched] = useState<SeriesWindow>(whole);
  const [failure, setFailure] = useState<string | null>(null);
  const [from, to] = range;
  // A series that was never thinned holds every part of itself.
  const complete = whole.points.ys.length >= whole.rows;
  const isWhole = from === whole.from && to === whole.to;

  useEffect(() => {
    if (complete || isWhole) return;
    const controller = new AbortController();
    const timer = setTimeout(async () => {
      try {
        const response = await fetch(`${href}&from=${from}&to=${to}`, { signal: controller.signal });
        if (!response.ok) throw new Error(`status ${response.status}`);
        setFetched(await response.json());
        setFailure(null);
      } catch {
        if (!controller.signal.aborted)
          setFailure('The finer points could not be fetched; the coarse ones are shown.');
      }
    }, 80);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [href, from, to, complete, isWhole]);

  const exact = fetched.from === from && fetched.to === to;
  // Until the part itself has come, the finest that holds it is shown.
  const holds = fetched.from <= from && fetched.to >= to;
  const source = complete || isWhole || !holds ? whole : fetched;
  const points = useMemo(() => unpackPoints(source.points), [source]);
  return {
    range,
    setRange,
    points,
    filled: source.filled,
    rows: source.rows,
    complete,
    pending: !(complete || isWhole || exact),
    failure,
  };
}
