/** Words of the columns that people mean, the surest first. */
const meant = [
  /^adj(usted)?[ ._-]?close\b/i,
  /^clos(e|ing)\b/i,
  /^(y|target|actual)$/i,
  /\b(sales|revenue|turnover|demand|load|consumption|orders|visits|price)\b/i,
  /^(value|total|count|amount|quantity|units)$/i,
];

/** The place of the column that is most likely meant: the one whose name says so (Close, not Open), else the first.
 * @returns 0 also where there is none */
export function mainColumn(names: readonly string[]): number {
  for (const words of meant) {
    const found = names.findIndex((name) => words.test(name) || words.test(name.replaceAll('_', ' ')));
    if (found >= 0) return found;
  }
  return 0;
}
