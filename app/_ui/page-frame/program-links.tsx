'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { buttonClass } from '../controls/button-class.ts';

/** The ways to what programs need; not where one signs in. */
export function ProgramLinks() {
  if (usePathname() === '/enter') return null;
  return (
    <nav aria-label="For programs" className="flex">
      <Link href="/api" className={buttonClass('quiet', 'text-muted')}>
        API
      </Link>
      <Link href="/settings/tokens" className={buttonClass('quiet', 'text-muted')}>
        Tokens
      </Link>
    </nav>
  );
}
