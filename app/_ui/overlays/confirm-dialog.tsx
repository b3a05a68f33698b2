'use client';

import { type ReactNode, useRef, useState, useTransition } from 'react';
import { sentenceOf } from '../../_actions/when-unreached.ts';
import { Button } from '../controls/button.tsx';
import { Dialog, DialogClose } from './dialog.tsx';

/** Asks before something that takes more with it than one sees. `confirm` may be a server action bound to its arguments;
 * a sentence it returns is shown and the dialog stays open. */
export function ConfirmDialog({
  trigger,
  title,
  sentence,
  confirmLabel,
  confirm,
}: {
  trigger: ReactNode;
  title: string;
  sentence: ReactNode;
  confirmLabel: string;
  confirm: () => Promise<string | null>;
}) {
  const [open, setOpen] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const [pending, startTransition] = useTransition();
  const focusAfter = useRef<HTMLElement | null>(null);

  const run = () =>
    startTransition(async () => {
      // What opened the dialog may go with what is deleted: the page itself has the focus then, not the body.
      focusAfter.current = document.getElementById('content');
      const problem = await sentenceOf(confirm);
      if (problem !== null) focusAfter.current = null;
      setError(problem);
      if (problem === null) setOpen(false);
    });

  return (
    <Dialog
      trigger={trigger}
      title={title}
      description={sentence}
      open={open}
      onOpenChange={setOpen}
      focusAfter={focusAfter}
    >
      {error ? (
        <p role="alert" className="text-warning">
          {error}
        </p>
      ) : null}
      <div className="flex justify-end gap-2">
        <DialogClose>
          <Button>Keep it</Button>
        </DialogClose>
        <Button variant="danger" disabled={pending} onClick={run}>
          {confirmLabel}
        </Button>
      </div>
    </Dialog>
  );
}
