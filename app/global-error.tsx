'use client';

/** What is shown when not even the frame of the pages could be made. */
export default function GlobalError({ reset }: { error: Error; reset: () => void }) {
  return (
    <html lang="en">
      <body style={{ font: '15px/1.6 system-ui, sans-serif', colorScheme: 'light dark', padding: '3rem' }}>
        <title>Hindcast</title>
        <h1 style={{ fontSize: 20 }}>Something went wrong on our side</h1>
        <p>Your data is untouched. The reason is in the log of the server.</p>
        <button type="button" onClick={reset}>
          Try again
        </button>
      </body>
    </html>
  );
}
