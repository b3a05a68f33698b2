import Link from 'next/link';
import type { FollowedDetail } from '#lib/follow/schema.ts';
import { describeBias, describeHistogram, type Track } from '#lib/forecast/index.ts';
import { methods } from '#lib/forecast/schema.ts';
import { countSteps } from '#lib/time-series.ts';
import { BarPicture } from '../../../_ui/chart/bar-picture.tsx';
import { ButtonLink } from '../../../_ui/controls/button-link.tsx';
import { Term } from '../../../_ui/overlays/tooltip-term.tsx';
import { formatCount, formatPercent } from '../../../_ui/words/format-number.ts';
import { type FollowedQuery, followedHref } from '../read-followed-query.ts';
import { AgeTable } from './age-table.tsx';
import { rollingScores, rollingTimes } from './rolling-scores.ts';
import { TimeLines } from './time-lines.tsx';

/** How good the forecasts were, in the light of what came: by age, over time, in their bands. */
export function RecordSection({
  followed,
  track,
  query,
}: {
  followed: FollowedDetail;
  track: Track;
  query: FollowedQuery;
}) {
  const { step, id } = followed;
  const reference = methods[track.reference].label;
  const rolling = rollingScores(track);
  const times = rolling.map(({ timestamp }) => timestamp);
  const inPercent = (share: number | null) => (share === null ? null : 100 * share);
  return (
    <section id="record" aria-labelledby="record-title" className="flex scroll-mt-4 flex-col gap-4">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-2">
        <h2 id="record-title">Track record</h2>
        <ButtonLink href={`/follow/${id}/forecasts.csv`} prefetch={false}>
          Every forecast as CSV
        </ButtonLink>
      </div>
      <p className="max-w-prose text-muted">
        {formatCount(track.overall.count)} forecast values have come, of{' '}
        {formatCount(track.byForecast.filter(({ count }) => count > 0).length)} forecasts. Scored by values{' '}
        {query.truth === 'first' ? 'as they were first known; ' : 'as they are known now; '}
        <Link
          href={`${followedHref(id, query, { truth: query.truth === 'first' ? 'now' : 'first' })}#record`}
          className="link"
        >
          {query.truth === 'first' ? 'score by what is known now' : 'score by what was first known'}
        </Link>
        .
      </p>
      {track.overall.count === 0 ? null : (
        <>
          <AgeTable track={track} step={step} />
          <p className="max-w-prose">{describeBias(track, step)}</p>
          <div className="grid gap-x-10 gap-y-6 md:grid-cols-2">
            {rolling.length > 1 ? (
              <>
                <div className="flex flex-col gap-1">
                  <h3>
                    <Term name="skill against a simple method">Skill</Term> over {reference}, over time
                  </h3>
                  <TimeLines
                    name={`Skill over ${reference}, last ${countSteps(rollingTimes, step)}`}
                    label={`Skill over the last ${countSteps(rollingTimes, step)} at each time: ${formatPercent(rolling[0].skill, 0)} at first, ${formatPercent(rolling.at(-1)?.skill, 0)} now; above 0 the forecast was better.`}
                    step={step}
                    timestamps={times}
                    lines={[
                      {
                        ...{ name: 'skill', colour: 'var(--chart-prediction)' },
                        values: rolling.map(({ skill }) => inPercent(skill)),
                      },
                    ]}
                    levels={[0]}
                  />
                </div>
                <div className="flex flex-col gap-1">
                  <h3>
                    <Term name="coverage">Coverage</Term> over time
                  </h3>
                  <TimeLines
                    name={`Coverage, last ${countSteps(rollingTimes, step)}`}
                    label={`Share of values inside the bands over the last ${countSteps(rollingTimes, step)} at each time: now ${formatPercent(rolling.at(-1)?.coverage80, 0)} of 80% and ${formatPercent(rolling.at(-1)?.coverage95, 0)} of 95%.`}
                    step={step}
                    timestamps={times}
                    lines={[
                      {
                        ...{ name: '80% band', colour: 'var(--chart-prediction)' },
                        values: rolling.map(({ coverage80 }) => inPercent(coverage80)),
                      },
                      {
                        ...{ name: '95% band', colour: 'var(--chart-baseline)', dash: '2 2' },
                        values: rolling.map(({ coverage95 }) => inPercent(coverage95)),
                      },
                    ]}
                    levels={[80, 95]}
                  />
                </div>
              </>
            ) : null}
            <div className="flex flex-col gap-1">
              <h3>
                Where the values fell in the <Term name="PIT histogram">forecast distribution</Term>
              </h3>
              <BarPicture
                name="PIT histogram"
                label={`How full each part of the forecast distribution is, 1 where as many values fell as should: ${track.histogram.map(({ count, expected }) => (count / expected).toFixed(1)).join(', ')}, from the lowest to the highest.`}
                values={track.histogram.map(({ count, expected }) => count / expected)}
                bound={1}
                flagged={false}
                marks={track.histogram.map(({ from }, at) => ({ at, label: `${100 * from}%` }))}
                places={track.histogram.map(({ from, to }) => `${100 * from}% to ${100 * to}%`)}
                columns={['part of the distribution', 'values, of those that should']}
              />
              <p className="max-w-prose">{describeHistogram(track)}</p>
            </div>
          </div>
        </>
      )}
    </section>
  );
}
