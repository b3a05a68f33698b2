import { availableParallelism } from 'node:os';
import path from 'node:path';
import { forecastAsCsv, timestampWriter } from '#lib/export/index.ts';
import { describeFileProblem, ingestFile } from '#lib/files/index.ts';
import { checkMemory, describeFitProblem, fitForecaster, threadsWithin } from '#lib/forecast/index.ts';
import { unjudgedSentence } from '#lib/forecast/schema.ts';
import { writeAsInput } from '#lib/ingest/index.ts';
import {
  forecastReport,
  hashWeights,
  instantReport,
  planForecast,
  sayLifetimes,
  sayOutliers,
} from '#lib/report/index.ts';
import { openHelpers } from '#lib/threads/index.ts';
import { type CommandContext, type CommandOutcome, done, refused, usage } from './command-line.ts';
import type { OptionValues } from './command-options.ts';
import { openInput } from './open-input.ts';
import { createProgressBar } from './progress-bar.ts';
import { readForecastOptions } from './read-forecast-options.ts';
import { sayReading } from './say-reading.ts';
import { checkWritable, writeWhole } from './write-whole.ts';

/** `hindcast forecast FILE ...`: reads a CSV, trains, writes a forecast. Needs no database and no server. */
export async function forecastCommand(
  files: readonly string[],
  values: OptionValues,
  context: CommandContext,
): Promise<CommandOutcome> {
  const [file] = files;
  if (file === undefined || files.length > 1)
    return usage(`\`forecast\` wants one file, or - for standard input; it got ${files.length}.`);
  const read = readForecastOptions(values);
  if (!read.ok) return usage(read.problem);
  const { preset, isInstant, overrides, ingest } = read.value;
  const out = values.out === undefined ? null : path.resolve(context.startedIn, values.out);
  // Asked before the training, not after it.
  const unwritable = out === null ? null : await checkWritable(out);
  if (unwritable !== null) return usage(unwritable);

  const input = await openInput(file, context);
  if (!input.ok) return usage(input.problem);
  const ingested = await ingestFile(input.value, ingest);
  if (!ingested.ok) return refused(ingested.problem.code, describeFileProblem(ingested.problem));
  const planned = planForecast(ingested.value, {
    ...{ preset, overrides, target: values.target ?? [] },
    outliers: { way: values.outliers, named: values.outlier, kept: values['keep-outlier'] },
    outlierNames: { way: '--outliers', named: '--outlier', kept: '--keep-outlier' },
  });
  if (!planned.ok) {
    const { kind, code, sentence } = planned.problem;
    return kind === 'usage' ? usage(sentence) : refused(code, sentence);
  }
  const { panel, settings, reasons, summary } = planned.value;
  const emit = async (text: string) => {
    if (out === null) context.stdout.write(text);
    else await writeWhole(out, text);
  };
  const sayOdd = () => {
    if (values.json) return;
    const outliers = sayOutliers(panel, settings, summary);
    for (const line of [...(outliers === null ? [] : [outliers]), ...sayLifetimes(panel, settings, summary)])
      context.stderr.write(`${line}\n`);
  };
  if (isInstant) {
    if (!values.json) for (const line of sayReading(summary)) context.stderr.write(`${line}\n`);
    sayOdd();
    const { headline, asCsv, asObject } = instantReport(planned.value);
    await emit(values.json ? `${JSON.stringify(asObject())}\n` : asCsv());
    if (!values.json)
      context.stderr.write(`${headline === null ? '' : `${headline}\n`}${unjudgedSentence}\n`);
    return done;
  }
  const limit = process.env.HINDCAST_MAX_TRAIN_BYTES;
  const fitting = checkMemory(panel, settings, limit);
  if (!fitting.ok) return refused(fitting.problem.code, describeFitProblem(fitting.problem));
  if (!values.json) for (const line of sayReading(summary)) context.stderr.write(`${line}\n`);
  sayOdd();
  const progress = createProgressBar(context.stderr);
  // This thread computes as well, and nothing else is to be kept responsive.
  const threads = threadsWithin(panel, settings, limit, availableParallelism());
  const helpers = openHelpers(threads - 1, { panel, settings, isNice: false });
  const fitted = fitForecaster(panel, settings, { onEpoch: progress.show, helpers });
  helpers.close();
  progress.end();
  if (!fitted.ok) return refused(fitted.problem.code, describeFitProblem(fitted.problem));

  const result = { ...fitted.value.result, reasons: [...reasons, ...fitted.value.result.reasons] };
  const asInput = writeAsInput(panel, summary, settings.horizon);
  const write = timestampWriter(result, summary.step, asInput);
  const origin = {
    ...{ run: null, step: summary.step, timeZone: summary.timeZone, contentSha256: null },
    weightsSha256: hashWeights(fitted.value.weights),
  };
  const text = values.json
    ? `${JSON.stringify(forecastReport(result, panel, write, summary, origin))}\n`
    : forecastAsCsv(result, summary.step, asInput);
  await emit(text);
  if (!values.json) {
    if (result.headline !== undefined) context.stderr.write(`${result.headline}\n`);
    context.stderr.write(`${result.verdict.sentence}\n`);
  }
  return done;
}
