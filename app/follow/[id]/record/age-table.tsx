import type { Track, TrackScore } from '#lib/forecast/index.ts';
import { countSteps, type Step } from '#lib/time-series.ts';
import { Term } from '../../../_ui/overlays/tooltip-term.tsx';
import { Cell, HeadCell, Table } from '../../../_ui/tables/table.tsx';
import { formatCount, formatNumber, formatPercent } from '../../../_ui/words/format-number.ts';

/** Steps ahead that are shown at most; a longer horizon is shown at even distances. */
const mostRows = 14;

/** Error by age, one step ahead, two, ..., beside the simple methods of the same moments on the same steps. */
export function AgeTable({ track, step }: { track: Track; step: Step }) {
  const hasSeason = track.overall.seasonalNaive !== null;
  const stride = Math.ceil(track.bySteps.length / mostRows);
  const rows = track.bySteps.filter((_, index) => index % stride === 0);
  return (
    <Table caption="Error by age of the forecast">
      <thead>
        <tr>
          <HeadCell>ahead</HeadCell>
          <HeadCell numeric>values</HeadCell>
          <HeadCell numeric>
            <Term name="MAE" /> forecast
          </HeadCell>
          {hasSeason ? <HeadCell numeric>seasonal naive</HeadCell> : null}
          <HeadCell numeric>naive</HeadCell>
          <HeadCell numeric>
            <Term name="skill against a simple method">skill</Term>
          </HeadCell>
          <HeadCell numeric>high (+) or low</HeadCell>
          <HeadCell numeric>80% band held</HeadCell>
          <HeadCell numeric>95% band held</HeadCell>
        </tr>
      </thead>
      <tbody>
        {rows.map((score) => (
          <ScoreRow
            key={score.step}
            name={countSteps(score.step, step)}
            score={score}
            hasSeason={hasSeason}
          />
        ))}
        <ScoreRow name="all" score={track.overall} hasSeason={hasSeason} isWhole />
      </tbody>
    </Table>
  );
}

function ScoreRow({
  name,
  score,
  hasSeason,
  isWhole = false,
}: {
  name: string;
  score: TrackScore;
  hasSeason: boolean;
  isWhole?: boolean;
}) {
  const { bias } = score;
  return (
    <tr className={isWhole ? 'font-semibold' : ''}>
      <Cell className="whitespace-nowrap">{name}</Cell>
      <Cell numeric>{formatCount(score.count)}</Cell>
      <Cell numeric>{formatNumber(score.mae)}</Cell>
      {hasSeason ? <Cell numeric>{formatNumber(score.seasonalNaive)}</Cell> : null}
      <Cell numeric>{formatNumber(score.naive)}</Cell>
      <Cell numeric>{formatPercent(score.skill, 0)}</Cell>
      <Cell numeric>{bias !== null && bias > 0 ? `+${formatNumber(bias)}` : formatNumber(bias)}</Cell>
      <Cell numeric>{formatPercent(score.coverage80, 0)}</Cell>
      <Cell numeric>{formatPercent(score.coverage95, 0)}</Cell>
    </tr>
  );
}
