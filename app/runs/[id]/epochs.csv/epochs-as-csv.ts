import { toCsv } from '#lib/export/index.ts';
import type { EpochReport } from '#lib/forecast/schema.ts';

/** Every epoch of a run as CSV, network by network: network (counted from 1), epoch, losses on the series' own scale, gradient norm. */
export function epochsAsCsv(epochs: readonly EpochReport[]): string {
  const ordered = epochs.toSorted((a, b) => a.member - b.member || a.epoch - b.epoch);
  const members = [...new Set(ordered.map((report) => report.member))];
  return toCsv(
    ['network', 'epoch', 'training_loss', 'validation_loss', 'gradient_norm'],
    ordered.map(({ member, epoch, trainLoss, validationLoss, gradientNorm }) => [
      members.indexOf(member) + 1,
      epoch,
      trainLoss,
      validationLoss,
      gradientNorm,
    ]),
  );
}
