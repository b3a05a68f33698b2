import { expect, test } from 'vitest';
import { type Setting, settingNames, settingTable } from '#lib/forecast/schema.ts';
import { isTermName } from '../../../_ui/words/terms.ts';

test('every term that the help of a setting names is one that can be explained', () => {
  const named = settingNames.flatMap((name) => {
    const { help = '' }: Setting = settingTable[name];
    return [...help.matchAll(/\]\(([^)]+)\)/g)].map(([, term = '']) => term);
  });
  expect(named.length).toBeGreaterThan(1);
  for (const term of named) expect(isTermName(term), term).toBe(true);
});
