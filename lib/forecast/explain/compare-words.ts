import { noiseProbability } from '../result/evidence-schema.ts';
import { formatPercent } from './format-number.ts';

type Scored = { readonly name: string; readonly behind: number | null; readonly chance: number | null };

/** Who was the most accurate, by how much, and whether luck alone could do it.
 * @param scored  the most accurate first, two or more
 * @param steps   "28 days" */
export function compareSentence(scored: readonly Scored[], steps: string): string {
  const [first, second] = scored;
  if (!first || !second) return '';
  const on = `on the ${steps} that every run held out`;
  if (second.behind === null) return `${first.name} made no error ${on}.`;
  if (second.behind === 0) return `${first.name} and ${second.name} erred alike ${on}.`;
  return `${first.name} erred least ${on}: ${second.name} erred by ${formatPercent(second.behind, 0)} more${chanceWords(second.chance)}.`;
}

function chanceWords(chance: number | null): string {
  if (chance === null) return '; too few steps to say whether by luck';
  const share = chance < 0.01 ? 'less than 1%' : formatPercent(chance, 0);
  return chance < noiseProbability
    ? `; luck alone would do this ${share} of the time`
    : `, but luck alone would do this ${share} of the time`;
}
