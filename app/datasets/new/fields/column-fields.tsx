import type { FilePreview } from '#lib/files/schema.ts';
import { type ColumnReport, type IngestOptions, rowNumber } from '#lib/ingest/schema.ts';
import { SelectField } from '../../../_ui/controls/select-field.tsx';
import { shownName } from '../../../_ui/words/shown-name.ts';
import { GuessWords } from './guess-words.tsx';
import { ShapeFields } from './shape-fields.tsx';
import { TargetPicker } from './target-picker.tsx';

const none = '\u0000none';

/** Which column is the time, which tells the series apart, which are forecast. */
export function ColumnFields({
  preview,
  options,
  onChange,
}: {
  preview: FilePreview;
  options: IngestOptions;
  onChange: (options: IngestOptions) => void;
}) {
  const names = [...new Set(preview.columns.map((column) => column.name))];
  const timeColumn = options.timeColumn ?? preview.layout?.timeColumn ?? null;
  const idColumn = options.idColumn === undefined ? (preview.layout?.idColumn ?? null) : options.idColumn;
  const targets = options.targetColumns ?? preview.layout?.targetColumns ?? [];
  const helping = options.helpColumns ?? preview.layout?.helpColumns ?? [];
  const candidates = preview.columns.filter(({ name }) => name !== timeColumn && name !== idColumn);
  const choices = names.map((name) => ({ value: name, label: shownName(name, 80) }));

  return (
    <section aria-labelledby="columns" className="flex scroll-mt-4 flex-col gap-3">
      <h2 id="columns" className="scroll-mt-4">
        Columns
      </h2>
      <SelectField
        label="Time"
        hint={<GuessWords guess={preview.guesses?.timeColumn} />}
        value={timeColumn ?? none}
        onChange={(event) => onChange(withRole(options, 'timeColumn', event.target.value, targets))}
        options={[
          ...(timeColumn === null ? [{ value: none, label: 'choose one' }] : []),
          ...choices,
          ...(names.includes(rowNumber) ? [] : [{ value: rowNumber, label: 'none: count the rows' }]),
        ]}
      />
      <SelectField
        label="Series id"
        hint={<GuessWords guess={preview.guesses?.idColumn} />}
        value={idColumn ?? none}
        onChange={(event) => {
          const value = event.target.value === none ? null : event.target.value;
          onChange(withRole(options, 'idColumn', value, targets));
        }}
        options={[{ value: none, label: 'none' }, ...choices]}
      />
      <ShapeFields preview={preview} options={options} onChange={onChange} />
      <TargetPicker
        columns={uniqueByName(candidates)}
        chosen={targets}
        helping={helping}
        onChange={(targetColumns, helpColumns) => {
          const { targetColumns: _before, helpColumns: __before, ...rest } = options;
          // Nothing chosen cannot be read; the guess comes back instead.
          onChange(
            targetColumns.length === 0
              ? rest
              : { ...rest, targetColumns: [...targetColumns], helpColumns: [...helpColumns] },
          );
        }}
      />
    </section>
  );
}

/** A column with a new part no longer has its old one. */
function withRole(
  options: IngestOptions,
  role: 'timeColumn' | 'idColumn',
  name: string | null,
  targets: readonly string[],
): IngestOptions {
  const next: IngestOptions = { ...options };
  if (role === 'idColumn') next.idColumn = name;
  else if (name !== null) next.timeColumn = name;
  if (options.targetColumns !== undefined) {
    const left = targets.filter((target) => target !== name);
    if (left.length > 0) next.targetColumns = left;
    else delete next.targetColumns;
  }
  return next;
}

function uniqueByName(columns: readonly ColumnReport[]): ColumnReport[] {
  return [...new Map(columns.map((column) => [column.name, column])).values()];
}
