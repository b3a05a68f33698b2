import Link from 'next/link';
import { buttonClass } from '../controls/button-class.ts';
import { formatCount } from '../words/format-number.ts';

/** Goes through the pages of a list; nothing where there is one page. */
export function Pager({
  page,
  pages,
  hrefOf,
}: {
  page: number;
  pages: number;
  hrefOf: (page: number) => string;
}) {
  if (pages <= 1) return null;
  return (
    <nav aria-label="Pages" className="flex items-center gap-2">
      <Turn href={page > 1 ? hrefOf(page - 1) : null} words="Previous" />
      <Turn href={page < pages ? hrefOf(page + 1) : null} words="Next" />
      <span className="text-muted">
        Page {formatCount(page)} of {formatCount(pages)}
      </span>
    </nav>
  );
}

function Turn({ href, words }: { href: string | null; words: string }) {
  if (href === null) {
    return (
      <span aria-disabled="true" className={buttonClass('plain')}>
        {words}
      </span>
    );
  }
  return (
    <Link href={href} scroll={false} className={buttonClass('plain')}>
      {words}
    </Link>
  );
}
