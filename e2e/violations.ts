import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright/test';

/** What axe is to look at; all that WCAG 2.2 AA and good practice ask of the whole page where nothing is said. */
export type AxeScope = {
  /** A CSS selector: of a page that was looked at before only what has changed since. */
  readonly within?: string;
  readonly rules?: readonly string[];
  readonly without?: readonly string[];
};

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds wrong with a page as it stands: the rule and the markup of each place.
 * Only violations are asked for, and in the page itself: its list of all that is right, and a page of its own to gather
 * the parts of frames in, take axe twice as long. */
export async function violationsOf(page: Page, { within, rules, without }: AxeScope = {}): Promise<string[]> {
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
  if (rules === undefined) axe.withTags(tags);
  else axe.withRules([...rules]);
  if (without !== undefined) axe.disableRules([...without]);
  if (within !== undefined) axe.include(within);
  const { violations } = await axe.analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
}

/** The same in both themes. The dark one differs in its colours alone, so that only these are looked at again. */
export async function violationsInBothThemes(
  page: Page,
  scope: Pick<AxeScope, 'within'> = {},
): Promise<string[]> {
  const inLight = await violationsOf(page, scope);
  await page.emulateMedia({ colorScheme: 'dark' });
  const inDark = await violationsOf(page, { ...scope, rules: ['color-contrast'] });
  await page.emulateMedia({ colorScheme: 'light' });
  return [...inLight, ...inDark.map((found) => `dark, ${found}`)];
}
