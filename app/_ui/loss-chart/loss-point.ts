import type { EpochReport } from '#lib/forecast/schema.ts';

/** What the loss chart knows of an epoch. */
export type LossPoint = Pick<
  EpochReport,
  'member' | 'epoch' | 'trainLoss' | 'validationLoss' | 'gradientNorm'
>;

/** Epochs as they travel to the browser: member, epoch, training loss, validation loss, gradient norm. */
export type PackedLosses = readonly (readonly [number, number, number, number | null, number])[];

/** Packs epochs; their losses keep six significant digits, more than the chart writes. */
export const packLosses = (points: readonly LossPoint[]): PackedLosses =>
  points.map(({ member, epoch, trainLoss, validationLoss, gradientNorm }) => [
    member,
    epoch,
    short(trainLoss),
    validationLoss === null ? null : short(validationLoss),
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

/** The epoch with the lowest validation loss, the first of several; none of a network that learns from all the data. */
export function bestOf(points: readonly LossPoint[]): LossPoint | undefined {
  let best: { readonly point: LossPoint; readonly loss: number } | undefined;
  for (const point of points) {
    const { validationLoss } = point;
    if (validationLoss === null || (best && best.loss <= validationLoss)) continue;
    best = { point, loss: validationLoss };
  }
  return best?.point;
}

/** Where an epoch stands on the axis; one function for every drawing, as Recharts compares it. */
export const epochOf = (point: LossPoint): number => point.epoch;

const short = (value: number): number => Number(value.toPrecision(6));
