import fc from 'fast-check';
import { expect, test } from 'vitest';
import { engineOf } from './kernels/choose-engine.ts';
import { createGenerator } from './reference/generator.ts';
import { cellNames, engineVariants, type NetworkShape } from './schema.ts';

const time = 17;
const batch = 7;

for (const variant of engineVariants) {
  for (const cell of cellNames) {
    const engine = engineOf(variant);
    const prepare = (head: NetworkShape['head']) => {
      const shape = {
        ...{ cell, inputSize: 3, hiddenSize: 11, layers: 2, outputSize: 4, dropout: 0.3 },
        head,
      };
      const trainer = engine.createTrainer({
        ...{ shape, loss: { kind: 'squared' }, clipNorm: 1, weightDecay: 0, seed: 5 },
      });
      const generator = createGenerator(9);
      const inputs = Float64Array.from({ length: time * batch * 3 }, () => generator.normal());
      const stream = engine.createStream(shape, trainer.weights(), batch);
      return { inputs, stream, whole: trainer.predict(inputs, time, batch) };
    };
    const prepareMixing = () => {
      const shape = {
        ...{ cell, inputSize: 3, hiddenSize: 11, layers: 1, outputSize: 5, dropout: 0 },
        head: 'every',
        ...{ projected: true, references: 3 },
      } as const;
      const loss = { kind: 'pinball', quantiles: [0.1, 0.3, 0.5, 0.7, 0.9] } as const;
      const trainer = engine.createTrainer({ shape, loss, clipNorm: 1, weightDecay: 0, seed: 5 });
      const generator = createGenerator(9);
      const inputs = Float64Array.from({ length: time * batch * 3 }, () => generator.normal());
      return { inputs, trainer, engineStream: engine.createStream(shape, trainer.weights(), batch) };
    };
    const stepsOf = (inputs: Float64Array, from: number, to: number) =>
      inputs.subarray(from * batch * 3, to * batch * 3);

    test(`${variant} ${cell}: any split of a sequence, its state carried on, gives the bits of the whole`, () => {
      const { inputs, stream, whole } = prepare('every');
      const cuts = fc.uniqueArray(fc.integer({ min: 1, max: time - 1 }), { maxLength: time - 1 });
      fc.assert(
        fc.property(cuts, (unsorted) => {
          stream.reset();
          const ends = [...unsorted.toSorted((a, b) => a - b), time];
          const outputs = ends.flatMap((end, at) => {
            const from = ends[at - 1] ?? 0;
            return [...stream.next(stepsOf(inputs, from, end), end - from)];
          });
          expect(outputs).toEqual([...whole]);
        }),
        { numRuns: 25, seed: 1 },
      );
    });

    test(`${variant} ${cell}: dense layers and references, in two pieces, give the bits of the whole`, () => {
      const { inputs, engineStream, trainer } = prepareMixing();
      const references = inputs.map((value, at) => value + Math.sin(at));
      const whole = trainer.predict(inputs, time, batch, references);
      const outputs = [
        ...engineStream.next(stepsOf(inputs, 0, 6), 6, stepsOf(references, 0, 6)),
        ...engineStream.next(stepsOf(inputs, 6, time), time - 6, stepsOf(references, 6, time)),
      ];
      expect(outputs).toEqual([...whole]);
    });

    test(`${variant} ${cell}: one step at a time, the last answer is that of the whole sequence`, () => {
      const { inputs, stream, whole } = prepare('last');
      const answers = Array.from({ length: time }, (_, t) => stream.next(stepsOf(inputs, t, t + 1), 1));
      expect(answers.at(-1)).toEqual(whole);
      stream.reset();
      expect(stream.next(inputs, time)).toEqual(whole);
    });

    test(`${variant} ${cell}: a piece that does not fit is refused`, () => {
      const { inputs, stream } = prepare('last');
      expect(() => stream.next(inputs, time - 1)).toThrow('inputs must hold [time 16, batch 7, input 3]');
    });
  }
}
