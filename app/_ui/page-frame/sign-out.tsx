'use client';

import { usePathname } from 'next/navigation';
import { buttonClass } from '../controls/button-class.ts';

/** Signs out; not where one signs in. The gate in front of the site takes the form. */
export function SignOut() {
  if (usePathname() === '/enter') return null;
  return (
    <form action="/enter/sign-out" method="post">
      <button type="submit" className={buttonClass('quiet', 'text-muted')}>
        Sign out
      </button>
    </form>
  );
}
