import type { Metadata } from 'next';
import { EchoDemo } from './echo/echo-demo.tsx';
import { HandGatesDemo } from './gates/hand-gates-demo.tsx';
import { LearnedGatesDemo } from './gates/learned-gates-demo.tsx';
import { LoopDemo } from './loop/loop-demo.tsx';
import { SectionFrame } from './parts/section-frame.tsx';
import { type Section, sections } from './parts/sections.ts';
import { NextNoteDemo } from './uses/next-note-demo.tsx';
import { NextValue } from './uses/next-value.tsx';
import { NextWordDemo } from './uses/next-word-demo.tsx';
import { WalkDemo } from './walk/walk-demo.tsx';
import { WeightsDemo } from './weights/weights-demo.tsx';
import { sentences } from './words/sentences.ts';
import { UnrollDemo } from './words/unroll-demo.tsx';
import { WordNetworkProvider } from './words/word-network.tsx';
import { wordUnits } from './words/word-types.ts';

export const metadata: Metadata = {
  title: 'Learn',
  description: 'How a recurrent network remembers, in seven parts that can be touched.',
};

const contents: readonly Section[] = Object.values(sections);

/** How a recurrent network remembers: seven sections, each with a thing to touch, computed in the reader's browser. */
export default function LearnPage() {
  return (
    <WordNetworkProvider>
      <div className="flex flex-col gap-10">
        <header className="flex flex-col gap-3">
          <h1 className="text-headline">How a network remembers</h1>
          <p className="max-w-prose text-lead">
            Ten minutes, seven parts, each with something to touch. Every number is computed here in your
            browser, by the plain engine of this program; nothing is sent anywhere.
          </p>
          <nav aria-label="On this page">
            <ul className="flex flex-wrap gap-x-5 gap-y-1">
              {contents.map(({ id, title }) => (
                <li key={id}>
                  <a
                    className="link inline-flex min-h-6 items-center pointer-coarse:min-h-control"
                    href={`#${id}`}
                  >
                    {title}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        </header>

        <SectionFrame section={sections.loop} touch={<LoopDemo />}>
          <p>
            An ordinary network forgets each input as soon as it has answered. A recurrent one keeps a number,
            its <b>hidden state</b> h, and hears it again at the next step together with the next input x.
            That loop is all the memory there is.
          </p>
          <p>
            Here is the smallest one: one neuron, its loop weighted by w. It hears a single impulse of 1 and
            then silence. Turn w. Below 1 the memory fades, above 1 it grows without end, and only at 1 it
            stays. The squash tanh keeps it between −1 and 1, whatever w is.
          </p>
        </SectionFrame>

        <SectionFrame section={sections.unrolling} touch={<UnrollDemo />}>
          <p>
            Draw the loop once for each word and it becomes a chain: the state after one word goes into the
            next. This network has {wordUnits} such numbers. It learns here, from {sentences.length} short
            sentences of our own, to guess the next word.
          </p>
          <p>
            After “the cat sat on the” the last word alone says nothing of cats. Whoever sits was heard four
            words ago, and the state carried it. Take words away and watch: without “on” it still knows;
            without the cat it must spread its guess over four places.
          </p>
          <p className="text-label text-muted">
            Exactly: probabilities are the softmax of the scores, trained on cross-entropy. The engine has no
            such loss, so its squared loss is handed targets chosen to have the very same gradient. The
            network also reads every sentence with one word left out, so that a hole does not startle it.
          </p>
        </SectionFrame>

        <SectionFrame section={sections.weights} touch={<WeightsDemo />}>
          <p>
            Each word meets the same weights. The matrix is drawn once, as it is after the training above:
            blue weights are positive, orange ones negative. Lines lead from it to every step that uses it.
          </p>
          <p>
            So the sentence may grow and the network does not: what was learned about “the” at one place holds
            at every place, and a network trained on six words can read sixty. It need not read them{' '}
            <i>well</i>; whether it does depends on what the state can carry.
          </p>
        </SectionFrame>

        <SectionFrame section={sections.walk} touch={<WalkDemo />}>
          <p>
            To learn, a network asks how the error at the end would change if an early state had been a little
            different. The answer walks back along the chain, and at each step it is multiplied by the same
            weight and by the slope of tanh.
          </p>
          <p>
            The last step stands on the right. With w = 0.8 a gradient loses a fifth at each step; with w =
            1.2 it gains a fifth, and after a hundred steps that is a factor of 80 million. Let the neuron
            hear something and tanh bends: its slope falls below 1, and the gradient dies sooner.
          </p>
          <p>
            <b>Clipping</b> is the cure for the one half: a gradient that is too long is scaled down as a
            whole. It cannot bring back what has vanished.
          </p>
        </SectionFrame>

        <SectionFrame section={sections.vanishing} touch={<EchoDemo />}>
          <p>
            Now three real cells with 12 units each. They hear a value between −1 and 1, then other values
            that do not matter, and must go on saying the first. Over 5 steps all can do it. The longer the
            way, the less of the gradient reaches the step where the value came in.
          </p>
          <p>
            An error of 1 means no memory at all; a network that has kept only whether the value was above or
            below 0 comes to 0.25. That is where Elman often ends. GRU and LSTM take the value along, because
            their state has a way past the weights: it can be kept as it is.
          </p>
        </SectionFrame>

        <SectionFrame
          section={sections.gates}
          touch={
            <>
              <HandGatesDemo />
              <div className="border-t border-line pt-4">
                <LearnedGatesDemo />
              </div>
            </>
          }
        >
          <p>
            An LSTM has a second state, the <b>cell</b> c, that no weight multiplies and no tanh bends on its
            way. Three gates stand around it, each a number from 0, shut, to 1, open: what comes in, what is
            kept, what is said.
          </p>
          <p>
            First you are the gates. Eight values come in and you carry one of them through. While the forget
            gate is open the cell is multiplied by 1, and so is the gradient: nothing vanishes.
          </p>
          <p>
            Then a single unit that has learned it, on this page, from examples alone. Move the marks: its
            gates follow. They are never wholly open or shut, and so its memory leaks a little.
          </p>
        </SectionFrame>

        <SectionFrame
          section={sections.uses}
          touch={
            <div className="flex flex-col gap-6">
              <NextWordDemo />
              <NextNoteDemo />
              <NextValue />
            </div>
          }
        >
          <p>
            What comes next, given all that came before: the same question about words, notes and numbers. The
            words below come from the network trained above.
          </p>
          <p>
            The tune is learned by heart by a GRU of 16 units. One note does not tell the next: in the Ode to
            Joy an E is followed by E, F, D or C. The network must know where in the tune it is, and its state
            tells it.
          </p>
          <p>And with values of a series it is a forecast, which is what this program is for.</p>
        </SectionFrame>
      </div>
    </WordNetworkProvider>
  );
}
