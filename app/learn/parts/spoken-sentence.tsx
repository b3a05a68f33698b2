import type { ReactNode } from 'react';

/** The sentence that says what a picture shows now; a screen reader hears it change. Room for two lines is kept. */
export function SpokenSentence({ children }: { children: ReactNode }) {
  return (
    <p aria-live="polite" className="min-h-10 max-w-prose">
      {children}
    </p>
  );
}
