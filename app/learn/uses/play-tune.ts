import type { Note } from './parse-tune.ts';

const beatSeconds = 0.36;
const loudness = 0.15;

/** Plays notes with plain triangle waves, from now on.
 * @returns how to end it early, and how long it lasts; null where the browser has no Web Audio */
export function playTune(
  notes: readonly Note[],
): { readonly stop: () => void; readonly lastsMs: number } | null {
  if (typeof AudioContext === 'undefined') return null;
  const context = new AudioContext();
  let at = context.currentTime + 0.05;
  const beginning = at;
  for (const { pitch, beats } of notes) {
    const seconds = beats * beatSeconds;
    if (pitch !== null) {
      const tone = context.createOscillator();
      const volume = context.createGain();
      tone.type = 'triangle';
      tone.frequency.value = frequencyOf(pitch);
      volume.gain.setValueAtTime(0, at);
      volume.gain.linearRampToValueAtTime(loudness, at + 0.02);
      volume.gain.setTargetAtTime(0, at + seconds * 0.7, 0.05);
      tone.connect(volume).connect(context.destination);
      tone.start(at);
      tone.stop(at + seconds);
    }
    at += seconds;
  }
  return { stop: () => void context.close(), lastsMs: (at - beginning) * 1000 + 150 };
}

/** Equal temperament: MIDI number 69 is 440 Hz, twelve above doubles it. */
export const frequencyOf = (pitch: number): number => 440 * 2 ** ((pitch - 69) / 12);
