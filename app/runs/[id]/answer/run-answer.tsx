import { type SeriesForecast, trustChecks } from '#lib/forecast/schema.ts';
import type { RunReport } from '#lib/runs/schema.ts';
import { countSteps, type Step } from '#lib/time-series.ts';
import { howSure } from './how-sure.ts';
import { nextSteps } from './next-steps.ts';
import { NextStepsStrip } from './next-steps-strip.tsx';
import { TrustLine } from './trust-line.tsx';

/** The three answers that a run is opened for: what will be, how sure that is, and whether it can be trusted. */
export function RunAnswer({
  result,
  series,
  step,
}: {
  result: RunReport;
  series: SeriesForecast;
  step: Step;
}) {
  const next = nextSteps(series.key, series.future, step);
  const sure = howSure(series, step);
  return (
    <div className="flex flex-col gap-2">
      {next ? (
        <NextStepsStrip key={series.key} next={next} reach={countSteps(series.future.length, step)} />
      ) : null}
      {sure ? <p id="how-sure">{sure}</p> : null}
      <TrustLine checks={trustChecks(result, series, step)} />
    </div>
  );
}
