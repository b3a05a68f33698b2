import { copySentence, leakSentence, type SeriesForecast } from '#lib/forecast/schema.ts';
import type { RunReport } from '#lib/runs/schema.ts';
import { Badge } from '../../../_ui/marks/badge.tsx';
import { Term } from '../../../_ui/overlays/tooltip-term.tsx';

/** The leak test and the copy detector: a word on a badge, and in a sentence what it means. */
export function ChecksSection({ result, series }: { result: RunReport; series: SeriesForecast }) {
  const { evidence, seriesCount } = result;
  if (!evidence) return null;
  const own = series.evidence?.copy ?? null;
  const copy = own ?? evidence.copy;
  const copyCount = own ? 1 : seriesCount;
  return (
    <section id="checks" aria-labelledby="checks-title" className="flex scroll-mt-4 flex-col gap-3">
      <h2 id="checks-title">Checks</h2>
      <ul aria-label="Checks of this run" className="flex max-w-[72rem] flex-col gap-1.5">
        {evidence.leakTest ? (
          <li className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
            <Badge tone={evidence.leakTest.moved === 0 ? 'active' : 'warning'}>
              <Term name="leak test">
                {evidence.leakTest.moved === 0 ? 'Leak test passed' : 'Leak test failed'}
              </Term>
            </Badge>
            <span className="min-w-64 flex-1 text-muted">{leakSentence(evidence.leakTest, seriesCount)}</span>
          </li>
        ) : null}
        {copy ? (
          <li className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
            <Badge tone={copy.isCopy ? 'warning' : 'active'}>
              <Term name="copy">{copy.isCopy ? 'Close to a copy' : 'Not a copy'}</Term>
            </Badge>
            <span className="min-w-64 flex-1 text-muted">{copySentence(copy, copyCount)}</span>
          </li>
        ) : null}
      </ul>
    </section>
  );
}
