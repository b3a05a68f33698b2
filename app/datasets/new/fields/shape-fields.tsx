import type { FilePreview } from '#lib/files/schema.ts';
import type { IngestOptions } from '#lib/ingest/schema.ts';
import { SelectField } from '../../../_ui/controls/select-field.tsx';

/** What was put together from several columns, each open to be taken apart: a timestamp in parts, time that runs across. */
export function ShapeFields({
  preview,
  options,
  onChange,
}: {
  preview: FilePreview;
  options: IngestOptions;
  onChange: (options: IngestOptions) => void;
}) {
  const parts = preview.layout?.timeParts ?? [];
  const isAcross = preview.notes.some(({ kind }) => kind === 'time-across');
  return (
    <>
      {parts.length > 0 || options.timeParts?.length === 0 ? (
        <SelectField
          label="Rest of the time"
          hint="Further columns that hold a part of the timestamp."
          value={parts.length > 0 ? 'together' : 'alone'}
          onChange={(event) => {
            const { timeParts: _before, ...rest } = options;
            onChange(event.target.value === 'alone' ? { ...rest, timeParts: [] } : rest);
          }}
          options={[
            { value: 'together', label: parts.length > 0 ? `in ${parts.join(', ')}` : 'as found' },
            { value: 'alone', label: 'none: the time column alone' },
          ]}
        />
      ) : null}
      {isAcross || options.across === false ? (
        <SelectField
          label="Columns named after times"
          hint="Months, dates or counts in the header."
          value={options.across === false ? 'series' : 'times'}
          onChange={(event) =>
            // The columns are others then: choices among them are void.
            onChange({
              ...(options.dialect === undefined ? {} : { dialect: options.dialect }),
              ...(event.target.value === 'series' ? { across: false } : {}),
            })
          }
          options={[
            { value: 'times', label: 'are the times of a series' },
            { value: 'series', label: 'are series of their own' },
          ]}
        />
      ) : null}
    </>
  );
}
