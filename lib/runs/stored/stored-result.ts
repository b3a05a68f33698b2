import { createHash } from 'node:crypto';
import { database, packNumbers, passBytesByRef, type Transaction, toJson } from '#lib/db/index.ts';
import { decodeKeptFit, type KeptFit } from '#lib/forecast/index.ts';
import type { FitResult, MethodMetrics } from '#lib/forecast/schema.ts';

/** `seriesPosition` of the metrics that are the mean over the series. */
export const meanOverSeries = -1;
const rowsPerStatement = 100;
const sparklinePoints = 40;
const weightsFormat = 1;
const keptFormat = 1;

/** Writes a result as rows beside its run: a forecast a series, metrics a method, the weights as bytes.
 * @param kept  what it takes to forecast again, packed; null where it cannot */
export async function storeResult(
  tx: Transaction,
  runId: string,
  result: FitResult,
  weights: readonly Float64Array[],
  kept: Uint8Array | null,
): Promise<void> {
  const forecasts = result.series.map(({ metrics: _, key, cutoff, ...parts }, position) => ({
    ...{ runId, position, key, cutoff },
    heldOut: toJson(parts.heldOut),
    future: toJson(parts.future),
    methods: toJson(parts.methods),
    notes: toJson(parts.notes),
    // The first is the verdict's: seasonal naive, or naive where there is no season.
    skill: parts.evidence?.comparisons.at(0)?.skill ?? null,
    evidence: parts.evidence === null ? undefined : toJson(parts.evidence),
  }));
  const metrics = [
    ...metricRows(runId, meanOverSeries, result.metrics),
    ...result.series.flatMap((series, position) => metricRows(runId, position, series.metrics)),
  ];
  for (let start = 0; start < forecasts.length; start += rowsPerStatement)
    await tx.forecast.createMany({ data: forecasts.slice(start, start + rowsPerStatement) });
  for (let start = 0; start < metrics.length; start += rowsPerStatement)
    await tx.runMetric.createMany({ data: metrics.slice(start, start + rowsPerStatement) });
  await tx.checkpoint.deleteMany({ where: { runId } });
  await passBytesByRef((refTo) => {
    const bytes = refTo(packWeights(weights));
    const again = kept && { runId, kind: 'again', format: keptFormat, bytes: refTo(new Uint8Array(kept)) };
    return tx.checkpoint.createMany({
      data: [{ runId, kind: 'weights', format: weightsFormat, bytes }, ...(again === null ? [] : [again])],
    });
  });
}

/** The weights of a finished run, all members one after the other, float64 in little-endian bytes; null if it has none. */
export async function readWeights(runId: string): Promise<Uint8Array<ArrayBuffer> | null> {
  const row = await database().checkpoint.findUnique({ where: { runId_kind: { runId, kind: 'weights' } } });
  return row && row.format === weightsFormat ? new Uint8Array(row.bytes) : null;
}

/** What a finished run needs to forecast again from newer data; null for one that was stopped or made by an earlier version.
 * @throws ZodError or RangeError if the bytes are not what was stored */
export async function readKeptFit(runId: string): Promise<KeptFit | null> {
  const row = await database().checkpoint.findUnique({ where: { runId_kind: { runId, kind: 'again' } } });
  return row && row.format === keptFormat ? decodeKeptFit(row.bytes) : null;
}

/** The columns of a run that follow from its result. */
export function resultColumns(result: FitResult, weights: readonly Float64Array[]) {
  const { settings: _, series, metrics: __, ...summary } = result;
  const shown = series[0]?.heldOut.slice(-sparklinePoints) ?? [];
  return {
    engine: result.engine,
    weightsSha256: createHash('sha256').update(packWeights(weights)).digest('hex'),
    verdict: result.verdict.sentence,
    outcome: result.verdict.outcome,
    skill: result.verdict.skill,
    sparkline: toJson({ actual: shown.map((p) => p.actual), predicted: shown.map((p) => p.yhat) }),
    summary: toJson(summary),
  };
}

const metricRows = (runId: string, seriesPosition: number, metrics: readonly MethodMetrics[]) =>
  metrics.map((metric, position) => ({ runId, seriesPosition, position, ...metric }));

/** The members' weights one after the other; they are equally long. */
function packWeights(weights: readonly Float64Array[]): Uint8Array<ArrayBuffer> {
  const packed = weights.map(packNumbers);
  const joined = new Uint8Array(packed.reduce((sum, bytes) => sum + bytes.length, 0));
  let at = 0;
  for (const bytes of packed) {
    joined.set(bytes, at);
    at += bytes.length;
  }
  return joined;
}
