import Link from 'next/link';
import type { ReactNode } from 'react';
import { HeadCell } from './table.tsx';

/** A column's head that sorts the whole list, of which the table shows a page: a link to the list in another order.
 * @param direction  how the list is sorted by this column now; null where it is not
 * @param note       what stands beside the link, such as the meaning of the head */
export function SortHead({
  children,
  href,
  direction,
  numeric = false,
  className = '',
  note = null,
}: {
  children: ReactNode;
  href: string;
  direction: 'ascending' | 'descending' | null;
  numeric?: boolean;
  className?: string;
  note?: ReactNode;
}) {
  return (
    <HeadCell numeric={numeric} className={className} aria-sort={direction ?? 'none'}>
      <span className={`inline-flex items-baseline gap-1 ${numeric ? 'flex-row-reverse' : ''}`}>
        <Link className="font-medium no-underline hover:text-ink" href={href} scroll={false}>
          {children}
        </Link>
        <span aria-hidden="true" className="inline-block w-2">
          {direction === null ? '' : direction === 'descending' ? '↓' : '↑'}
        </span>
        {note}
      </span>
    </HeadCell>
  );
}
