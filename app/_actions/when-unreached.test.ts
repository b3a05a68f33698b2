import { expect, test } from 'vitest';
import { untouched } from './action-state.ts';
import { sentenceOf, unreachedSentence, whenUnreached } from './when-unreached.ts';

const form = () => {
  const data = new FormData();
  data.set('horizon', '12');
  return data;
};

test('an action that no server answered gives the form back as it was sent, with one sentence', async () => {
  const state = await whenUnreached<null>(() => Promise.reject(new TypeError('Failed to fetch')))(
    untouched,
    form(),
  );
  expect(state).toMatchObject({ attempt: 1, submitted: { horizon: '12' }, value: null });
  expect(state.refusal?.sentence).toBe(unreachedSentence);
});

test('a redirect goes through', async () => {
  const redirect = Object.assign(new Error('NEXT_REDIRECT'), { digest: 'NEXT_REDIRECT;push;/runs/1;307;' });
  await expect(whenUnreached<null>(() => Promise.reject(redirect))(untouched, form())).rejects.toBe(redirect);
});

test('an action of one sentence answers with one as well', async () => {
  expect(await sentenceOf(() => Promise.reject(new TypeError('Failed to fetch')))).toBe(unreachedSentence);
  expect(await sentenceOf(() => Promise.resolve('No such run.'))).toBe('No such run.');
});
