import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { referenceMethod } from '#lib/forecast/schema.ts';
import { SkillBar } from './skill-bar.tsx';

const textOf = (skill: number, seasons: readonly number[]): string =>
  renderToStaticMarkup(
    createElement(SkillBar, { skill, against: referenceMethod({ seasons }), named: true }),
  ).replaceAll(/<[^>]*>/g, ' ');

test('a skill names what it is measured against: the last season where there is one, else the last value', () => {
  expect(textOf(0.315, [7])).toMatch(/\+0\.315.*vs seasonal naive.*better than seasonal naive/);
  expect(textOf(-0.066, [])).toMatch(/−0\.066.*vs naive.*worse than naive/);
});
