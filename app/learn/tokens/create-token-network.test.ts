import { expect, test } from 'vitest';
import { createTokenNetwork } from './create-token-network.worker.ts';

const settings = {
  cell: 'elman',
  hiddenSize: 5,
  vocabularySize: 4,
  sequences: [
    { tokens: [0, 1, 2, 3], gapAfter: null },
    { tokens: [3, 1, 0], gapAfter: null },
    { tokens: [0, 2, 3], gapAfter: 0 },
  ],
  seed: 4,
} as const;

test('an update follows the gradient of the cross-entropy: its norm is that of central differences', () => {
  const network = createTokenNetwork(settings);
  const weights = network.weights();
  const h = 1e-5;
  const slopes = Array.from(weights, (_, at) => {
    const moved = (by: number) => {
      network.setWeights(weights.map((weight, place) => (place === at ? weight + by : weight)));
      return network.crossEntropy();
    };
    return (moved(h) - moved(-h)) / (2 * h);
  });
  network.setWeights(weights);
  expect(network.update(0).gradientNorm).toBeCloseTo(Math.hypot(...slopes), 8);
});

test('the cross-entropy of equal scores is the logarithm of the vocabulary', () => {
  const network = createTokenNetwork(settings);
  network.setWeights(network.weights().fill(0));
  expect(network.crossEntropy()).toBeCloseTo(Math.log(4), 12);
});

test('nobody asks for the token after a gap', () => {
  const only = (gapAfter: number | null) =>
    createTokenNetwork({ ...settings, sequences: [{ tokens: [0, 2, 3], gapAfter }] });
  const asked = only(null);
  const spared = only(0);
  const [, afterGap] = spared.read([0, 2]);
  expect(spared.crossEntropy()).toBeCloseTo(-Math.log(afterGap.probabilities[3]), 12);
  expect(asked.crossEntropy()).not.toBeCloseTo(spared.crossEntropy(), 3);
});

test('a network that has learned a sequence guesses each next token of it', () => {
  const network = createTokenNetwork({ ...settings, sequences: settings.sequences.slice(0, 1) });
  for (let update = 0; update < 200; update++) network.update(0.02);
  const steps = network.read([0, 1, 2]);
  steps.forEach(({ probabilities, hidden }, at) => {
    expect(probabilities[at + 1]).toBeGreaterThan(0.95);
    expect(probabilities.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
    expect(hidden).toHaveLength(5);
  });
});
