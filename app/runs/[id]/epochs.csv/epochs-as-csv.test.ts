import { expect, test } from 'vitest';
import { epochsAsCsv } from './epochs-as-csv.ts';

test('every epoch is a row, and networks are counted from 1', () => {
  const report = { trainLoss: 2.5, validationLoss: 3, gradientNorm: 0.1, updatesDone: 1, updatesTotal: 9 };
  const csv = epochsAsCsv([
    { ...report, member: 4, epoch: 1 },
    { ...report, member: 4, epoch: 2 },
    { ...report, member: 7, epoch: 1 },
  ]);
  expect(csv.trim().split(/\r?\n/)).toEqual([
    'network,epoch,training_loss,validation_loss,gradient_norm',
    '1,1,2.5,3,0.1',
    '1,2,2.5,3,0.1',
    '2,1,2.5,3,0.1',
  ]);
});
