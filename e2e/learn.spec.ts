import type { Locator, Page } from 'playwright/test';
import { expect, test } from './fixtures.ts';
import { violationsInBothThemes } from './violations.ts';

// What trains here trains in the page's own workers, beside a server that may be busy.
const trainingLimitMs = 60_000;

const section = (page: Page, name: RegExp) =>
  page.getByRole('region', { name }).filter({ has: page.getByRole('heading', { level: 2 }) });

async function press(target: Locator, key: string, times: number) {
  await target.focus();
  for (let time = 0; time < times; time++) await target.press(key);
}

/** Waits until the network of words has learned. */
async function wordsTrained(page: Page) {
  await section(page, /Unrolling/).scrollIntoViewIfNeeded();
  await expect(page.getByText(/^Trained: update 150 of 150/)).toBeVisible({ timeout: trainingLimitMs });
}

// One page for all: each section is gone through where the one before has left it, and trains once.
test.describe.configure({ mode: 'serial' });
const wide = { width: 1280, height: 900 };
let page: Page;
test.beforeAll(async ({ browser, server }) => {
  page = await browser.newPage({ baseURL: server.url, viewport: wide });
});
test.afterAll(() => page.close());

test('the page is reached from the header, asks the server for nothing and breaks no rule of its policy', async () => {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto('/');
  await page.getByRole('link', { name: 'Learn' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'How a network remembers' })).toBeVisible();
  await expect(page.getByRole('heading', { level: 2 })).toHaveCount(7);

  const sent: string[] = [];
  page.on('request', (request) => {
    if (request.method() !== 'GET' || request.resourceType() === 'fetch') sent.push(request.url());
  });
  await wordsTrained(page);
  expect(sent.filter((url) => !url.includes('_rsc='))).toEqual([]);
  expect(complaints).toEqual([]);
});

test('1: the weight of the loop lets an impulse fade, stay or explode, by keyboard', async () => {
  const loop = section(page, /The loop/);
  await expect(loop.getByText(/keeps 80% of the last: the impulse fades/)).toBeVisible();
  await press(loop.getByRole('slider', { name: /Weight w/ }), 'ArrowRight', 4);
  await expect(loop.getByText(/without tanh the impulse stays for ever/)).toBeVisible();
  await press(loop.getByRole('slider', { name: /Weight w/ }), 'ArrowRight', 4);
  await expect(loop.getByText(/grows by 20%/)).toBeVisible();
  await loop.getByText('The impulse by step, as numbers').click();
  await expect(loop.getByRole('row', { name: /^20 / })).toContainText('38.3');
});

test('2: the network of words learns, and a word taken away changes its guess', async () => {
  await wordsTrained(page);
  const unrolling = section(page, /Unrolling/);
  await expect(unrolling.getByText(/It is sure: “mat”/)).toBeVisible();
  await unrolling.getByRole('button', { name: 'dog', exact: true }).click();
  await expect(unrolling.getByText(/It is sure: “rug”/)).toBeVisible();
  await unrolling.getByRole('button', { name: 'dog, word 2' }).click();
  await expect(unrolling.getByText(/nobody told the state who sits/)).toBeVisible();
  await expect(unrolling.getByRole('heading', { name: 'Next word after “the sat on the …”' })).toBeVisible();
});

test('3: a longer sentence needs no more weights', async () => {
  const weights = section(page, /Shared weights/);
  await weights.scrollIntoViewIfNeeded();
  await expect(weights.getByText(/^1,064 weights read 5 words/)).toBeVisible({ timeout: trainingLimitMs });
  await weights.getByRole('slider', { name: 'Words read' }).press('End');
  await expect(weights.getByText(/^1,064 weights read 60 words .* would need 63,840/)).toBeVisible();
  await expect(weights.getByTestId('weight-count')).toHaveText('1,064');
});

test('4: the gradient shrinks or grows with the weight, and clipping scales it', async () => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const walk = section(page, /Backpropagation/);
  await expect(walk.getByText(/19 steps back 1.4% of it is left/)).toBeVisible();
  await press(walk.getByRole('slider', { name: /Weight w/ }), 'ArrowRight', 10);
  await expect(walk.getByText(/19 steps back it has grown 146 times/)).toBeVisible();
  await walk.getByRole('button', { name: 'Clipping off' }).click();
  await expect(walk.getByText(/clipping scales it to 1\.00/)).toBeVisible();
  await walk.getByRole('slider', { name: /has walked/ }).press('Home');
  await expect(walk.getByText(/it has not walked yet/)).toBeVisible();
  // Without motion the walk is there at once.
  await walk.getByRole('button', { name: 'Walk back' }).click();
  await expect(walk.getByText(/19 steps back/)).toBeVisible();
});

test('5: over 20 steps GRU and LSTM hold what Elman does not', async () => {
  const vanishing = section(page, /Vanishing/);
  await press(vanishing.getByRole('slider', { name: /Distance/ }), 'ArrowLeft', 1);
  await vanishing.getByRole('button', { name: 'Train all three' }).click();
  await expect(vanishing.getByText(/^After 600 updates, 20 steps on/)).toBeVisible({
    timeout: trainingLimitMs,
  });
  await expect(vanishing.getByRole('row', { name: /^GRU/ })).toContainText('holds the value');
  await expect(vanishing.getByRole('row', { name: /^LSTM/ })).toContainText('holds the value');
  await expect(vanishing.getByRole('row', { name: /^Elman/ })).not.toContainText('holds the value');
});

test('6: gates held by hand carry a value through, and a trained unit opens its own', async () => {
  const gates = section(page, /Gates/);
  await expect(gates.getByText(/At step 2 the cell forgets/)).toBeVisible();
  for (let step = 2; step <= 8; step++) {
    await gates.getByRole('button', { name: `forget gate, step ${step}` }).click();
    await gates.getByRole('button', { name: `input gate, step ${step}` }).press('Space');
  }
  await expect(gates.getByText(/too soon/)).toBeVisible();
  for (let step = 1; step <= 7; step++) {
    await gates.getByRole('button', { name: `output gate, step ${step}` }).click();
  }
  await expect(gates.getByText(/^Done: what came in at step 1/)).toBeVisible();

  await gates.getByRole('progressbar').scrollIntoViewIfNeeded();
  await expect(gates.getByText(/^Nobody told it how/)).toBeVisible({ timeout: trainingLimitMs });
  await gates.getByRole('button', { name: 'mark, step 1' }).click();
  await gates.getByRole('button', { name: 'mark, step 5' }).click();
  await expect(gates.getByText(/^Nothing is marked/)).toBeVisible();
});

test('axe finds nothing at 390 px in either theme, and nothing is wider than the page', async () => {
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await violationsInBothThemes(page)).toEqual([]);
  const excess = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(excess).toBeLessThanOrEqual(0);
  await page.setViewportSize(wide);
});

test('7: the next word is written, the next notes are found, and a forecast is one link away', async () => {
  const uses = section(page, /Where it is used/);
  await uses.scrollIntoViewIfNeeded();
  await expect(uses.getByRole('button', { name: /%$/ }).first()).toBeVisible({ timeout: trainingLimitMs });
  await uses.getByRole('button', { name: /^cat/ }).click();
  await expect(uses.getByTestId('written')).toHaveText('the cat …');

  await uses.getByRole('combobox', { name: 'Tune' }).selectOption({ label: 'Frère Jacques (traditional)' });
  await uses.getByRole('button', { name: 'Learn this tune' }).click();
  await expect(
    uses.getByText('Learned: given 4 notes, it goes on with 28, 28 of them as in the tune.'),
  ).toBeVisible({
    timeout: trainingLimitMs,
  });
  await uses.getByRole('button', { name: 'Play what it made' }).click();
  await uses.getByRole('button', { name: 'Stop the sound' }).click();
  await expect(uses.getByRole('button', { name: 'Play what it made' })).toBeVisible();
  await uses.getByRole('textbox', { name: 'Notes in ABC' }).fill('C D H E');
  await expect(uses.getByText(/^Note 3, "H"/)).toBeVisible();
  await uses.getByRole('link', { name: 'Make a forecast' }).click();
  await expect(page).toHaveURL(/\/$/);
});
