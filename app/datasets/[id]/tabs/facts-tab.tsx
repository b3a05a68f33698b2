import type { ReactNode } from 'react';
import type { SeriesFacts, VersionFacts } from '#lib/datasets/schema.ts';
import { describeStep } from '#lib/ingest/index.ts';
import { delimiterNames } from '#lib/ingest/schema.ts';
import type { TimeSeries } from '#lib/time-series.ts';
import { Disclosure } from '../../../_ui/controls/disclosure.tsx';
import { Term } from '../../../_ui/overlays/tooltip-term.tsx';
import { formatInstant, formatTimestamp } from '../../../_ui/words/format-date.ts';
import { formatBytes, formatCount } from '../../../_ui/words/format-number.ts';
import { shownName } from '../../../_ui/words/shown-name.ts';
import { UndoImputationButton } from './undo-imputation-button.tsx';

/** What is known of a version: its source, how it was read, its step, its fingerprint, and of the series drawn. */
export function FactsTab({
  version,
  series,
  shown,
}: {
  version: VersionFacts;
  series: SeriesFacts;
  /** The series on the times at which it was observed. */
  shown: TimeSeries;
}) {
  const { step, layout } = version;
  return (
    <div className="grid gap-x-10 gap-y-6 md:grid-cols-2">
      <dl className="grid grid-cols-[8rem_minmax(0,1fr)] content-start gap-x-4 gap-y-1.5">
        <Fact name="Series">{shownName(series.key, 400)}</Fact>
        <Fact name="Rows">
          {formatCount(series.length)}
          {series.missing > 0 ? `, ${formatCount(series.missing)} of them missing` : ''}
        </Fact>
        <Fact name="First">{formatTimestamp(shown.timestamps[0] ?? Number.NaN, shown.step)}</Fact>
        <Fact name="Last">{formatTimestamp(shown.timestamps.at(-1) ?? Number.NaN, shown.step)}</Fact>
        <Fact name={<Term name="step">Step</Term>}>{describeStep(step)}</Fact>
        {version.timeZone === null ? null : <Fact name="Time zone">{version.timeZone}</Fact>}
        <Fact name={<Term name="gap">Gaps filled</Term>}>
          {formatCount(version.gapsFilled)}
          {version.gapsFilled > 0 ? ', as missing values' : ''}
        </Fact>
        {series.filled > 0 ? (
          <Fact name="Missing filled">
            <span className="flex flex-wrap items-center gap-2">
              {formatCount(series.filled)}, shaded on the chart
              <UndoImputationButton datasetId={version.datasetId} versionNumber={version.number} />
            </span>
          </Fact>
        ) : null}
        <Fact name="Rows refused">
          {formatCount(version.rowsRefused)} of {formatCount(version.rowsRead + version.rowsRefused)}
        </Fact>
      </dl>
      <dl className="grid grid-cols-[8rem_minmax(0,1fr)] content-start gap-x-4 gap-y-1.5">
        <Fact name="File">
          {shownName(version.fileName)}, {formatBytes(version.sourceBytes)}
        </Fact>
        <Fact name="Stored">{formatInstant(version.createdAt)}</Fact>
        <Fact name="Columns">
          {shownName(layout.timeColumn, 60)} (time)
          {layout.idColumn === null ? '' : `, ${shownName(layout.idColumn, 60)} (series)`},{' '}
          {shortList(layout.targetColumns)}
        </Fact>
        <Fact name="Read as">{dialectWords(version.dialect)}</Fact>
      </dl>
      <div className="md:col-span-2">
        <Disclosure summary="Fingerprints of file and data">
          <dl className="grid grid-cols-[8rem_minmax(0,1fr)] content-start gap-x-4 gap-y-1.5">
            <Fact name={<Term name="sha256">File sha256</Term>}>
              <code className="font-mono text-label break-all">{version.sourceSha256}</code>
            </Fact>
            <Fact name={<Term name="sha256">Data sha256</Term>}>
              <code className="font-mono text-label break-all">{version.contentSha256}</code>
            </Fact>
          </dl>
        </Disclosure>
      </div>
      {version.notes.length > 0 ? (
        <ul className="flex list-disc flex-col gap-1 pl-4 text-muted md:col-span-2">
          {version.notes.map((note) => (
            <li key={note.sentence}>{shownName(note.sentence)}</li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}

function Fact({ name, children }: { name: ReactNode; children: ReactNode }) {
  return (
    <>
      <dt className="text-muted">{name}</dt>
      <dd className="min-w-0 break-words">{children}</dd>
    </>
  );
}

const shownColumns = 12;

const short = (name: string): string => shownName(name, 60);

const shortList = (names: readonly string[]): string =>
  names.length <= shownColumns
    ? names.map(short).join(', ')
    : `${names.slice(0, shownColumns).map(short).join(', ')} and ${formatCount(names.length - shownColumns)} more`;

function dialectWords({
  encoding,
  delimiter,
  decimal,
  dateOrder,
  headerLine,
}: Record<string, unknown>): string {
  return [
    String(encoding),
    `${delimiterNames[String(delimiter)] ?? String(delimiter)} between cells`,
    `decimal ${decimal === ',' ? 'comma' : 'point'}`,
    `dates ${String(dateOrder).replace('-', ' ')}`,
    headerLine === 0 ? 'no header' : `header in line ${headerLine}`,
  ].join(', ');
}
