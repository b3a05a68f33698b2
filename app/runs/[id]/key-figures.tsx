import type { ReactNode } from 'react';
import type { FitResult, SeriesForecast } from '#lib/forecast/schema.ts';
import { formatPercent } from '../../_ui/format-number.ts';
import { SkillBar } from '../../_ui/skill-bar.tsx';
import { Term } from '../../_ui/tooltip-term.tsx';

/** The run in three numbers: skill over all its series, and how much of the shown one each band held. */
export function KeyFigures({ result, series }: { result: FitResult; series: SeriesForecast }) {
  const network = series.metrics.find((metrics) => metrics.method === 'network');
  const figures: readonly (readonly [name: string, term: ReactNode, value: ReactNode])[] = [
    ['skill', <Term key="skill" name="skill" />, <SkillBar key="bar" skill={result.verdict.skill} />],
    [
      '80',
      <Term key="80" name="coverage">
        80% band held
      </Term>,
      formatPercent(network?.coverage80),
    ],
    [
      '95',
      <Term key="95" name="coverage">
        95% band held
      </Term>,
      formatPercent(network?.coverage95),
    ],
  ];
  return (
    <dl className="flex flex-wrap gap-x-8 gap-y-2">
      {figures.map(([name, term, value]) => (
        <div key={name} className="flex items-baseline gap-2">
          <dt className="text-muted">{term}</dt>
          <dd className="font-mono">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
