'use client';

import { useEffect, useEffectEvent, useState } from 'react';
import { type ChartChoice, readChartChoice, writeChartChoice } from './chart-address.ts';
import type { ForecastChartData } from './forecast-columns.ts';

/** A drag or a held key changes the view many times; browsers limit how often an address may. */
const settledAfterMs = 300;

/** Keeps what is chosen of a chart in the page's address, and takes it from there at first.
 * @param isOn whether it does so at all
 * @param show shows what the address asks for */
export function useChartAddress(
  isOn: boolean,
  data: ForecastChartData,
  { range, baseline }: ChartChoice,
  show: (choice: ChartChoice) => void,
): void {
  // Until then the chart is as the server drew it, and says nothing of what was asked for.
  const [isRead, setIsRead] = useState(false);
  const showNow = useEffectEvent(show);
  useEffect(() => {
    if (!isOn) return;
    showNow(readChartChoice(location.search, data));
    setIsRead(true);
  }, [isOn, data]);
  useEffect(() => {
    if (!isRead) return;
    const settled = setTimeout(() => {
      const search = writeChartChoice(location.search, { range, baseline }, data);
      if (search !== location.search)
        history.replaceState(null, '', `${location.pathname}${search}${location.hash}`);
    }, settledAfterMs);
    return () => clearTimeout(settled);
  }, [isRead, range, baseline, data]);
}
