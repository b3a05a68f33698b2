import type { VersionFacts } from './schema.ts';

/** The series of a version that are left to be forecast when some columns predict the others. */
export function seriesToForecast(
  { layout, series }: Pick<VersionFacts, 'layout'> & { readonly series: readonly { readonly key: string }[] },
  columns: readonly string[],
): string[] {
  const predicts = (key: string) =>
    columns.some((name) => (layout.idColumn === null ? key === name : key.endsWith(`/${name}`)));
  return series.map(({ key }) => key).filter((key) => !predicts(key));
}
