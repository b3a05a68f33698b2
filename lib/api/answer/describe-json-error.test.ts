import { expect, test } from 'vitest';
import { describeJsonError } from './describe-json-error.ts';

function problemOf(text: string) {
  try {
    JSON.parse(text);
  } catch (error) {
    return describeJsonError(text, error);
  }
  return null;
}

test('what is no JSON is named by its line and column', () => {
  expect(problemOf('{"rows": [\n  {"a": 1},\n  {"a" 2}\n]}')).toMatchObject({
    ...{ status: 400, line: 3, column: 8 },
    sentence: 'Line 3, column 8: the body is no JSON; it stops making sense at "2".',
  });
  expect(problemOf('{"a": 1')).toMatchObject({ line: 1, column: 8 });
  expect(problemOf(' ')?.sentence).toBe('The body is empty; JSON was wanted.');
});
