import { expect, test } from 'vitest';
import { forgetLive, listenToLive, publishLive } from './live-hub.ts';

test('who watches a run hears what it does, whoever comes later hears the newest first, and nobody what is over', () => {
  const heard: [string, number][] = [];
  const watch = (who: string) =>
    listenToLive('run', (progress) => {
      if (progress.stage === 'simple') heard.push([who, progress.done]);
    });
  const simple = (done: number) => ({ stage: 'simple' as const, done, of: 18 });
  publishLive('run', simple(1));
  const end = watch('first');
  publishLive('run', simple(2));
  publishLive('other', simple(9));
  const endSecond = watch('second');
  end();
  publishLive('run', simple(3));
  endSecond();
  forgetLive('run');
  watch('third')();
  expect(heard).toEqual([
    ['first', 1],
    ['first', 2],
    ['second', 2],
    ['second', 3],
  ]);
});
