import { seriesToForecast } from '#lib/datasets/index.ts';
import type { VersionFacts } from '#lib/datasets/schema.ts';
import { type DerivedPresets, derivePresets } from '#lib/forecast/index.ts';
import { listCountries } from '#lib/holidays/index.ts';
import { estimateDuration, readPanelPresets } from '#lib/runs/index.ts';
import { countSteps, type TimeSeries } from '#lib/time-series.ts';
import { formatCount } from '../../../_ui/words/format-number.ts';
import { shownName } from '../../../_ui/words/shown-name.ts';
import { sampleSettings } from '../../../samples.ts';
import { covariateColumns } from './covariate-columns.ts';
import { helperDefaults } from './helper-defaults.ts';
import { proposalSentence } from './proposal-sentence.ts';
import { roughDuration } from './rough-duration.ts';
import { RunForm } from './run-form.tsx';
import { runFormValues } from './run-form-schema.ts';

/** Series offered by name in the form; more than these can only be trained all together or one by one. */
const namedSeries = 500;

/** Where a run is set up: what was found in the series, and in all of them together, and a form that starts from it. */
export async function TrainSection({ version, series }: { version: VersionFacts; series: TimeSeries }) {
  const own = sampleSettings(version.fileName, series.key);
  const alone = derivePresets([series], own);
  const together = await readPanelPresets(version);
  const forecast = seriesToForecast(version, version.layout.helpColumns ?? []);
  const takesMs = await estimateDuration(version.datasetId, alone.settings.balanced, series.values.length);
  const helpers = await helperDefaults(version, series, alone.settings.balanced.horizon);
  return (
    <RunForm
      versionId={version.id}
      seriesKey={series.key}
      seriesCount={forecast.includes(series.key) ? forecast.length : version.series.length}
      namedKeys={forecast.slice(0, namedSeries)}
      step={version.step}
      columns={covariateColumns(version, series.key)}
      helpers={helpers}
      takes={takesMs === null ? null : roughDuration(takesMs)}
      end={series.timestamps.at(-1) ?? 0}
      countries={listCountries()}
      presets={{ one: formValues(alone), all: together === null ? null : formValues(together) }}
      sentence={`${proposalSentence(series, alone.settings.balanced)}${helperSentence(helpers)}`}
      found={
        <aside className="flex flex-col gap-2">
          <h3>What was found in {shownName(series.key, 80)}</h3>
          <p className="text-muted">
            {countSteps(series.values.length, version.step)}. The form starts from this; every field can be
            changed.
          </p>
          {Object.keys(own).length === 0 ? null : (
            <p>
              These settings come with the sample: the season is its cycle, so that a clock says when the echo
              is due, and the lookback reaches just beyond the call, the only place that says which way it
              goes.
            </p>
          )}
          <Found presets={alone} />
          {together === null ? null : (
            <>
              <h3 className="pt-2">And in all {formatCount(version.series.length)} series together</h3>
              <Found presets={together} />
            </>
          )}
        </aside>
      }
    />
  );
}

/** " promo helps predict it." with what is known of it; empty where nothing helps. */
function helperSentence({ future, past }: Awaited<ReturnType<typeof helperDefaults>>): string {
  const say = (names: readonly string[], how: string): string =>
    names.length === 0
      ? ''
      : ` ${names.map((name) => shownName(name, 40)).join(', ')} ${names.length === 1 ? 'helps' : 'help'} predict it${how}.`;
  return say(future, '') + say(past, ' by what is known of the past: under Settings its plan can be given');
}

function Found({ presets: { problem, reasons } }: { presets: DerivedPresets }) {
  return (
    <>
      {problem === null ? null : <p className="text-warning">{problem}</p>}
      <ul className="flex list-disc flex-col gap-1 pl-4 marker:text-muted">
        {reasons.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
    </>
  );
}

const formValues = ({ settings: { quick, balanced, best } }: DerivedPresets) => ({
  quick: runFormValues(quick),
  balanced: runFormValues(balanced),
  best: runFormValues(best),
});
