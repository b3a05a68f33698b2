import type { Metadata } from 'next';
import Link from 'next/link';
import { listApiTokens } from '#lib/tokens/index.ts';
import { TokenForm } from './token-form.tsx';
import { TokenList } from './token-list.tsx';
import { tokenRows } from './token-rows.ts';

export const metadata: Metadata = { title: 'Tokens' };

/** The keys of programs: made here, shown once, listed and revoked. */
export default async function TokensPage() {
  const tokens = tokenRows(await listApiTokens(), new Date());
  return (
    <div className="flex max-w-3xl flex-col gap-6">
      <div className="flex flex-col gap-2">
        <h1>Tokens</h1>
        <p className="text-muted">
          A program shows a token to use the{' '}
          <Link className="link" href="/api">
            API
          </Link>
          ; a browser that is signed in does not open it. Give each program its own, with no more than it
          needs.
        </p>
      </div>
      <TokenForm />
      <TokenList tokens={tokens} />
    </div>
  );
}
