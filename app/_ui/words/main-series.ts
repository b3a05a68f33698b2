import { mainColumn } from '#lib/ingest/schema.ts';

/** The series that a page shows where none is asked for: the one whose name says that it is what people mean (Close, not
 * Open), else the first. */
export const mainSeries = <Series extends { readonly key: string }>(
  series: readonly Series[],
): Series | undefined => series[mainColumn(series.map(({ key }) => key))];
