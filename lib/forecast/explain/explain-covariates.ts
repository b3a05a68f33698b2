import type { Stage } from '../training/stage.ts';

/** What was made of the covariates, a sentence for each kind. */
export function explainCovariates({ panel }: Stage): string[] {
  const { covariates } = panel[0];
  const namesOf = (known: 'future' | 'past') =>
    covariates.filter((own) => own.known === known).map(({ name }) => name);
  const future = namesOf('future');
  const past = namesOf('past');
  const reasons: string[] = [];
  if (future.length > 0) {
    const helped = panel.filter(({ explained }) => explained.some((value) => value !== 0)).length;
    const effect =
      helped === 0
        ? 'the training part shows no steady effect of theirs, so nothing is taken out for them'
        : `what they explain of ${panel.length === 1 ? 'the training part' : `${helped} of ${panel.length} series`} is taken out before the network learns and added again to its forecast`;
    reasons.push(`Known in the future: ${future.join(', ')}; ${effect}.`);
  }
  if (past.length > 0) {
    reasons.push(
      `Known only in the past: ${past.join(', ')}; read up to the last observation, never beyond.`,
    );
  }
  return reasons;
}
