/** Words of the columns that people mean, the surest first. */
const meant = [
  /^adj(usted)?[ ._-]?close\b/i,
  /^clos(e|ing)\b/i,
  /^(y|target|actual)$/i,
  /\b(sales|revenue|turnover|demand|load|consumption|orders|visits|price)\b/i,
  /^(value|total|count|amount|quantity|units)$/i,
];

/** The series that a page shows where none is asked for: the one whose name says that it is what people mean (Close, not
 * Open), else the first. */
export function mainSeries<Series extends { readonly key: string }>(
  series: readonly Series[],
): Series | undefined {
  const plain = (key: string): string => key.replaceAll('_', ' ');
  for (const words of meant) {
    const found = series.find(({ key }) => words.test(key) || words.test(plain(key)));
    if (found !== undefined) return found;
  }
  return series[0];
}
