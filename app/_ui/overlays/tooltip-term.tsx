'use client';

import { Tooltip } from 'radix-ui';
import { type ReactNode, useState } from 'react';
import { type TermName, terms } from '../words/terms.ts';

/** A term that explains itself in one sentence on hover, focus or tap. Shown as its own name unless it has children.
 * @param onPress what a press does beside explaining: a column's head sorts */
export function Term({
  name,
  children,
  onPress,
}: {
  name: TermName;
  children?: ReactNode;
  onPress?: () => void;
}) {
  const [open, setOpen] = useState(false);
  return (
    <Tooltip.Provider delayDuration={200}>
      <Tooltip.Root open={open} onOpenChange={setOpen}>
        <Tooltip.Trigger asChild>
          <button
            type="button"
            className="cursor-help font-[inherit] underline decoration-control-line decoration-dotted underline-offset-3"
            // Radix opens on hover and focus only; a finger has neither.
            onClick={(event) => {
              event.preventDefault();
              setOpen(true);
              onPress?.();
            }}
          >
            {children ?? name}
          </button>
        </Tooltip.Trigger>
        <Tooltip.Portal>
          <Tooltip.Content
            sideOffset={6}
            collisionPadding={12}
            className="z-50 max-w-72 rounded-control border border-line bg-raised px-3 py-2 text-label font-normal whitespace-normal text-ink shadow-float"
          >
            {terms[name]}
          </Tooltip.Content>
        </Tooltip.Portal>
      </Tooltip.Root>
    </Tooltip.Provider>
  );
}
