import type { TimeSeries } from '#lib/time-series.ts';
import { type Lifetime, listLifetimes } from '../data/list-lifetimes.ts';
import type { ForecastSettings } from '../settings/settings-schema.ts';
import { formatTime } from './format-time.ts';

/** What is no part of some series' lives, a sentence each kind: constants, launches, ends.
 * @param named  a timestamp as the reader knows it */
export function describeLifetimes(
  lifetimes: readonly Lifetime[],
  named: (timestamp: number, key: string) => string | number,
): string[] {
  const constants: string[] = [];
  const launches: string[] = [];
  const ends: string[] = [];
  for (const { key, launch, standstill } of lifetimes) {
    if (standstill?.throughout)
      constants.push(
        `"${key}" is ${shown(standstill.value)} throughout: so is its forecast, without a band.`,
      );
    else if (launch !== null)
      launches.push(
        `"${key}" begins at ${named(launch.timestamp, key)}: what stands at ${shown(launch.value)} before it is left out.`,
      );
    if (standstill && !standstill.throughout)
      ends.push(
        `"${key}" has stood at ${shown(standstill.value)} since ${named(standstill.timestamp, key)}, longer than ever before: it is taken to have ended and is forecast to stay there.`,
      );
  }
  return [constants, launches, ends].flatMap((sentences) => {
    const [first] = sentences;
    if (first === undefined) return [];
    const others = sentences.length - 1;
    if (others === 0) return [first];
    return [
      `${first} So ${others === 1 ? 'does one other series' : `do ${others.toLocaleString('en')} other series`}.`,
    ];
  });
}

/** The same of a panel with its settings. */
export function explainLifetimes(panel: readonly TimeSeries[], settings: ForecastSettings): string[] {
  const isCounted = panel.at(0)?.step.unit === 'observation';
  return describeLifetimes(listLifetimes(panel, settings), (timestamp) =>
    isCounted ? timestamp : formatTime(timestamp),
  );
}

const shown = (value: number): string => value.toLocaleString('en', { maximumSignificantDigits: 8 });
