import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import card from '#lib/forecast/models/pretrained/weights/lstm-card.json' with { type: 'json' };
import { chooseEngine } from '#lib/rnn/index.ts';
import { readCheckpoint } from './checkpoint.ts';
import { planSchema, rateAt, usualPlan } from './plan.ts';
import { hashAfter } from './train-from-start.ts';

test('the first updates of the shipped weights, trained again, give the bits that their card tells of', () => {
  const [proof] = card.proof;
  expect(chooseEngine().variant).toBe(card.engine);
  expect(hashAfter(chooseEngine(), planSchema.parse(card), proof.updates)).toBe(proof.sha256);
});

test('another seed gives other bits', () => {
  const plan = { ...usualPlan, hiddenSize: 8, shardSteps: 300 };
  const [one, other] = [1, 2].map((seed) => hashAfter(chooseEngine(), { ...plan, seed }, 1));
  expect(hashAfter(chooseEngine(), { ...plan, seed: 1 }, 1)).toBe(one);
  expect(other).not.toBe(one);
});

test('the rate warms up, stays, and comes down to a fiftieth; what is before the cooldown does not know how long it will be', () => {
  const rate = (update: number, updates: number) =>
    rateAt(usualPlan, update, { cooldownFrom: 0.75 * updates, updates });
  expect(rate(0, 1_000)).toBeCloseTo(usualPlan.peakRate / 200, 12);
  expect(rate(199, 1_000)).toBe(usualPlan.peakRate);
  expect(rate(700, 1_000)).toBe(rate(700, 9_000));
  expect(rate(875, 1_000)).toBeCloseTo(usualPlan.peakRate / 2, 12);
  expect(rate(999, 1_000)).toBeCloseTo(usualPlan.peakRate / 50, 12);
});

const folder = mkdtempSync(path.join(os.tmpdir(), 'hindcast-pretrain-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Trains a tiny network by the command, and reads the last checkpoint. */
function pretrain(name: string, ...args: readonly string[]) {
  const dir = path.join(folder, name);
  const script = fileURLToPath(new URL('pretrain.ts', import.meta.url));
  const size = [
    '--hidden',
    '8',
    '--steps',
    '300',
    '--shards',
    '3',
    '--updates',
    '6',
    '--table',
    '0',
    '--dir',
    dir,
  ];
  execFileSync(process.execPath, [script, ...size, ...args]);
  const file = path.join(dir, 'lstm-8-1.checkpoint');
  return { file, state: readCheckpoint(file).state };
}

test('on one thread, on two, and stopped on the way: the same weights', () => {
  const { state } = pretrain('one', '--threads', '1');
  expect(state.updates).toBe(6);
  expect(pretrain('two', '--threads', '2').state).toEqual(state);
  const begun = pretrain('stopped', '--threads', '2', '--until', '4');
  expect(begun.state.updates).toBe(4);
  expect(pretrain('stopped', '--threads', '1', '--resume', begun.file).state).toEqual(state);
});
