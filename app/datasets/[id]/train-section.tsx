import type { VersionFacts } from '#lib/datasets/schema.ts';
import { checkPanel, deriveSettings, describeFitProblem } from '#lib/forecast/index.ts';
import type { PresetName } from '#lib/forecast/schema.ts';
import { listCountries } from '#lib/holidays/index.ts';
import { countSteps, type TimeSeries } from '#lib/time-series.ts';
import { sampleSettings } from '../../samples.ts';
import { covariateColumns } from './covariate-columns.ts';
import { RunForm } from './run-form.tsx';
import { runFormValues } from './run-form-schema.ts';

/** Series offered by name in the form; more than these can only be trained all together or one by one. */
const namedSeries = 500;

/** Where a run is set up: what was found in the series, and a form that starts from it. */
export function TrainSection({ version, series }: { version: VersionFacts; series: TimeSeries }) {
  const own = sampleSettings(version.fileName, series.key);
  const balanced = deriveSettings([series], 'balanced', own);
  // The seasons are the same for each preset, and slow to find.
  const { seasons } = balanced.settings;
  const valuesOf = (preset: PresetName) =>
    runFormValues(deriveSettings([series], preset, { seasons, ...own }).settings);
  const checked = checkPanel([series], balanced.settings);
  return (
    <div className="grid gap-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
      <RunForm
        versionId={version.id}
        seriesKey={series.key}
        seriesCount={version.series.length}
        namedKeys={version.series.slice(0, namedSeries).map((facts) => facts.key)}
        step={version.step}
        columns={covariateColumns(version, series.key)}
        countries={listCountries()}
        presets={{
          quick: valuesOf('quick'),
          balanced: runFormValues(balanced.settings),
          best: valuesOf('best'),
        }}
      />
      <aside className="flex flex-col gap-2">
        <h3>What was found in {series.key}</h3>
        <p className="text-muted">
          {countSteps(series.values.length, version.step)}. The form starts from this; every field can be
          changed.
        </p>
        {Object.keys(own).length === 0 ? null : (
          <p>
            These settings come with the sample: the season is its cycle, so that a clock says when the echo
            is due, and the lookback reaches just beyond the call, the only place that says which way it goes.
          </p>
        )}
        {checked.ok ? null : <p className="text-warning">{describeFitProblem(checked.problem)}</p>}
        <ul className="flex list-disc flex-col gap-1 pl-4 marker:text-muted">
          {balanced.reasons.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
      </aside>
    </div>
  );
}
