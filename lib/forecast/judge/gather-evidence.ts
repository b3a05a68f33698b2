import type { PanelForecast } from '../combine/forecast-panel.ts';
import type { PreparedSeries } from '../data/prepared-series.ts';
import type { MethodForecast } from '../methods/method-forecast.ts';
import { meanMetrics } from '../metrics/mean-metrics.ts';
import { errorScales } from '../metrics/scaled-errors.ts';
import type { Comparison, CopyTest, Residuals, SeriesEvidence } from '../result/evidence-schema.ts';
import type { MethodMetrics, SeriesForecast } from '../result/result-schema.ts';
import { autocorrelation } from './autocorrelation.ts';
import { compareMethods, comparePanel } from './compare-methods.ts';
import { detectCopy, type NextStep } from './detect-copy.ts';
import { describeSteps, type HeldOutPart, heldOutPart } from './fold-accuracy.ts';

/** Lags of the autocorrelation, at most. */
const mostLags = 40;
/** Errors without which nothing is said of their autocorrelation. */
const fewestErrors = 16;

/** What a whole panel was judged by, beside its metrics. */
export type GatheredEvidence = {
  readonly comparisons: Comparison[];
  readonly copy: CopyTest | null;
  /** The mean over the series at each number of steps ahead, of the forecast and the two naive methods. */
  readonly steps: MethodMetrics[][];
  /** In the order of the panel. */
  readonly bySeries: SeriesEvidence[];
};

/** Looks at what was forecast: skill with its test, copies, errors left over.
 * @param panel   with its cutoffs
 * @param series  what the result says of them */
export function gatherEvidence(
  panel: readonly PreparedSeries[],
  series: readonly Omit<SeriesForecast, 'evidence'>[],
  { forecastMethod, methods }: Pick<PanelForecast, 'forecastMethod' | 'methods'>,
  horizon: number,
  maseSeason: number,
): GatheredEvidence {
  const shown = [forecastMethod, 'seasonalNaive', 'naive'];
  const parts = panel.map((own, index) => ({
    part: heldOutPart(series[index], forecastMethod),
    scales: errorScales(own.trusted.subarray(own.split.start, own.split.cutoff), maseSeason),
    forecast: methods[index].find(({ method }) => method === forecastMethod),
  }));
  const bySeries = panel.map((own, index) => describeOne(own, parts[index], horizon));
  const nextSteps = panel.flatMap((own, index) =>
    nextStepsOf(own, parts[index].forecast, panel.length > 1 ? (parts[index].scales.absolute ?? 0) : 1),
  );
  const steps = parts.map(({ part, scales }) => describeSteps(part, horizon, scales));
  const longest = Math.max(0, ...steps.map((own) => own.length));
  return {
    comparisons: panel.length > 1 ? comparePanel(parts, horizon) : bySeries.flatMap((own) => own.comparisons),
    copy: detectCopy(nextSteps),
    steps: Array.from({ length: longest }, (_, step) =>
      meanMetrics(steps.map((own) => own[step] ?? [])).filter(({ method }) => shown.includes(method)),
    ),
    bySeries,
  };
}

function describeOne(
  series: PreparedSeries,
  {
    part,
    scales,
    forecast,
  }: {
    readonly part: HeldOutPart;
    readonly scales: SeriesEvidence['scales'];
    readonly forecast: MethodForecast | undefined;
  },
  horizon: number,
): SeriesEvidence {
  const { source, split } = series;
  return {
    trainingFrom: source.timestamps[split.start],
    calibrationFrom: split.trainingEnd < split.cutoff ? source.timestamps[split.trainingEnd] : null,
    scales,
    comparisons: compareMethods(part, horizon),
    copy: detectCopy(nextStepsOf(series, forecast, 1)),
    residuals: residualsOf(series, forecast),
  };
}

/** Every forecast one step ahead, before the cutoff and after it. */
function nextStepsOf(
  { filled, trusted }: PreparedSeries,
  forecast: MethodForecast | undefined,
  scale: number,
): NextStep[] {
  return [...(forecast?.calibration ?? []), ...(forecast?.heldOut ?? [])].map(({ origin, values }) => ({
    last: filled[origin - 1],
    predicted: values[0],
    actual: trusted[origin],
    scale,
  }));
}

/** Errors one step ahead before the cutoff, where origins lie an even distance apart: further ahead, the errors of
 * neighbouring origins overlap and are correlated for that alone. */
function residualsOf({ trusted }: PreparedSeries, forecast: MethodForecast | undefined): Residuals {
  const calibration = forecast?.calibration ?? [];
  const stride = Math.min(
    ...calibration.slice(1).map(({ origin }, index) => origin - calibration[index].origin),
  );
  if (calibration.length < fewestErrors || !(stride > 0)) {
    return { autocorrelation: [], count: 0, stride: 1 };
  }
  const first = calibration[0].origin;
  const span = calibration[calibration.length - 1].origin - first;
  const errors = new Array<number>(Math.floor(span / stride) + 1).fill(Number.NaN);
  for (const { origin, values } of calibration) {
    if ((origin - first) % stride === 0) errors[(origin - first) / stride] = trusted[origin] - values[0];
  }
  const count = errors.filter(Number.isFinite).length;
  return count < fewestErrors
    ? { autocorrelation: [], count, stride }
    : { autocorrelation: autocorrelation(errors, mostLags), count, stride };
}
