import type { SourceFacts } from '#lib/sources/schema.ts';
import { describeSchedule } from '#lib/sources/schema.ts';
import { Button } from '../../../_ui/controls/button.tsx';
import { Disclosure } from '../../../_ui/controls/disclosure.tsx';
import { PressForm } from '../../../_ui/controls/press-form.tsx';
import { ConfirmDialog } from '../../../_ui/overlays/confirm-dialog.tsx';
import { EmptyState } from '../../../_ui/page-frame/empty-state.tsx';
import { RefreshSoon } from '../../../_ui/page-frame/refresh-soon.tsx';
import { formatInstant } from '../../../_ui/words/format-date.ts';
import { shownName } from '../../../_ui/words/shown-name.ts';
import { changeSourceAction, deleteSourceAction } from './source-actions.ts';
import { SourceForm } from './source-form.tsx';

/** Where new versions of a dataset come from by themselves: what each is, what came of it last, and a way to add one. */
export function SourcesTab({ datasetId, sources }: { datasetId: string; sources: readonly SourceFacts[] }) {
  const isUnderWay = sources.some(({ last }) => last !== null && last.status !== 'DONE');
  return (
    <div className="flex flex-col gap-4">
      {isUnderWay ? <RefreshSoon /> : null}
      {sources.length === 0 ? (
        <EmptyState title="No source yet">
          An address that is fetched on a schedule, or files that are dropped into a folder of the server,
          become new versions by themselves. They are read as the latest version was.
        </EmptyState>
      ) : (
        <ul className="flex flex-col divide-y divide-line border-y border-line">
          {sources.map((source) => (
            <SourceItem key={source.id} source={source} />
          ))}
        </ul>
      )}
      <Disclosure summary="Add a source" open={sources.length === 0}>
        <SourceForm datasetId={datasetId} />
      </Disclosure>
    </div>
  );
}

function SourceItem({ source }: { source: SourceFacts }) {
  const { id, shown, stopped, isPaused, last } = source;
  const name = shownName(shown, 200);
  const isUrl = source.kind === 'url';
  return (
    <li className="flex flex-col gap-2 py-3">
      <p className="wrap-anywhere font-medium">{name}</p>
      <p className="text-label text-muted">{planWords(source)}</p>
      {stopped === null ? null : (
        <p role="status" className="text-warning">
          Stopped: {shownName(stopped)} Nothing is guessed anew; mend the table, or add the source again.
        </p>
      )}
      {/* Why it stopped is what came of it last. */}
      {stopped === null ? <p className="wrap-anywhere">{lastWords(last)}</p> : null}
      <div className="flex flex-wrap items-center gap-2">
        {isUrl ? (
          <PressForm action={changeSourceAction} fields={{ id, act: 'fetch' }}>
            Fetch now
          </PressForm>
        ) : null}
        <PressForm
          variant="quiet"
          action={changeSourceAction}
          fields={{ id, act: isPaused || stopped !== null ? 'resume' : 'pause' }}
        >
          {isPaused || stopped !== null ? 'Go on' : 'Pause'}
        </PressForm>
        <ConfirmDialog
          trigger={<Button variant="danger">Delete</Button>}
          title="Delete this source?"
          sentence={`${name} is looked at no more. The versions that came from it stay.`}
          confirmLabel="Delete"
          confirm={deleteSourceAction.bind(null, id)}
        />
      </div>
    </li>
  );
}

function planWords({ kind, holds, schedule, timeZone, isPaused, stopped, nextAt }: SourceFacts): string {
  const what = holds === 'whole' ? 'the whole table each time' : 'rows to append';
  if (kind === 'folder') return `Files of the inbox · ${what}${isPaused ? ' · paused' : ''}`;
  const when = `Fetched ${describeSchedule(schedule ?? '')} (${timeZone})`;
  const next =
    stopped !== null
      ? 'stopped'
      : isPaused
        ? 'paused'
        : nextAt === null
          ? ''
          : `next ${formatInstant(nextAt)}`;
  return [when, what, next].filter(Boolean).join(' · ');
}

function lastWords(last: SourceFacts['last']): string {
  if (last === null) return 'Nothing came of it yet.';
  const file = last.fileName === null ? '' : `${shownName(last.fileName, 80)}: `;
  if (last.status !== 'DONE') return `${file}under way.`;
  return `${file}${shownName(last.sentence ?? '')} (${formatInstant(last.endedAt ?? last.queuedAt)})`;
}
