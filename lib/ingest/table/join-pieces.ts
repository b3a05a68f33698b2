import type { CellDialect } from '../dialect/cut-row.ts';
import type { TableShape } from './table-shape.ts';

/** Cuts one line at every delimiter and joins neighbouring pieces to cells again where quotes ask for it, so that the
 * row comes as near to its proper width as can be with the fewest quotes astray.
 * @returns null where the line has too many pieces to weigh them all */
export function joinPieces(line: string, dialect: CellDialect, shape: TableShape): string[] | null {
  const { delimiter, quote } = dialect;
  if (delimiter === '' || dialect.blankRuns) return null;
  const pieces = line.split(delimiter);
  if (quote === '' || !line.includes(quote)) return pieces;
  if (pieces.length > mostPieces) return null;
  const { width } = shape;
  const total = pieces.length;
  // best[at][count]: the cheapest way to make `count` cells of the pieces from `at` on.
  const best: Step[][] = Array.from({ length: total + 1 }, () => []);
  best[total][0] = { cost: 0, next: total };
  for (let at = total - 1; at >= 0; at--) {
    const reach = pieces[at].includes(quote) || hasQuoteSoon(pieces, at, quote) ? longestCell : 1;
    for (let next = at + 1; next <= Math.min(total, at + reach); next++) {
      const cost = costOf(pieces, at, next, dialect);
      if (cost === null) continue;
      for (const [count, step] of best[next].entries()) {
        if (step === undefined) continue;
        const known = best[at][count + 1];
        if (known === undefined || cost + step.cost < known.cost)
          best[at][count + 1] = { cost: cost + step.cost, next };
      }
    }
  }
  let count = total;
  let least = Number.POSITIVE_INFINITY;
  for (const [cells, step] of best[0].entries()) {
    if (step === undefined) continue;
    const cost = step.cost + wrongWidth * Math.abs(cells - width);
    if (cost < least) {
      least = cost;
      count = cells;
    }
  }
  const cells: string[] = [];
  for (let at = 0; at < total; ) {
    const { next } = best[at][count--];
    cells.push(textOf(pieces.slice(at, next).join(delimiter), next - at > 1, cells.length, dialect, shape));
    at = next;
  }
  return cells;
}

type Step = { readonly cost: number; readonly next: number };

const mostPieces = 120;
/** Pieces that one quoted cell may be joined of. */
const longestCell = 12;
/** A cell too many or too few is worse than a quote or two astray. */
const wrongWidth = 3;

function hasQuoteSoon(pieces: readonly string[], at: number, quote: string): boolean {
  for (let index = at; index < Math.min(pieces.length, at + longestCell); index++)
    if (pieces[index].includes(quote)) return true;
  return false;
}

/** What it takes to believe that these pieces are one cell; null where nothing speaks for it. */
function costOf(pieces: readonly string[], from: number, to: number, { quote }: CellDialect): number | null {
  const opens = pieces[from].trimStart().startsWith(quote);
  const closes = pieces[to - 1].trimEnd().endsWith(quote);
  if (to - from === 1) {
    const bare = pieces[from].trim();
    if (!bare.includes(quote)) return 0;
    if (!opens || !closes || bare.length === 1) return opens || closes ? 1 : 0.5;
    return bare
      .slice(1, -1)
      .replaceAll(quote + quote, '')
      .includes(quote)
      ? 1
      : 0;
  }
  if (!opens && !closes) return null;
  const whole = pieces.slice(from, to).join(',').trim();
  const inner = whole.slice(opens ? 1 : 0, closes ? -1 : undefined).replaceAll(quote + quote, '');
  let strays = 0;
  for (let at = inner.indexOf(quote); at >= 0; at = inner.indexOf(quote, at + 1)) strays++;
  // One of the two quotes may be lost.
  if (!opens || !closes) return 1.8 + 0.2 * strays;
  return strays === 0 ? 0 : 1 + 0.2 * strays;
}

/** The text of a cell: quotes around it taken off, one that lost its partner only where the column is quoted. */
function textOf(
  cell: string,
  joined: boolean,
  column: number,
  { quote }: CellDialect,
  shape: TableShape,
): string {
  const bare = cell.trim();
  if (!bare.includes(quote)) return cell;
  const opens = bare.startsWith(quote);
  const closes = bare.endsWith(quote);
  const doubled = quote + quote;
  if (opens && closes && bare.length > 1) return bare.slice(1, -1).replaceAll(doubled, quote);
  const lost = joined || bare.includes(doubled) || (shape.quotedFreely[column] ?? 0) > 0.5;
  if (!lost || (!opens && !closes)) return cell;
  return (opens ? bare.slice(1) : bare.slice(0, -1)).replaceAll(doubled, quote);
}
