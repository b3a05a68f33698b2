import type { EpochReport } from '#lib/forecast/schema.ts';

/** The reports with one more, each epoch of a network once: one that is told again takes the place of the old one. */
export function addEpoch(reports: readonly EpochReport[], report: EpochReport): readonly EpochReport[] {
  const known = reports.findLastIndex(
    ({ member, epoch }) => member === report.member && epoch === report.epoch,
  );
  return known === -1 ? [...reports, report] : reports.with(known, report);
}
