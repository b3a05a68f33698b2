import { expect, test } from 'vitest';
import { decodeCheckpoint, encodeCheckpoint } from './checkpoint.ts';
import type { MemberState, TrainingState } from './training-state.ts';

const running = (member: number): MemberState => ({
  member,
  epoch: 2,
  update: 3,
  trainer: {
    weights: Float64Array.of(0.1, 0.2 * member),
    averaged: Float64Array.of(7, 8),
    firstMoment: Float64Array.of(1e-300, Math.PI),
    secondMoment: Float64Array.of(0, 1),
    updates: 11,
    generator: Uint32Array.of(1, 2 ** 32 - 1, 3, 4),
  },
  best: new Float64Array(0),
  bestEpoch: 0,
  bestLoss: Number.POSITIVE_INFINITY,
  firstLoss: 0.3,
  gradientNorms: 1.5,
});
const state: TrainingState = {
  engine: 'plain',
  finished: [{ member: 1, weights: Float64Array.of(1 / 3, -0, 5e-324), bestEpoch: 4 }],
  running: [running(0), running(2)],
};

test('a checkpoint comes back bit for bit, infinity and minus zero included', () => {
  const decoded = decodeCheckpoint(encodeCheckpoint(state, 77), 77);
  expect(decoded).toStrictEqual({ ok: true, value: state });
});

test('foreign, old, cut and mismatched bytes are each refused by what they are', () => {
  const bytes = encodeCheckpoint(state, 77);
  const reasonOf = (some: Uint8Array, fingerprint = 77) => {
    const decoded = decodeCheckpoint(some, fingerprint);
    return decoded.ok ? 'accepted' : decoded.problem;
  };
  expect(reasonOf(new TextEncoder().encode('PK zip of something'))).toContain('not a checkpoint');
  expect(reasonOf(new Uint8Array(0))).toContain('not a checkpoint');
  const old = bytes.slice();
  old[4] = 0;
  expect(reasonOf(old)).toBe('its layout is version 0, this program reads version 3');
  for (const length of [13, 40, bytes.length - 1]) {
    expect(reasonOf(bytes.slice(0, length))).toMatch(/damaged/);
  }
  expect(reasonOf(bytes, 78)).toContain('other data or other settings');
});
