'use client';

import { useEffect, useRef, useState } from 'react';
import { Button } from '../../_ui/controls/button.tsx';
import { controlClass } from '../../_ui/controls/control-class.ts';
import { Field } from '../../_ui/controls/field.tsx';
import { SelectField } from '../../_ui/controls/select-field.tsx';
import { NoWorker } from '../parts/no-worker.tsx';
import { Slider } from '../parts/slider.tsx';
import { SpokenSentence } from '../parts/spoken-sentence.tsx';
import { type Note, parseTune } from './parse-tune.ts';
import { playTune } from './play-tune.ts';
import { TuneRoll } from './tune-roll.tsx';
import { tuneUpdates } from './tune-types.ts';
import { tunes } from './tunes.ts';
import { useTuneNetwork } from './use-tune-network.ts';

const own = 'own';
const least = 1;

/** A tune that a small network learns by heart and goes on with from its first notes; played only when asked to. */
export function NextNoteDemo() {
  const [text, setText] = useState(tunes[0].text);
  const [wantedGiven, setGiven] = useState(4);
  const [sound, setSound] = useState<'silent' | 'playing' | 'none'>('silent');
  const stopSound = useRef<(() => void) | null>(null);
  const parsed = parseTune(text);
  const notes = parsed.ok ? parsed.notes : [];
  const given = Math.min(wantedGiven, Math.max(least, notes.length - 1));
  const { report, failed, train } = useTuneNetwork(
    notes.map((note) => note.text),
    given,
  );

  useEffect(() => () => stopSound.current?.(), []);

  const guessed = report?.given === given ? report.guessed : [];
  const byText = new Map(notes.map((note) => [note.text, note]));
  const played: readonly Note[] = [
    ...notes.slice(0, given),
    ...guessed.flatMap((name) => byText.get(name) ?? []),
  ];
  const right = guessed.filter((name, at) => name === notes[given + at]?.text).length;
  const trained = report?.made === tuneUpdates;

  function play() {
    stopSound.current?.();
    const playing = playTune(played);
    if (!playing) return setSound('none');
    const timer = setTimeout(() => stopSound.current?.(), playing.lastsMs);
    stopSound.current = () => {
      clearTimeout(timer);
      playing.stop();
      stopSound.current = null;
      setSound('silent');
    };
    setSound('playing');
  }

  if (failed) return <NoWorker />;
  return (
    <div className="flex flex-col gap-3">
      <h3>Next note</h3>
      <div className="grid gap-x-6 gap-y-3 sm:grid-cols-2">
        <SelectField
          label="Tune"
          value={tunes.find((tune) => tune.text === text)?.name ?? own}
          options={[
            ...tunes.map(({ name }) => ({ value: name, label: name })),
            { value: own, label: 'My own, written below' },
          ]}
          onChange={(event) =>
            setText(tunes.find(({ name }) => name === event.currentTarget.value)?.text ?? '')
          }
        />
        <Slider
          label="Notes it is given"
          value={given}
          min={least}
          max={Math.max(least, notes.length - 1)}
          step={1}
          write={(count) => (count === 1 ? '1 note' : `${count} notes`)}
          onChange={setGiven}
          disabled={notes.length === 0}
        />
      </div>
      <Field
        label="Notes in ABC"
        hint="c is an octave above C; ^ sharp, _ flat; a number behind is the length; z is a rest."
        error={parsed.ok ? null : parsed.problem}
      >
        {(ids) => (
          <textarea
            {...ids}
            value={text}
            rows={3}
            spellCheck={false}
            onChange={(event) => setText(event.currentTarget.value)}
            className={`${controlClass} h-auto! py-1.5 font-mono`}
          />
        )}
      </Field>
      <div className="flex flex-wrap gap-2">
        <Button onClick={train} disabled={!parsed.ok}>
          Learn this tune
        </Button>
        <Button
          onClick={sound === 'playing' ? () => stopSound.current?.() : play}
          disabled={!parsed.ok || !report}
        >
          {sound === 'playing' ? 'Stop the sound' : 'Play what it made'}
        </Button>
      </div>
      {notes.length > 0 ? (
        <TuneRoll
          played={played}
          truth={notes}
          given={given}
          label={`${given} notes given, ${guessed.length} guessed, ${right} of those as in the tune`}
        />
      ) : null}
      <SpokenSentence>
        {sound === 'none' ? 'This browser plays no sound. ' : ''}
        {report
          ? `${trained ? 'Learned' : `Update ${report.made} of ${tuneUpdates}`}: given ${given} ${
              given === 1 ? 'note' : 'notes'
            }, it goes on with ${guessed.length}, ${right} of them as in the tune.`
          : 'Filled is what it is given; outlines are how the tune goes on.'}
      </SpokenSentence>
    </div>
  );
}
