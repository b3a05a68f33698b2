import type { FilePreview } from '#lib/files/schema.ts';
import {
  absences,
  type IngestOptions,
  imputations,
  resamplingUnits,
  resamplingWays,
} from '#lib/ingest/schema.ts';
import { SelectField } from '../../../_ui/controls/select-field.tsx';
import { shownName } from '../../../_ui/words/shown-name.ts';
import { MissingNumbersField } from './missing-numbers-field.tsx';

/** Notes that tell of periods without a row. */
const gapKinds: ReadonlySet<string> = new Set(['gaps', 'absent-zero', 'absent-perhaps-zero']);

const perUnit: Record<(typeof resamplingUnits)[number], string> = {
  minute: 'Every minute',
  hour: 'Hourly',
  day: 'Daily',
  week: 'Weekly',
  month: 'Monthly',
  quarter: 'Quarterly',
  year: 'Yearly',
};

/** What is done with the rows once they are read: their zone, their step, their missing values. Nothing unless chosen. */
export function TreatmentFields({
  preview,
  stepWords,
  options,
  onChange,
}: {
  preview: FilePreview;
  stepWords: string | null;
  options: IngestOptions;
  onChange: (options: IngestOptions) => void;
}) {
  const { resample, impute, timeZone } = options;
  const isAdded = resample?.how === 'sum' || resample?.how === 'count';
  const mayBeAbsent =
    isAdded || options.absent !== undefined || preview.notes.some(({ kind }) => gapKinds.has(kind));
  return (
    <section aria-labelledby="treatment" className="flex flex-col gap-3">
      <h2 id="treatment">What is done with it</h2>
      <div className="grid items-start gap-x-4 gap-y-3 sm:grid-cols-2 md:grid-cols-3">
        {preview.clock === 'none' ? null : (
          <SelectField
            label="Time zone"
            hint={
              preview.clock === 'instants'
                ? 'The times are instants; they are written as this zone’s clock shows them.'
                : 'The times are local; with a zone, hours that its clock leaves out or shows twice are named.'
            }
            value={timeZone ?? ''}
            onChange={(event) => {
              const { timeZone: _before, ...rest } = options;
              onChange(event.target.value === '' ? rest : { ...rest, timeZone: event.target.value });
            }}
            options={[
              { value: '', label: preview.clock === 'instants' ? 'UTC' : 'not stated' },
              ...zones.map((zone) => ({ value: zone, label: zone })),
            ]}
          />
        )}
        <SelectField
          label="Step"
          hint={
            resample === undefined
              ? `As found: ${stepWords ?? 'unknown'}.`
              : 'Rows are gathered by the calendar.'
          }
          value={resample?.unit ?? ''}
          onChange={(event) => {
            const { resample: before, ...rest } = options;
            const unit = resamplingUnits.find((known) => known === event.target.value);
            onChange(unit === undefined ? rest : { ...rest, resample: { unit, how: before?.how ?? 'mean' } });
          }}
          options={[
            { value: '', label: 'Keep as is' },
            ...resamplingUnits.map((unit) => ({ value: unit, label: perUnit[unit] })),
          ]}
        />
        {resample === undefined ? null : (
          <SelectField
            label="Each value is"
            hint="Sums for amounts, means for levels, the last for balances and prices."
            value={resample.how}
            onChange={(event) => {
              const how = resamplingWays.find((known) => known === event.target.value);
              if (how !== undefined) onChange({ ...options, resample: { ...resample, how } });
            }}
            options={resamplingWays.map((way) => ({ value: way, label: `the ${way} of its rows` }))}
          />
        )}
        {mayBeAbsent ? (
          <SelectField
            label="Periods without a row"
            hint="0 where rows tell only of what happened, such as payments; missing where a measurement was lost."
            value={options.absent ?? ''}
            onChange={(event) => {
              const { absent: _before, ...rest } = options;
              const absent = absences.find((known) => known === event.target.value);
              onChange(absent === undefined ? rest : { ...rest, absent });
            }}
            options={[
              { value: '', label: isAdded ? 'as rows are added up: 0' : 'as found: missing' },
              { value: 'zero', label: '0: nothing happened' },
              { value: 'missing', label: 'missing: nobody knows' },
            ]}
          />
        ) : null}
        <MissingNumbersField
          numbers={options.missingNumbers ?? []}
          onChange={(numbers) => {
            const { missingNumbers: _before, ...rest } = options;
            onChange(numbers.length === 0 ? rest : { ...rest, missingNumbers: [...numbers] });
          }}
        />
        <SelectField
          label="Missing values"
          hint={
            impute === undefined
              ? 'Left missing and drawn as gaps.'
              : 'Shaded on the chart; can be undone there.'
          }
          value={impute ?? ''}
          onChange={(event) => {
            const { impute: _before, ...rest } = options;
            const chosen = imputations.find((known) => known === event.target.value);
            onChange(chosen === undefined ? rest : { ...rest, impute: chosen });
          }}
          options={[
            { value: '', label: 'leave missing' },
            { value: 'last', label: 'carry the last value on' },
            { value: 'linear', label: 'draw a straight line' },
            { value: 'season', label: 'same hour, weekday or month before' },
          ]}
        />
      </div>
      <Outcome preview={preview} />
    </section>
  );
}

/** The first values as they would be stored, so that every choice shows what it does. */
function Outcome({ preview: { sample } }: { preview: FilePreview }) {
  if (sample === null) return null;
  return (
    <p className="text-label text-muted" aria-live="polite">
      {shownName(sample.key, 80)} then begins{' '}
      {sample.points.map(({ time, value, filled }, index) => (
        <span key={time}>
          {index === 0 ? '' : ', '}
          {time} <span className="font-mono tabular-nums text-ink">{value ?? 'missing'}</span>
          {filled ? ' (filled)' : ''}
        </span>
      ))}
      {sample.length > sample.points.length ? '…' : '.'}
    </p>
  );
}

const zones = ['UTC', ...Intl.supportedValuesOf('timeZone').filter((zone) => zone !== 'UTC')];
