import { expect, test } from 'vitest';
import { z } from 'zod';
import { refuse, succeed } from '#lib/result.ts';
import { untouched } from './action-state.ts';
import { validatedAction } from './validated-action.ts';

const schema = z.object({
  horizon: z.string().transform((text, context) => {
    if (/^\d+$/.test(text)) return Number(text);
    context.addIssue({ code: 'custom', message: `Horizon must be a whole number; "${text}" is not.` });
    return z.NEVER;
  }),
  keys: z.union([z.string(), z.array(z.string())]).optional(),
});

const formOf = (...fields: [string, string][]) => {
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  return form;
};

test('a parsed form reaches the action, a repeated field as a list', async () => {
  const action = validatedAction(schema, async (input) => succeed(input));
  const state = await action(
    untouched,
    formOf(['horizon', '7'], ['keys', 'a'], ['keys', 'b'], ['$ACTION_ID', 'x']),
  );
  expect(state.value).toEqual({ horizon: 7, keys: ['a', 'b'] });
  expect(state.attempt).toBe(1);
});

test('a field out of range comes back with its sentence and with what was typed', async () => {
  const action = validatedAction(schema, async () => succeed('never'));
  const state = await action(untouched, formOf(['horizon', 'soon']));
  expect(state.value).toBeNull();
  expect(state.refusal?.fieldErrors).toEqual({ horizon: 'Horizon must be a whole number; "soon" is not.' });
  expect(state.submitted).toEqual({ horizon: 'soon' });
});

test("an action's refusal keeps its suggestion", async () => {
  const action = validatedAction(schema, async () =>
    refuse({ sentence: 'Too short.', suggestion: { horizon: '2' } }),
  );
  const state = await action(untouched, formOf(['horizon', '7']));
  expect(state.refusal).toEqual({ sentence: 'Too short.', suggestion: { horizon: '2' }, fieldErrors: {} });
});

test('a bug in an action shows a sentence and none of its details', async () => {
  const error = console.error;
  const logged: unknown[] = [];
  console.error = (...parts: unknown[]) => logged.push(...parts);
  try {
    const action = validatedAction(schema, async () => {
      throw new Error('SQLITE_CORRUPT at /secret/path');
    });
    const state = await action(untouched, formOf(['horizon', '7']));
    expect(state.refusal?.sentence).not.toContain('SQLITE');
    expect(logged.length).toBe(1);
  } finally {
    console.error = error;
  }
});
