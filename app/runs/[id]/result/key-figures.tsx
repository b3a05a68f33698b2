import type { ReactNode } from 'react';
import type { SeriesForecast } from '#lib/forecast/schema.ts';
import type { RunReport } from '#lib/runs/schema.ts';
import { SkillBar } from '../../../_ui/marks/skill-bar.tsx';
import { Term } from '../../../_ui/overlays/tooltip-term.tsx';
import { chanceWords, coverageWords } from '../evidence/evidence-words.ts';

/** The run in numbers: skill against the naive forecasts over all its series, each with what chance would do, and what
 * each band of the shown one held beside its promise. */
export function KeyFigures({ result, series }: { result: RunReport; series: SeriesForecast }) {
  const own = series.metrics.find(({ method }) => method === result.forecastMethod);
  const comparisons = result.evidence?.comparisons ?? [];
  const skills: readonly (readonly [name: string, term: ReactNode, value: ReactNode])[] =
    comparisons.length === 0
      ? [['skill', <Term key="skill" name="skill" />, <SkillBar key="bar" skill={result.verdict.skill} />]]
      : comparisons.map((comparison) => {
          const name = comparison.against === 'seasonalNaive' ? 'seasonal naive' : 'naive';
          return [
            name,
            <Term key={name} name={name === 'naive' ? 'skill against naive' : 'skill'}>
              skill against {name}
            </Term>,
            <span key="value" className="inline-flex flex-wrap items-baseline gap-x-2">
              <SkillBar skill={comparison.skill} />
              <span className="font-sans text-label text-muted">{chanceWords(comparison)}</span>
            </span>,
          ];
        });
  const figures = [
    ...skills,
    ...(['coverage80', 'coverage95'] as const).map((measure): readonly [string, ReactNode, ReactNode] => {
      const promised = measure === 'coverage80' ? 0.8 : 0.95;
      return [
        measure,
        <Term key={measure} name="coverage">
          {100 * promised}% band held
        </Term>,
        coverageWords(promised, own?.[measure]),
      ];
    }),
  ];
  return (
    <dl className="flex flex-wrap gap-x-8 gap-y-2">
      {figures.map(([name, term, value]) => (
        <div key={name} className="flex flex-wrap items-baseline gap-x-2">
          <dt className="text-muted">{term}</dt>
          <dd className="font-mono">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
