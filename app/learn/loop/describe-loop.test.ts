import { expect, test } from 'vitest';
import { describeLoop } from './describe-loop.ts';
import { runLoop } from './run-loop.worker.ts';

const say = (weight: number) => describeLoop(weight, runLoop(weight, 20));

test('describeLoop() says whether an impulse fades, stays or explodes', () => {
  expect(say(0.5)).toContain('keeps 50% of the last: the impulse fades');
  expect(say(1)).toContain('stays for ever');
  expect(say(1.2)).toContain('grows by 20%: without tanh the impulse explodes, to 38.3');
  expect(say(-0.8)).toContain('and changes sign');
  expect(say(0)).toContain('nothing comes back');
});
