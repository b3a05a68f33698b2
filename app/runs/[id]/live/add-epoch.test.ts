import { expect, test } from 'vitest';
import { addEpoch } from './add-epoch.ts';

const report = (member: number, epoch: number, trainLoss = 1) => ({
  ...{ member, epoch, trainLoss, validationLoss: 1, gradientNorm: 1, updatesDone: 1, updatesTotal: 2 },
});

test('a new epoch comes last, one that is told again takes the place of the old one', () => {
  const two = addEpoch([report(1, 1)], report(1, 2));
  expect(two.map(({ epoch }) => epoch)).toEqual([1, 2]);
  expect(addEpoch(two, report(1, 1, 5))).toEqual([report(1, 1, 5), report(1, 2)]);
  expect(addEpoch(two, report(2, 1))).toHaveLength(3);
});
