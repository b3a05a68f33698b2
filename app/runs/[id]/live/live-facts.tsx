import type { ReactNode } from 'react';
import { Sparkline } from '../../../_ui/marks/sparkline.tsx';

/** Numbers of a run that is training, each at its place; the last one with the way it went. */
export function LiveFacts({
  facts,
  norms,
}: {
  facts: readonly (readonly [name: ReactNode, value: string])[];
  /** The gradient's norm after the last epochs. */
  norms: readonly number[];
}) {
  return (
    <div className="flex min-h-30 flex-wrap items-end gap-x-4 gap-y-2 sm:min-h-9">
      <dl className="grid grow grid-cols-3 gap-x-4 gap-y-1 sm:grid-cols-6">
        {facts.map(([name, value], index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the facts keep their places
          <div key={index} className="min-w-0">
            <dt className="text-label whitespace-nowrap text-muted">{name}</dt>
            <dd className="font-mono whitespace-nowrap">{value}</dd>
          </div>
        ))}
      </dl>
      <Sparkline actual={norms} label="Gradient norm after each of the last epochs" />
    </div>
  );
}
