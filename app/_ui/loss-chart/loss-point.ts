import type { EpochReport } from '#lib/forecast/schema.ts';

/** What the loss chart knows of an epoch. */
export type LossPoint = Pick<
  EpochReport,
  'member' | 'epoch' | 'trainLoss' | 'validationLoss' | 'gradientNorm'
>;

/** Epochs as they travel to the browser: member, epoch, training loss, validation loss, gradient norm. */
export type PackedLosses = readonly (readonly [number, number, number, number, number])[];

/** Packs epochs; their losses keep six significant digits, more than the chart writes. */
export const packLosses = (points: readonly LossPoint[]): PackedLosses =>
  points.map(({ member, epoch, trainLoss, validationLoss, gradientNorm }) => [
    member,
    epoch,
    short(trainLoss),
    short(validationLoss),
    short(gradientNorm),
  ]);

/** The epochs again. */
export const unpackLosses = (packed: PackedLosses): LossPoint[] =>
  packed.map(([member, epoch, trainLoss, validationLoss, gradientNorm]) => ({
    member,
    epoch,
    trainLoss,
    validationLoss,
    gradientNorm,
  }));

/** The epoch with the lowest validation loss, the first of several. */
export const bestOf = (points: readonly LossPoint[]): LossPoint | undefined =>
  points.reduce<LossPoint | undefined>(
    (least, point) => (least && least.validationLoss <= point.validationLoss ? least : point),
    undefined,
  );

/** Where an epoch stands on the axis; one function for every drawing, as Recharts compares it. */
export const epochOf = (point: LossPoint): number => point.epoch;

const short = (value: number): number => Number(value.toPrecision(6));
