import type { ReactNode } from 'react';

/** One part or picture in one state, under its name; tests find it by that name. */
export function Specimen({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div data-specimen={name} className="flex min-w-0 flex-col gap-2 border-t border-line py-4">
      <h3 className="text-label text-muted">{name}</h3>
      {children}
    </div>
  );
}
