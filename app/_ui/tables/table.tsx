import type { ComponentProps, ReactNode } from 'react';
import { CopyTable } from './copy-table.tsx';

/** A table that scrolls sideways inside its own frame, and can be copied; `caption` names it, seen only by screen readers. */
export function Table({ caption, children }: { caption: string; children: ReactNode }) {
  return (
    <div className="min-w-0">
      <section
        className="relative overflow-x-auto"
        aria-label={`Table: ${caption}`}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
        tabIndex={0}
      >
        <table className="w-full border-collapse text-left">
          <caption className="sr-only">{caption}</caption>
          {children}
        </table>
      </section>
      <CopyTable caption={caption} />
    </div>
  );
}

/** A column's head. `numeric` puts it over right-aligned numbers; the unit belongs in here. */
export function HeadCell({
  numeric = false,
  className = '',
  ...rest
}: ComponentProps<'th'> & { numeric?: boolean }) {
  return (
    <th
      scope="col"
      className={`border-b border-line px-2 py-1.5 text-label font-medium whitespace-nowrap text-muted first:pl-0 last:pr-0 ${numeric ? 'text-right' : ''} ${className}`}
      {...rest}
    />
  );
}

/** A cell. `numeric` aligns to the right in tabular figures. */
export function Cell({
  numeric = false,
  className = '',
  ...rest
}: ComponentProps<'td'> & { numeric?: boolean }) {
  return (
    <td
      className={`border-b border-line px-2 py-1.5 align-top first:pl-0 last:pr-0 ${numeric ? 'text-right whitespace-nowrap tabular-nums' : ''} ${className}`}
      {...rest}
    />
  );
}
