import Link from 'next/link';
import { describeDifference } from '#lib/datasets/index.ts';
import type { VersionDifference, VersionFacts } from '#lib/datasets/schema.ts';
import type { TimeSeries } from '#lib/time-series.ts';
import { ButtonLink } from '../../../_ui/controls/button-link.tsx';
import { formatCount } from '../../../_ui/words/format-number.ts';
import { shownName } from '../../../_ui/words/shown-name.ts';
import { datasetFactsLine } from './dataset-facts-line.ts';
import { DeleteDataset } from './delete-dataset.tsx';
import { RenameDialog } from './rename-dialog.tsx';
import { VersionPicker } from './version-picker.tsx';

/** Name, version, facts in one line, and what can be done with the dataset as a whole. */
export function DatasetHeader({
  version,
  shown,
  versionNumbers,
  runCount,
  difference,
  ledgerHref,
}: {
  version: VersionFacts;
  /** The series that is drawn, on the times at which it was observed. */
  shown: TimeSeries;
  versionNumbers: readonly number[];
  runCount: number;
  /** From the version before; null where there is none. */
  difference: VersionDifference | null;
  ledgerHref: string;
}) {
  const { datasetId: id, datasetName: name } = version;
  return (
    <header className="flex flex-wrap items-start gap-x-6 gap-y-3">
      <div className="min-w-0 flex-1 basis-72">
        <h1 className="wrap-anywhere">{shownName(name)}</h1>
        <p className="text-muted">
          {datasetFactsLine(version, shown).join(' · ')}
          {version.rowsRefused > 0 ? (
            <>
              {' · '}
              <Link className="link" href={ledgerHref} scroll={false}>
                {formatCount(version.rowsRefused)} {version.rowsRefused === 1 ? 'row' : 'rows'} refused
              </Link>
            </>
          ) : null}
        </p>
        {difference === null ? null : (
          <p id="difference">{describeDifference(difference, version.number, (key) => shownName(key, 40))}</p>
        )}
      </div>
      <div className="flex flex-wrap items-center gap-2">
        {versionNumbers.length > 1 ? (
          <VersionPicker datasetId={id} current={version.number} numbers={versionNumbers} />
        ) : null}
        <RenameDialog id={id} name={name} />
        <DeleteDataset
          id={id}
          title={`Delete ${name}?`}
          sentence={`Its ${versionNumbers.length === 1 ? 'one version' : `${versionNumbers.length} versions`} and ${runCount === 1 ? 'one run' : `${runCount} runs`} go with it, and links to them stop working. It can be undone for ten seconds.`}
        />
        <ButtonLink href={`/datasets/new?dataset=${id}`}>New version</ButtonLink>
      </div>
    </header>
  );
}
