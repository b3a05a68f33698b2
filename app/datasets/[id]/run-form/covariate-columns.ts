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

/** The series of a version that are left to be forecast when some columns predict the others. */
export function seriesToForecast(
  { layout, series }: Parameters<typeof covariateColumns>[0],
  columns: readonly string[],
): string[] {
  const predicts = (key: string) =>
    columns.some((name) => (layout.idColumn === null ? key === name : key.endsWith(`/${name}`)));
  return series.map(({ key }) => key).filter((key) => !predicts(key));
}
