import type { ReadRow } from '../dialect/read-rows.ts';
import { haveSameCells, namedCells } from './count-header-rows.ts';
import { joinNames, type TableExtent } from './locate-table.ts';

/** The names of a table's columns, with a row of units taken out of them. */
export type TableNames = {
  readonly header: readonly string[] | null;
  readonly units: ReadRow | null;
  /** Rows that were joined to the names. */
  readonly joined: number;
};

/** Takes a row of units out of the names, and names that were written again: a series is called `temperature`, not
 * `temperature °C` nor `temperature temperature`. */
export function nameTable({ names, header, shape }: TableExtent): TableNames {
  const own = names.filter(
    (row, index) => namedCells(row) > 0 && !names.slice(0, index).some((above) => haveSameCells(above, row)),
  );
  const last = own.at(-1);
  if (last === undefined || own.length < 2 || !looksLikeUnits(last.cells))
    return {
      header: own.length < names.length ? joinNames(own, shape) : header,
      units: null,
      joined: own.length,
    };
  const rest = own.slice(0, -1);
  return { header: joinNames(rest, shape), units: last, joined: rest.length };
}

/** "°C", "[mm]", "(USD)", "-": short, none of them a long name, some of them marked as units. */
function looksLikeUnits(cells: readonly string[]): boolean {
  const present = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  const marked = present.filter((cell) =>
    /^[[(].*[\])]$|[°%$€£]|^-$|^(mm|cm|m|km|kg|g|l|s|h|m\/s|km\/h|kwh|mwh|mw|kw|hpa|w\/m2|usd|eur|gbp|units?)$/i.test(
      cell,
    ),
  );
  // Widths and types, as hydrological services write them below the names: `5s`, `20d`, `14n`.
  if (present.length > 1 && present.every((cell) => /^\d{1,3}[sdn]$/.test(cell))) return true;
  return present.every((cell) => cell.length <= 14) && marked.length * 2 > present.length;
}
