import type { ReactNode } from 'react';

/** Something folded away under a line of words. Plain HTML: works before any script has loaded. */
export function Disclosure({
  summary,
  open = false,
  onToggle,
  children,
}: {
  summary: ReactNode;
  open?: boolean;
  onToggle?: (open: boolean) => void;
  children: ReactNode;
}) {
  return (
    <details
      open={open}
      className="group"
      onToggle={onToggle && ((event) => onToggle(event.currentTarget.open))}
    >
      <summary className="inline-flex min-h-control list-none items-center gap-2 font-medium hover:text-accent [&::-webkit-details-marker]:hidden">
        <span
          aria-hidden="true"
          className="inline-block w-3 text-muted transition-transform duration-100 group-open:rotate-90"
        >
          ›
        </span>
        {summary}
      </summary>
      <div className="pt-2 pb-1">{children}</div>
    </details>
  );
}
