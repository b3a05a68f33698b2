import { readSeries } from '#lib/datasets/index.ts';
import type { VersionFacts } from '#lib/datasets/schema.ts';
import { checkPanel, deriveSettings, describeFitProblem } from '#lib/forecast/index.ts';
import type { PresetName } from '#lib/forecast/schema.ts';
import { countSteps } from '#lib/time-series.ts';
import { RunForm } from './run-form.tsx';
import { runFormValues } from './run-form-schema.ts';

/** Series offered by name in the form; more than these can only be trained all together or one by one. */
const namedSeries = 500;

/** Where a run is set up: what was found in the series, and a form that starts from it. */
export async function TrainSection({ version, seriesKey }: { version: VersionFacts; seriesKey: string }) {
  const series = await readSeries(version.id, seriesKey);
  if (!series) return <p className="text-muted">This series is not in this version: choose another.</p>;
  const derive = (preset: PresetName) => deriveSettings([series], preset, {});
  const balanced = derive('balanced');
  const checked = checkPanel([series], balanced.settings);
  return (
    <div className="grid gap-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
      <RunForm
        versionId={version.id}
        seriesKey={seriesKey}
        seriesCount={version.series.length}
        namedKeys={version.series.slice(0, namedSeries).map((facts) => facts.key)}
        step={version.step}
        presets={{
          quick: runFormValues(derive('quick').settings),
          balanced: runFormValues(balanced.settings),
          best: runFormValues(derive('best').settings),
        }}
      />
      <aside className="flex flex-col gap-2">
        <h3>What was found in {seriesKey}</h3>
        <p className="text-muted">
          {countSteps(series.values.length, version.step)}. The form starts from this; every field can be
          changed.
        </p>
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
