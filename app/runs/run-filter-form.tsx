import { type RunFilter, runStatuses } from '#lib/runs/schema.ts';
import { Button } from '../_ui/controls/button.tsx';
import { SelectField } from '../_ui/controls/select-field.tsx';
import { TextField } from '../_ui/controls/text-field.tsx';
import { statusWords } from '../_ui/marks/status-badge.tsx';

/** Narrows the list; a plain GET form, so that the address holds what is shown. */
export function RunFilterForm({
  filter,
  datasets,
}: {
  filter: RunFilter;
  datasets: readonly { readonly id: string; readonly name: string }[];
}) {
  return (
    <form
      // A filter that comes from a link must show in the fields too.
      key={JSON.stringify(filter)}
      action="/runs"
      className="grid grid-cols-2 items-end gap-3 sm:grid-cols-[minmax(10rem,20rem)_minmax(8rem,14rem)_9rem_auto]"
    >
      <TextField
        className="col-span-2 sm:col-span-1"
        label="Search"
        type="search"
        name="search"
        defaultValue={filter.search}
        placeholder="name, tag, dataset or series"
        maxLength={200}
      />
      <SelectField
        label="Dataset"
        name="dataset"
        defaultValue={filter.datasetId ?? ''}
        options={[
          { value: '', label: 'any' },
          ...datasets.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <SelectField
        label="Status"
        name="status"
        defaultValue={filter.status ?? ''}
        options={[
          { value: '', label: 'any' },
          ...runStatuses.map((status) => ({ value: status, label: statusWords[status] })),
        ]}
      />
      {/* Another filter keeps the order. */}
      {filter.order === 'created' ? null : <input type="hidden" name="sort" value={filter.order} />}
      {filter.descending ? null : <input type="hidden" name="up" value="1" />}
      <Button type="submit" className="justify-self-start">
        Show
      </Button>
    </form>
  );
}
