'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useState } from 'react';
import type { IngestOptions, Layout } from '#lib/ingest/schema.ts';
import { Button } from '../../_ui/controls/button.tsx';
import { formatBytes } from '../../_ui/words/format-number.ts';
import { DestinationFields } from './destination/destination-fields.tsx';
import { likelyDataset } from './destination/likely-dataset.ts';
import { StoredNote } from './destination/stored-note.tsx';
import { UploadButton } from './destination/upload-button.tsx';
import { useSameColumns } from './destination/use-same-columns.ts';
import { useStoredFile } from './destination/use-stored-file.ts';
import { ColumnFields } from './fields/column-fields.tsx';
import { DateOrderQuestion } from './fields/date-order-question.tsx';
import { DialectFields } from './fields/dialect-fields.tsx';
import { TreatmentFields } from './fields/treatment-fields.tsx';
import { PreviewInstant } from './instant/preview-instant.tsx';
import { FileLines } from './preview/file-lines.tsx';
import { PreviewFindings } from './preview/preview-findings.tsx';
import { PreviewLedger } from './preview/preview-ledger.tsx';
import { PreviewRows } from './preview/preview-rows.tsx';
import { usePreview } from './preview/use-preview.ts';
import { chosenFile, keepChosenFile } from './source/chosen-file.ts';
import { DropZone } from './source/drop-zone.tsx';
import { pastedName } from './source/pasted-file.ts';
import { usePastedDecimal } from './source/use-pasted-decimal.ts';

/** The dataset that an upload is meant to continue. */
export type UploadTarget = { readonly id: string; readonly name: string; readonly layout: Layout };

/** From a chosen file to a stored dataset: shows what was understood, lets every guess be changed, sends it. */
export function UploadForm({ target }: { target: UploadTarget | null }) {
  const router = useRouter();
  const [file, setFile] = useState<File | null>(null);
  const [options, setOptions] = useState<IngestOptions>(() => optionsFor(target));
  const [name, setName] = useState('');
  const [datasetId, setDatasetId] = useState<string | null>(target?.id ?? null);
  const { answer, failure } = usePreview(file, options);
  const preview = answer?.preview ?? null;
  const stored = useStoredFile(file);
  usePastedDecimal(file, answer, setOptions);
  const same = useSameColumns(preview?.problem === null ? preview.layout : null, target?.id ?? null);

  const choose = (chosen: File | null) => {
    keepChosenFile(chosen);
    setFile(chosen);
    setOptions(optionsFor(target));
    setName(chosen === null ? '' : nameOf(chosen));
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, for the file that came from the page before
  useEffect(() => {
    const before = chosenFile();
    if (before !== null) choose(before);
  }, []);

  // Once a file: whoever chose otherwise is not asked again.
  const likely = file === null || !same.isKnown ? null : likelyDataset(file.name, same.found);
  // biome-ignore lint/correctness/useExhaustiveDependencies: when another one is likely, not when something else changes
  useEffect(() => {
    if (likely !== null && target === null) setDatasetId(likely);
  }, [likely, file]);

  if (file === null) {
    return (
      <DropZone onFile={choose}>
        <h2>{target === null ? 'Drop a file here' : `Drop the new version of ${target.name} here`}</h2>
      </DropZone>
    );
  }

  // Where no table was found there is nothing to choose.
  const isTable = preview !== null && preview.columns.length > 0;
  return (
    <div className="flex flex-col gap-6">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <p>
          <span className="font-medium">{file.name}</span>{' '}
          <span className="text-muted">{formatBytes(file.size)}</span>
        </p>
        <Button variant="quiet" onClick={() => choose(null)}>
          Choose another
        </Button>
      </div>
      <StoredNote stored={stored} />
      {failure ? (
        <p role="alert" className="text-warning">
          {failure}
        </p>
      ) : null}
      {answer === null || preview === null ? (
        <p role="status" className="min-h-96 text-muted">
          {failure ? '' : 'Reading the first rows…'}
        </p>
      ) : (
        <div className="flex flex-col gap-x-8 gap-y-6 lg:grid lg:grid-cols-[minmax(0,1fr)_20rem] lg:items-start">
          <div className="flex min-w-0 flex-col gap-6">
            <PreviewFindings answer={answer} fileIsWhole={preview.whole} />
            {preview.question === null ? null : (
              <DateOrderQuestion
                question={preview.question}
                onAnswer={(dateOrder) =>
                  setOptions({ ...options, dialect: { ...options.dialect, dateOrder } })
                }
              />
            )}
            {isTable && preview.problem === null ? <PreviewInstant file={file} preview={answer} /> : null}
            <PreviewLedger answer={answer} file={file} fileIsWhole={preview.whole} />
            <div className="grid min-w-0 grid-cols-[minmax(0,1fr)] gap-6 md:grid-cols-2">
              <FileLines preview={preview} />
              <PreviewRows preview={preview} />
            </div>
            {isTable && preview.layout !== null ? (
              <TreatmentFields
                preview={preview}
                stepWords={answer.stepWords}
                options={options}
                onChange={setOptions}
              />
            ) : null}
            {isTable || options.dialect || preview.source.parts.length > 1 ? (
              <DialectFields
                preview={preview}
                onPart={(part) => setOptions({ part })}
                onTable={(table) => setOptions({ ...partOf(options), table })}
                onChange={(change) => setOptions({ ...options, dialect: { ...options.dialect, ...change } })}
                onTableChange={(change) =>
                  // Other columns come out of another delimiter or header: choices among the old ones are void.
                  setOptions({
                    ...partOf(options),
                    table: preview.table,
                    dialect: { ...options.dialect, ...change },
                  })
                }
              />
            ) : null}
          </div>
          {/* What is stored, and the button that does it, stay in sight: at the side, or at the foot of a narrow screen. */}
          <div className="contents lg:sticky lg:top-4 lg:flex lg:max-h-[calc(100dvh-2rem)] lg:min-w-0 lg:flex-col lg:gap-6 lg:overflow-y-auto lg:p-1">
            {isTable ? (
              <>
                <div className="min-w-0 lg:order-3">
                  <ColumnFields preview={preview} options={options} onChange={setOptions} />
                </div>
                <div className="min-w-0 lg:order-1">
                  <DestinationFields
                    same={same.found}
                    isKnown={same.isKnown}
                    target={target}
                    name={name}
                    onName={setName}
                    datasetId={datasetId}
                    onDataset={setDatasetId}
                  />
                </div>
              </>
            ) : null}
            <div className="min-w-0 max-lg:sticky max-lg:bottom-0 max-lg:z-30 max-lg:-mx-4 max-lg:border-t max-lg:border-line max-lg:bg-paper max-lg:px-4 max-lg:py-2 lg:order-2">
              <UploadButton
                file={file}
                name={datasetId === null ? name : (target?.name ?? name)}
                datasetId={datasetId}
                options={options}
                problem={
                  answer.problemSentence ??
                  (preview.question === null ? null : askedFirst) ??
                  (name.trim() === '' ? 'A dataset needs a name.' : null) ??
                  // Until then it is not settled what is stored as what, and the button would still move.
                  (same.isKnown ? null : 'Datasets with these columns are being looked up.')
                }
                hint={preview.question === null ? null : askedFirst}
                onStored={({ datasetId: id }) => {
                  keepChosenFile(null);
                  router.push(`/datasets/${id}`);
                }}
              />
            </div>
          </div>
        </div>
      )}
    </div>
  );
}

const partOf = ({ part }: IngestOptions): IngestOptions => (part === undefined ? {} : { part });

const askedFirst = 'First choose the date order above.';

const optionsFor = (target: UploadTarget | null): IngestOptions =>
  target === null
    ? {}
    : {
        timeColumn: target.layout.timeColumn,
        ...(target.layout.timeParts ? { timeParts: [...target.layout.timeParts] } : {}),
        idColumn: target.layout.idColumn,
        ...(target.layout.moreIdColumns ? { moreIdColumns: [...target.layout.moreIdColumns] } : {}),
        targetColumns: [...target.layout.targetColumns],
        helpColumns: [...(target.layout.helpColumns ?? [])],
      };

const nameOf = (file: File): string =>
  file.name === pastedName
    ? 'Pasted data'
    : file.name
        .replace(/\.(gz|zip)$/i, '')
        .replace(/\.(csv|tsv|tab|txt|xlsx|xlsm|parquet|json|ndjson|jsonl)$/i, '')
        .slice(0, 200) || 'Data';
