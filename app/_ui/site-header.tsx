import Link from 'next/link';
import { NavLink } from './nav-link.tsx';
import { ThemeMenu } from './theme-menu.tsx';

/** The bar on top of every page of the site itself. */
export function SiteHeader() {
  return (
    <header className="border-b border-line">
      <div className="page flex h-12 items-center gap-1 pointer-coarse:h-14">
        <Link
          href="/"
          className="mr-3 inline-flex h-control items-center gap-2 text-lead font-semibold tracking-tight"
        >
          <svg aria-hidden="true" width="20" height="20" viewBox="0 0 32 32" className="shrink-0">
            <path d="M3 22 L9 12 L14 18 L19 8" fill="none" stroke="currentColor" strokeWidth="3" />
            <path
              d="M19 8 L24 16 L29 6"
              fill="none"
              stroke="var(--accent)"
              strokeWidth="3"
              strokeDasharray="4 3"
            />
          </svg>
          Hindcast
        </Link>
        <nav aria-label="Main" className="flex">
          <NavLink href="/">Home</NavLink>
          <NavLink href="/runs">Runs</NavLink>
        </nav>
        <div className="ml-auto">
          <ThemeMenu />
        </div>
      </div>
    </header>
  );
}
