import { expect, test } from 'vitest';
import { describeClipping, describeWalk } from './describe-walk.ts';
import { walkBack } from './walk-back.worker.ts';

const walk = (weight: number, input = 0) => walkBack({ weight, input, steps: 20 });

test('describeWalk() tells a gradient that shrinks, stays or grows', () => {
  expect(describeWalk(walk(0.8), 10)).toBe(
    'Each step back multiplies the gradient by 0.800: 10 steps back 10.7% of it is left.',
  );
  expect(describeWalk(walk(1), 1)).toContain('1 step back all of it is left');
  expect(describeWalk(walk(1.2), 10)).toContain('it has grown 6.19 times');
  expect(describeWalk(walk(0.2), 10)).toContain('less than 0.1% of it is left');
  expect(describeWalk(walk(1.2, 0.1), 19)).toContain('between');
  expect(describeWalk(walk(1), 0)).toContain('not walked yet');
});

test('describeClipping() says what is cut and what is not', () => {
  expect(describeClipping(walk(1.4), true)).toContain('clipping scales it to 1.00');
  expect(describeClipping(walk(1.4), false)).toContain('clipping would scale it');
  expect(describeClipping(walk(0.2, 1), true)).toContain('leaves it alone');
});
