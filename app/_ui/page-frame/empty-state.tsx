import type { ReactNode } from 'react';

/** Where a list has nothing yet: what it will hold, and how it comes to hold it. */
export function EmptyState({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="flex flex-col items-start gap-2 rounded-control border border-dashed border-line px-4 py-6">
      <p className="font-medium">{title}</p>
      {children ? <div className="max-w-prose text-muted">{children}</div> : null}
    </div>
  );
}
