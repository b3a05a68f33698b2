import type { ForecastPoint } from '#lib/forecast/schema.ts';
import type { Step } from '#lib/time-series.ts';
import { Sparkline } from '../_ui/marks/sparkline.tsx';
import { formatTimestamp } from '../_ui/words/format-date.ts';
import { formatNumber } from '../_ui/words/format-number.ts';

/** What comes next in one series, with its 80% range, and where the series goes. */
export function NextValue({
  next,
  step,
  actual,
  predicted,
}: {
  next: Pick<ForecastPoint, 'timestamp' | 'yhat' | 'lo80' | 'hi80'>;
  step: Step;
  actual: readonly (number | null)[];
  predicted: readonly (number | null)[];
}) {
  return (
    <span className="flex items-end justify-between gap-3">
      <span className="min-w-0">
        <span className="block text-label text-muted">{formatTimestamp(next.timestamp, step)}</span>
        <span className="block font-mono text-title font-medium">{formatNumber(next.yhat)}</span>
        <span className="block font-mono text-label text-muted">
          80% {formatNumber(next.lo80)} to {formatNumber(next.hi80)}
        </span>
      </span>
      <Sparkline
        actual={actual}
        predicted={predicted}
        label="The last values, and the forecast beyond them"
        height={44}
      />
    </span>
  );
}
