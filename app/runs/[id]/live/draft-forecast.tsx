import type { FitProgress } from '#lib/forecast/schema.ts';
import { Sparkline } from '../../../_ui/marks/sparkline.tsx';

/** The forecast as it forms: the last values of the first series, and what the network that is trained now would say of the
 * steps beyond them. Its place is there from the start. */
export function DraftForecast({
  past,
  doing,
}: {
  past: readonly (number | null)[];
  doing: FitProgress | null;
}) {
  if (past.length < 2) return null;
  const draft = doing?.stage === 'training' ? doing.draft : null;
  const place = doing?.stage === 'training' ? `network ${doing.member}, epoch ${doing.epoch - 1}` : null;
  return (
    <figure className="flex flex-col gap-1">
      <figcaption className="text-label text-muted">
        The forecast as it forms{draft === null || place === null ? '' : `: ${place}, not judged yet`}
      </figcaption>
      <div className="h-24 [&_svg]:h-24 [&_svg]:w-full">
        <Sparkline
          actual={[...past, ...(draft ?? []).map(() => null)]}
          predicted={draft === null ? [] : [...past.map(() => null), ...draft]}
          label={
            draft === null
              ? 'The last values of the series'
              : 'The last values of the series, and what the network would forecast now'
          }
          width={960}
          height={96}
        />
      </div>
    </figure>
  );
}
