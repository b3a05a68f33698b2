'use client';

import { useEffect, useEffectEvent, useState, useSyncExternalStore } from 'react';
import { Button } from '../../../../_ui/controls/button.tsx';
import { type KeyGroup, useKeyGroup } from '../../../../_ui/page-frame/key-registry.ts';

const memoryKeys: KeyGroup = {
  title: 'Memory, on its step slider',
  keys: [
    ['← →', 'one step back or forward'],
    ['Page Up Page Down', 'several steps at once'],
    ['Home End', 'first and last step of the window'],
  ],
};
const filmMs = 6_000;

/** Steps through a window: by slider and keys, by buttons, or as a film. Where motion is not wanted there is no film. */
export function MemoryScrubber({
  steps,
  cursor,
  words,
  onCursor,
}: {
  steps: number;
  cursor: number;
  /** What the cursor stands on. */
  words: string;
  onCursor: (step: number) => void;
}) {
  const [playing, setPlaying] = useState(false);
  const still = useSyncExternalStore(subscribeToMotion, wantsStillness, () => false);
  useKeyGroup(memoryKeys);
  const advance = useEffectEvent(() => {
    if (cursor + 1 >= steps) setPlaying(false);
    else onCursor(cursor + 1);
  });
  useEffect(() => {
    if (!playing) return;
    const timer = setInterval(() => advance(), Math.max(40, filmMs / steps));
    return () => clearInterval(timer);
  }, [playing, steps]);

  return (
    <div className="flex flex-wrap items-center gap-2">
      <Button disabled={cursor === 0} onClick={() => onCursor(cursor - 1)}>
        Back
      </Button>
      <Button disabled={cursor >= steps - 1} onClick={() => onCursor(cursor + 1)}>
        Forward
      </Button>
      {still ? null : (
        <Button
          aria-pressed={playing}
          onClick={() => {
            if (!playing && cursor >= steps - 1) onCursor(0);
            setPlaying(!playing);
          }}
        >
          {playing ? 'Pause' : 'Play'}
        </Button>
      )}
      <input
        type="range"
        aria-label="Step of the window"
        aria-valuetext={words}
        className="h-control min-w-40 flex-1 accent-[var(--accent)]"
        min={1}
        max={steps}
        value={cursor + 1}
        onChange={(event) => onCursor(Number(event.target.value) - 1)}
      />
    </div>
  );
}

const motionQuery = '(prefers-reduced-motion: reduce)';
const wantsStillness = (): boolean => matchMedia(motionQuery).matches;
const subscribeToMotion = (change: () => void) => {
  const media = matchMedia(motionQuery);
  media.addEventListener('change', change);
  return () => media.removeEventListener('change', change);
};
