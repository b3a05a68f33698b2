import type { Locator } from 'playwright/test';

/** The value beside a name in a list of facts. */
export const factOf = (scope: Locator, name: string | RegExp): Locator =>
  scope.getByRole('term').filter({ hasText: name }).locator('xpath=following-sibling::dd[1]');
