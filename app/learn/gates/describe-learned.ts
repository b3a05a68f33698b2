import type { GateName, LearnedReport } from './gate-types.ts';

/** What the gates do where a value is marked, and what they do elsewhere. */
export function describeLearned({ steps, made, updates }: LearnedReport, marks: readonly boolean[]): string {
  const mean = (gate: GateName, marked: boolean) => {
    const values = steps.filter((_, at) => marks[at] === marked).map((step) => step[gate]);
    return (values.reduce((sum, value) => sum + value, 0) / values.length).toFixed(2);
  };
  if (made < updates) return 'It is learning; the gates move as it does.';
  if (!marks.includes(true)) return 'Nothing is marked: it was never taught what to say then.';
  if (!marks.includes(false)) return 'Everything is marked: it repeats what it hears.';
  return (
    `Nobody told it how: where there is a mark the forget gate falls to ${mean('forget', true)} and the input gate ` +
    `opens to ${mean('input', true)}; elsewhere they stand at ${mean('forget', false)} and ${mean('input', false)}.`
  );
}
