'use client';

import { useEffect, useRef, useState } from 'react';
import { Button } from '../controls/button.tsx';
import { isTyping } from '../hooks/is-typing.ts';
import { Dialog, DialogClose } from '../overlays/dialog.tsx';
import { type KeyGroup, useKeyGroup, useKeyGroups } from './key-registry.ts';

const everywhere: KeyGroup = {
  title: 'Everywhere',
  keys: [
    ['?', 'show these keys'],
    ['Tab', 'next control'],
    ['Esc', 'close what is open'],
  ],
};

/** Lists the keys of the page: on `?`, or by its button in the footer. */
export function KeyHelp() {
  const [open, setOpen] = useState(false);
  const focusedBefore = useRef<HTMLElement>(null);
  useKeyGroup(everywhere);
  const groups = useKeyGroups();

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== '?' || event.ctrlKey || event.metaKey || isTyping(event.target)) return;
      event.preventDefault();
      if (!open && document.activeElement instanceof HTMLElement)
        focusedBefore.current = document.activeElement;
      setOpen(true);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [open]);

  return (
    <Dialog
      title="Keys"
      open={open}
      onOpenChange={(next) => {
        if (next) focusedBefore.current = null;
        setOpen(next);
      }}
      focusAfter={focusedBefore}
      trigger={
        <button type="button" className="inline-flex h-control items-center gap-1 text-muted hover:text-ink">
          Keys <kbd className="font-mono">?</kbd>
        </button>
      }
    >
      {groups.map((group) => (
        <section key={group.title} className="flex flex-col gap-1">
          <h3 className="text-label text-muted">{group.title}</h3>
          <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1">
            {group.keys.map(([key, meaning]) => (
              <div key={key} className="contents">
                <dt className="font-mono">{key}</dt>
                <dd>{meaning}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
      <div className="flex justify-end">
        <DialogClose>
          <Button>Close</Button>
        </DialogClose>
      </div>
    </Dialog>
  );
}
