import Link from 'next/link';
import type { FollowedDetail } from '#lib/follow/schema.ts';
import { accountForChange } from '#lib/forecast/index.ts';
import { Cell, HeadCell, Table } from '../../../_ui/tables/table.tsx';
import { formatTimestamp } from '../../../_ui/words/format-date.ts';
import { formatNumber, formatReading } from '../../../_ui/words/format-number.ts';
import { type FollowedQuery, followedHref } from '../read-followed-query.ts';
import { revisionSentence } from '../record/revision-sentence.ts';

/** Earlier changes that are offered. */
const offered = 8;

/** Why one forecast is another one than that before it: what came in, what each part of it did, and what training did.
 * @param query  says of which version's forecast; the newest where it names none that is known */
export function ChangeSection({ followed, query }: { followed: FollowedDetail; query: FollowedQuery }) {
  const { forecasts, step, id, kept } = followed;
  const explained = forecasts.filter(({ change }) => change !== null);
  const shown = explained.find(({ versionNumber }) => versionNumber === query.change) ?? explained.at(-1);
  if (shown?.change == null) return null;
  const { change } = shown;
  const before = forecasts[forecasts.indexOf(shown) - 1];
  const revised = kept.find(({ versionNumber }) => versionNumber === shown.versionNumber)?.revised ?? null;
  const others = explained.slice(-offered).filter((own) => own !== shown);
  const time = (timestamp: number) => formatTimestamp(timestamp, step);
  const account = accountForChange(change, step, {
    ...{ time, value: (value) => formatReading(Number(value.toPrecision(4))) },
    revised: revised === null ? null : revisionSentence(revised, step),
  });
  return (
    <section id="change" aria-labelledby="change-title" className="flex scroll-mt-4 flex-col gap-3">
      <h2 id="change-title">Why did it change?</h2>
      <p className="text-muted">
        From the forecast with data until {before === undefined ? '–' : time(before.cutoff)} to the one until{' '}
        {time(shown.cutoff)}.{' '}
        {others.length > 0 ? (
          <>
            Others:{' '}
            {others.map(({ versionNumber, cutoff }, place) => (
              <span key={versionNumber}>
                {place > 0 ? ', ' : ''}
                <Link
                  href={`${followedHref(id, query, { change: versionNumber })}#change`}
                  className="link whitespace-nowrap"
                >
                  {time(cutoff)}
                </Link>
              </span>
            ))}
            .
          </>
        ) : null}
      </p>
      {account === null ? (
        <p>The two forecasts have no step in common.</p>
      ) : (
        <>
          <p className="max-w-prose">{account.sentence}</p>
          <Table caption="What changed the forecast">
            <thead>
              <tr>
                <HeadCell>what</HeadCell>
                <HeadCell numeric>did to the forecast, on average</HeadCell>
              </tr>
            </thead>
            <tbody>
              {account.reasons.map(({ kind, from, effect, sentence }) => (
                <tr key={`${kind} ${from}`}>
                  <Cell>{sentence}</Cell>
                  <Cell numeric>{signed(effect)}</Cell>
                </tr>
              ))}
              <tr className="font-semibold">
                <Cell>In all</Cell>
                <Cell numeric>{signed(account.whole)}</Cell>
              </tr>
            </tbody>
          </Table>
        </>
      )}
      {change.arrived.length > 0 ? (
        <Table caption="New values against what had been expected">
          <thead>
            <tr>
              <HeadCell>new value</HeadCell>
              <HeadCell numeric>actual</HeadCell>
              <HeadCell numeric>expected</HeadCell>
              <HeadCell numeric>standard deviations off</HeadCell>
            </tr>
          </thead>
          <tbody>
            {change.arrived.map(({ timestamp, actual, expected, deviation }) => (
              <tr key={timestamp}>
                <Cell className="whitespace-nowrap">{time(timestamp)}</Cell>
                <Cell numeric>{formatReading(actual)}</Cell>
                <Cell numeric>{formatNumber(expected)}</Cell>
                <Cell numeric>{deviation === null ? '–' : signed((actual - expected) / deviation, 1)}</Cell>
              </tr>
            ))}
          </tbody>
        </Table>
      ) : null}
    </section>
  );
}

/** With its sign, and as many digits as it has. @param decimals  as many instead */
const signed = (value: number, decimals?: number): string => {
  const text = decimals === undefined ? formatReading(Math.abs(value)) : Math.abs(value).toFixed(decimals);
  return value === 0 ? '0' : `${value > 0 ? '+' : '−'}${text}`;
};
