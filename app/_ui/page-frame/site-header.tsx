'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { CommandPalette } from './command-palette.tsx';
import { NavLink } from './nav-link.tsx';
import { ThemeMenu } from './theme-menu.tsx';

/** The bar on top of every page. Whoever has only a shared link, or is not signed in, gets no ways into the rest. */
export function SiteHeader() {
  const outside = /^\/(s|enter)(\/|$)/.test(usePathname());
  return (
    <header className="print:hidden border-b border-line">
      <div className="page flex h-12 items-center gap-1 pointer-coarse:h-14">
        {outside ? (
          <span className={wordmark}>
            <Mark />
            Hindcast
          </span>
        ) : (
          <>
            <Link href="/" className={wordmark}>
              <Mark />
              <span className="max-[22.5rem]:sr-only">Hindcast</span>
            </Link>
            <nav aria-label="Main" className="flex">
              {/* On a phone the name of the program is the way home; four links beside it do not fit. */}
              <span className="max-sm:hidden">
                <NavLink href="/">Home</NavLink>
              </span>
              <NavLink href="/datasets">Datasets</NavLink>
              <NavLink href="/runs">Runs</NavLink>
              {/* On a phone the board of the home page leads there. */}
              <span className="max-sm:hidden">
                <NavLink href="/follow">Followed</NavLink>
              </span>
              <NavLink href="/learn">Learn</NavLink>
            </nav>
          </>
        )}
        <div className="ml-auto flex items-center">
          {outside ? null : <CommandPalette />}
          <ThemeMenu />
        </div>
      </div>
    </header>
  );
}

const wordmark =
  'mr-3 inline-flex h-control items-center gap-2 text-lead font-semibold tracking-tight max-sm:mr-1';

function Mark() {
  return (
    <svg aria-hidden="true" width="20" height="20" viewBox="0 0 32 32" className="shrink-0">
      <path d="M3 22 L9 12 L14 18 L19 8" fill="none" stroke="currentColor" strokeWidth="3" />
      <path d="M19 8 L24 16 L29 6" fill="none" stroke="var(--accent)" strokeWidth="3" strokeDasharray="5 3" />
    </svg>
  );
}
