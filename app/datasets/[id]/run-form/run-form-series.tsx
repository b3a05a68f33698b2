import { formatCount } from '../../../_ui/words/format-number.ts';
import { shownName } from '../../../_ui/words/shown-name.ts';

/** Which series a run forecasts: the one that is shown, all of them, or some. */
export function RunFormSeries({
  seriesKey,
  seriesCount,
  namedKeys,
  scope,
  chosenKeys,
  error,
}: {
  seriesKey: string;
  seriesCount: number;
  namedKeys: readonly string[];
  scope: string;
  chosenKeys: readonly string[];
  error: string | undefined;
}) {
  if (seriesCount === 1) return <input type="hidden" name="scope" value="one" />;
  const choices = [
    { value: 'one', label: `${shownName(seriesKey, 80)} only` },
    { value: 'all', label: `all ${formatCount(seriesCount)} series, with one network` },
    { value: 'some', label: 'these:' },
  ];
  return (
    <fieldset className="flex flex-col gap-1">
      <legend className="mb-1 text-label font-medium text-muted">Forecast</legend>
      <div className="flex flex-wrap items-start gap-x-6 gap-y-1">
        {choices.map((choice) => (
          <label key={choice.value} className="inline-flex min-h-control cursor-pointer items-center gap-2">
            <input
              type="radio"
              name="scope"
              value={choice.value}
              defaultChecked={choice.value === scope}
              className="accent-accent"
            />
            <span className="wrap-anywhere">{choice.label}</span>
          </label>
        ))}
        <select
          multiple
          name="seriesKeys"
          aria-label="Series to forecast"
          aria-invalid={error ? true : undefined}
          defaultValue={[...chosenKeys]}
          size={Math.min(6, namedKeys.length)}
          className="max-w-72 min-w-40 rounded-control border border-control-line bg-raised px-2 py-1"
          // Choosing a series says that these are meant.
          onChange={(event) => {
            const some = event.currentTarget.form?.querySelector<HTMLInputElement>('input[value="some"]');
            if (some) some.checked = true;
          }}
        >
          {namedKeys.map((key) => (
            <option key={key} value={key}>
              {shownName(key, 200)}
            </option>
          ))}
        </select>
      </div>
      {namedKeys.length < seriesCount ? (
        <p className="text-label text-muted">
          The first {formatCount(namedKeys.length)} are listed; any other can be shown above and trained by
          itself.
        </p>
      ) : null}
      {error ? (
        <p role="alert" className="text-label text-warning">
          {error}
        </p>
      ) : null}
    </fieldset>
  );
}
