import { expect, test } from 'vitest';
import { explainPretrained } from './explain-pretrained.ts';

test('a part of the pretrained network is explained by how far it was ahead, and none is not mentioned', () => {
  expect(explainPretrained(0.066)).toEqual([
    'The pretrained LSTM erred 7% less on earlier origins than the best simple method: it shares evenly with network and ETS in what past errors cannot decide, as the networks that were judged had learnt from less.',
  ]);
  expect(explainPretrained(null)).toEqual([]);
});
