import { expect, type Page } from 'playwright/test';

/** A method's row of the accuracy table. `best` says that the table calls its MAE the best. */
export type AccuracyRow = { readonly method: string; readonly mae: number; readonly best: boolean };

/** Reads the first accuracy table of a run's page: the network's row first. */
export async function readAccuracy(page: Page): Promise<AccuracyRow[]> {
  const table = page.getByRole('table', { name: /^Accuracy on/ });
  await expect(table).toBeVisible();
  const rows: AccuracyRow[] = [];
  for (const row of (await table.getByRole('row').all()).slice(1)) {
    const [method = '', mae = ''] = await row.getByRole('cell').allInnerTexts();
    rows.push({ method: method.trim(), mae: readNumber(mae), best: mae.includes('best') });
  }
  return rows;
}

/** The error of one method.
 * @throws if the table does not have it */
export function maeOf(rows: readonly AccuracyRow[], method: string): number {
  const found = rows.find((row) => row.method === method);
  if (found === undefined) throw new Error(`${method} is not among ${rows.map((row) => row.method)}`);
  return found.mae;
}

/** A number as the pages write it, words around it left out. */
export const readNumber = (text: string): number =>
  Number(text.replaceAll(/[^\d.−-]/g, '').replace('−', '-') || 'NaN');
