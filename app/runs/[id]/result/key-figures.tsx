import type { ReactNode } from 'react';
import {
  type Comparison,
  chanceWords,
  coverageWords,
  methods,
  referenceMethod,
  type SeriesForecast,
} from '#lib/forecast/schema.ts';
import type { RunReport } from '#lib/runs/schema.ts';
import { SkillBar } from '../../../_ui/marks/skill-bar.tsx';
import { Term } from '../../../_ui/overlays/tooltip-term.tsx';
import { formatCount } from '../../../_ui/words/format-number.ts';
import { shownName } from '../../../_ui/words/shown-name.ts';

type Figure = readonly [name: string, term: ReactNode, value: ReactNode];

/** The run in numbers: skill against the naive forecasts, each with what chance would do, and what each band held beside
 * its promise. Of a panel the shown series has its own, and what holds for all of them says so. */
export function KeyFigures({ result, series }: { result: RunReport; series: SeriesForecast }) {
  const own = series.metrics.find(({ method }) => method === result.forecastMethod);
  const bands = (['coverage80', 'coverage95'] as const).map((measure): Figure => {
    const promised = measure === 'coverage80' ? 0.8 : 0.95;
    return [
      measure,
      <Term key={measure} name="coverage">
        {100 * promised}% band held
      </Term>,
      coverageWords(promised, own?.[measure]),
    ];
  });
  const ofAll = skillFigures(result, result.evidence?.comparisons ?? [], result.verdict.skill);
  if (result.seriesCount === 1) return <Figures figures={[...ofAll, ...bands]} />;
  return (
    <div className="flex flex-col gap-2">
      <Figures
        title={shownName(series.key, 80)}
        figures={[...skillFigures(result, series.evidence?.comparisons ?? [], null), ...bands]}
      />
      <Figures title={`All ${formatCount(result.seriesCount)} series`} figures={ofAll} />
    </div>
  );
}

/** A skill for each simple method that was compared with.
 * @param known  of a result from before chance was looked into */
function skillFigures(
  { settings }: RunReport,
  comparisons: readonly Comparison[],
  known: number | null,
): Figure[] {
  if (comparisons.length === 0) {
    if (known === null) return [];
    const against = referenceMethod(settings);
    const name = `skill against ${methods[against].label}`;
    return [
      [
        'skill',
        <Term key="skill" name={against === 'naive' ? 'skill against naive' : 'skill'}>
          {name}
        </Term>,
        <SkillBar key="bar" skill={known} against={against} />,
      ],
    ];
  }
  return comparisons.map((comparison) => {
    const name = methods[comparison.against].label;
    return [
      name,
      <Term key={name} name={name === 'naive' ? 'skill against naive' : 'skill'}>
        skill against {name}
      </Term>,
      <span key="value" className="inline-flex flex-wrap items-baseline gap-x-2">
        <SkillBar skill={comparison.skill} against={comparison.against} />
        <span className="font-sans text-label text-muted">{chanceWords(comparison)}</span>
      </span>,
    ];
  });
}

/** Numbers with their names in a line, under what they hold for. */
function Figures({ title, figures }: { title?: string; figures: readonly Figure[] }) {
  return (
    <section aria-label={title ?? 'Key figures'} className="flex flex-col">
      {title === undefined ? null : <p className="font-medium wrap-anywhere">{title}</p>}
      <dl className="flex flex-wrap gap-x-8 gap-y-2">
        {figures.map(([name, term, value]) => (
          <div key={name} className="flex flex-wrap items-baseline gap-x-2">
            <dt className="text-muted">{term}</dt>
            <dd className="font-mono">{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
