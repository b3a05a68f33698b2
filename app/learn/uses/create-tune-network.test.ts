import { expect, test } from 'vitest';
import { createTuneNetwork } from './create-tune-network.worker.ts';
import { parseTune } from './parse-tune.ts';
import { tuneUpdates } from './tune-types.ts';
import { tunes } from './tunes.ts';

for (const { name, text } of tunes) {
  test(`the network learns ${name} by heart and goes on from its first four notes`, () => {
    const parsed = parseTune(text);
    const texts = parsed.ok ? parsed.notes.map((note) => note.text) : [];
    const network = createTuneNetwork(texts);
    expect(network.goOn(4)).not.toEqual(texts.slice(4));
    for (let made = 0; made < tuneUpdates; made++) network.update();
    expect(network.crossEntropy()).toBeLessThan(0.1);
    expect(network.goOn(4)).toEqual(texts.slice(4));
  });
}
