'use client';

import { useEffect, useRef, useState } from 'react';
import { buttonClass } from '../controls/button-class.ts';
import { Dialog } from '../overlays/dialog.tsx';
import { type KeyGroup, useKeyGroup } from './key-registry.ts';
import { PaletteList } from './palette-list.tsx';

const keys: KeyGroup = { title: 'Go to', keys: [['Ctrl K', 'any dataset, run, page or action']] };

/** Goes to any dataset, run, page or action by its name: on `Ctrl K` or `Cmd K`, or by its button in the header. */
export function CommandPalette() {
  const [open, setOpen] = useState(false);
  const focusedBefore = useRef<HTMLElement>(null);
  useKeyGroup(keys);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.shiftKey) return;
      event.preventDefault();
      setOpen((isOpen) => {
        if (!isOpen && document.activeElement instanceof HTMLElement)
          focusedBefore.current = document.activeElement;
        return !isOpen;
      });
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);

  return (
    <Dialog
      title="Go to"
      open={open}
      onOpenChange={setOpen}
      focusAfter={focusedBefore}
      trigger={
        <button type="button" className={buttonClass('quiet', 'text-muted max-sm:hidden')}>
          Go to <kbd className="font-mono text-label max-md:hidden">Ctrl K</kbd>
        </button>
      }
    >
      <PaletteList
        onGone={() => {
          // The page that comes has the focus, not what lay below the palette.
          focusedBefore.current = document.getElementById('content');
          setOpen(false);
        }}
      />
    </Dialog>
  );
}
