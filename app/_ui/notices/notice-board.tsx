'use client';

import { useEffect } from 'react';
import { sentenceOf } from '../../_actions/when-unreached.ts';
import { Button } from '../controls/button.tsx';
import { isTyping } from '../hooks/is-typing.ts';
import { type KeyGroup, useKeyGroup } from '../page-frame/key-registry.ts';
import { dismiss, type Notice, tell, useNotices } from './notice-store.ts';

const keys: KeyGroup = {
  title: 'After deleting',
  keys: [['Ctrl Z', 'undo, for ten seconds']],
};

/** Where notices stand, over the foot of every page; a screen reader reads them when it has nothing else to say. */
export function NoticeBoard() {
  const notices = useNotices();
  const undoable = notices.find(({ undo }) => undo !== null);
  useKeyGroup(keys);
  useEffect(() => {
    if (undoable === undefined) return;
    const onKey = (event: KeyboardEvent) => {
      const isUndo = event.key === 'z' && (event.ctrlKey || event.metaKey) && !event.shiftKey;
      if (!isUndo || isTyping(event.target)) return;
      event.preventDefault();
      void takeBack(undoable);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [undoable]);

  return (
    <div
      role="status"
      aria-label="What was done"
      className="pointer-events-none fixed inset-x-0 bottom-4 z-50 flex justify-center px-4 print:hidden"
    >
      {notices.map((notice) => (
        <p
          key={notice.id}
          className="pointer-events-auto flex max-w-[36rem] items-center gap-3 rounded-control border border-line bg-raised py-2 pr-2 pl-4 shadow-float"
        >
          <span className="min-w-0 wrap-anywhere">{notice.text}</span>
          {notice.undo === null ? null : <Button onClick={() => takeBack(notice)}>Undo</Button>}
          <Button variant="quiet" onClick={() => dismiss(notice.id)}>
            Dismiss
          </Button>
        </p>
      ))}
    </div>
  );
}

async function takeBack({ id, undo }: Notice): Promise<void> {
  dismiss(id);
  // What had the focus goes with the notice: the page itself has it then, not the body.
  document.getElementById('content')?.focus();
  if (undo === null) return;
  tell((await sentenceOf(undo)) ?? 'Brought back, as it was.');
}
