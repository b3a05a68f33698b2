import type { ChartRow } from './forecast-chart-data.ts';

/** At most about `limit` rows that look like all of them: in each stretch the row that makes the largest
 * triangle with its neighbours is kept, the first and the last row always. A stretch that holds a gap keeps
 * one row of it, so that a gap stays a gap.
 * @see Steinarsson 2013, "Downsampling Time Series for Visual Representation" */
export function thinRows(rows: readonly ChartRow[], limit: number): readonly ChartRow[] {
  const first = rows[0];
  const last = rows.at(-1);
  if (rows.length <= limit || limit < 3 || first === undefined || last === undefined) return rows;
  const hasGaps = rows.some(isGap);
  const stretches = Math.max(1, Math.floor((hasGaps ? limit / 2 : limit) - 2));
  const width = (rows.length - 2) / stretches;
  const stretch = (index: number) =>
    rows.slice(1 + Math.floor(index * width), Math.min(rows.length - 1, 1 + Math.floor((index + 1) * width)));

  const kept: ChartRow[] = [first];
  let anchor = first;
  for (let index = 0; index < stretches; index++) {
    const candidates = stretch(index);
    const next = index + 1 < stretches ? stretch(index + 1) : [last];
    const chosen = largestTriangle(anchor, candidates, next);
    const gap = candidates.find(isGap);
    const pair = [chosen, gap].filter((row) => row !== undefined);
    kept.push(...new Set(pair.sort((a, b) => a.timestamp - b.timestamp)));
    anchor = chosen ?? anchor;
  }
  return [...kept, last];
}

function largestTriangle(
  anchor: ChartRow,
  candidates: readonly ChartRow[],
  next: readonly ChartRow[],
): ChartRow | undefined {
  const meanTime = mean(next.map((row) => row.timestamp));
  const meanHeight = mean(next.map(heightOf));
  let best: ChartRow | undefined;
  let bestArea = -1;
  for (const row of candidates) {
    if (isGap(row)) continue;
    const area = Math.abs(
      (anchor.timestamp - meanTime) * (heightOf(row) - heightOf(anchor)) -
        (anchor.timestamp - row.timestamp) * (meanHeight - heightOf(anchor)),
    );
    if (area > bestArea) [best, bestArea] = [row, area];
  }
  return best;
}

const isGap = (row: ChartRow): boolean => row.actual === null && row.predicted === null;
const heightOf = (row: ChartRow): number => row.actual ?? row.predicted ?? 0;
const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
