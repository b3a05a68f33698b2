import type { VersionFacts } from '#lib/datasets/schema.ts';

/** Columns offered by name; more would only be found by searching. */
const mostOffered = 500;

/** The columns of a version that may predict a series: the other series of a table, or the other columns of the
 * same id where keys are `<id>/<column>`. */
export function covariateColumns(
  { layout, series }: Pick<VersionFacts, 'layout'> & { readonly series: readonly { readonly key: string }[] },
  seriesKey: string,
): string[] {
  const { idColumn, targetColumns } = layout;
  if (idColumn === null) {
    return series.flatMap(({ key }) => (key === seriesKey ? [] : [key])).slice(0, mostOffered);
  }
  if (targetColumns.length < 2) return [];
  return targetColumns.filter((name) => !seriesKey.endsWith(`/${name}`)).slice(0, mostOffered);
}
