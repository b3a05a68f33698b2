import { cleanCsv } from './clean-csv.ts';
import type { PollutedFile } from './pollute.fixture.ts';
import { scoreTable } from './score-table.fixture.ts';

type Score = { readonly name: string; readonly score: number };

/** What each file scores, from 0 to 10, the worst first. */
export function scoresOf(files: readonly PollutedFile[]): Score[] {
  const scores = files.map((file) => {
    const outcome = cleanCsv(file.bytes, 1);
    return { name: file.name, score: scoreTable(file, outcome.ok ? outcome.value : null) };
  });
  return scores.sort((left, right) => left.score - right.score);
}

/** The mean of some scores. */
export const meanOf = (scores: readonly Score[]): number =>
  scores.reduce((sum, { score }) => sum + score, 0) / scores.length;
