import type { ReactNode } from 'react';

/** `neutral` for a fact, `active` for what is going on, `warning` for what needs a look. */
export type BadgeTone = 'neutral' | 'active' | 'warning';

const tones: Record<BadgeTone, string> = {
  neutral: 'border-line bg-surface text-muted',
  active: 'border-transparent bg-accent-soft text-accent',
  warning: 'border-transparent bg-warning-soft text-warning',
};

/** One word on a tinted ground. */
export function Badge({ tone = 'neutral', children }: { tone?: BadgeTone; children: ReactNode }) {
  return (
    <span
      className={`inline-flex h-5 items-center rounded-full border px-2 text-label whitespace-nowrap ${tones[tone]}`}
    >
      {children}
    </span>
  );
}
