import { expect, test } from 'vitest';
import card from '#lib/forecast/models/pretrained/weights/lstm-card.json' with { type: 'json' };
import { chooseEngine } from '#lib/rnn/index.ts';
import { planSchema } from './plan.ts';
import { hashAfter } from './train-from-start.ts';

test('two hundred updates of the shipped weights, trained again, give the bits that their card tells of', () => {
  const proof = card.proof[card.proof.length - 1];
  expect(proof.updates).toBe(200);
  expect(hashAfter(chooseEngine(), planSchema.parse(card), proof.updates)).toBe(proof.sha256);
});
