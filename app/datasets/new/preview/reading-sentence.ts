import type { Preview } from '#lib/ingest/schema.ts';
import { nameSteps, type Step } from '#lib/time-series.ts';
import { shownName } from '../../../_ui/words/shown-name.ts';

/** How a file is read, in one sentence: "One row per day, dated by Date." */
export function readingSentence({ layout, step }: Pick<Preview, 'layout' | 'step'>): string {
  if (layout === null) return '';
  const id = layout.idColumn === null ? '' : ` and ${shownName(layout.idColumn, 60)}`;
  if (step === null) return `Dated by ${shownName(layout.timeColumn, 60)}.`;
  if (step.unit === 'observation') {
    const kept = 'The dates are irregular, so rows are treated as a plain sequence';
    return layout.idColumn === null ? `${kept}.` : `${kept} for each ${shownName(layout.idColumn, 60)}.`;
  }
  const ends = step.monthEnd ? ', at its end' : '';
  return `One row ${perStep(step)}${ends}${id}, dated by ${shownName(layout.timeColumn, 60)}.`;
}

const perStep = (step: Step): string =>
  step.count === 1
    ? `per ${nameSteps(1, step)}`
    : `every ${step.count} ${nameSteps(step.count, { ...step, count: 1 })}`;
