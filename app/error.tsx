'use client';

import { Button } from './_ui/controls/button.tsx';

/** What a page shows when something it needs fails: a sentence, and a way on. The reason is in the server's log. */
export default function PageError({
  error,
  reset,
}: {
  error: Error & { digest?: string };
  reset: () => void;
}) {
  return (
    <div className="flex max-w-prose flex-col items-start gap-3 py-10">
      <h1>Something went wrong on our side</h1>
      <p className="text-muted">
        Your data is untouched. The reason is in the log of the server
        {error.digest ? `, marked ${error.digest}` : ''}.
      </p>
      <Button onClick={reset}>Try again</Button>
    </div>
  );
}
