import type { Metadata } from 'next';
import { Button } from '../_ui/controls/button.tsx';
import { TextField } from '../_ui/controls/text-field.tsx';

export const metadata: Metadata = { title: 'Sign in', robots: { index: false } };

/** Asks for the password that the server was started with. The gate in front of the site takes the form. */
export default async function EnterPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const { next, problem } = await searchParams;
  return (
    <form action="/enter/session" method="post" className="mx-auto mt-12 grid max-w-80 gap-4">
      <h1 className="text-title font-semibold">Sign in</h1>
      <input type="hidden" name="next" value={typeof next === 'string' ? next : '/'} />
      <TextField
        label="Password"
        type="password"
        name="password"
        autoComplete="current-password"
        required
        autoFocus
        hint="Set by whoever started this server, as HINDCAST_PASSWORD. After five wrong ones within a minute each further one takes longer, up to 8 s."
        error={describeProblem(problem)}
      />
      <Button type="submit" variant="primary">
        Sign in
      </Button>
    </form>
  );
}

function describeProblem(problem: string | string[] | undefined): string | null {
  if (problem === 'wrong') return 'This is not the password.';
  if (problem === 'busy')
    return 'Too many people try to sign in from your address. Try again in a few seconds.';
  return null;
}
