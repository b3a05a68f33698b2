import { database, passBytesByRef, type Transaction, toJson } from '#lib/db/index.ts';
import { type MemoryReport, memoryReportSchema } from '#lib/memory/schema.ts';
import type { StoredMemory } from '../thread/messages.ts';

const traceFormat = 1;

/** Writes what a run's network remembered beside the run. */
export async function storeMemory(tx: Transaction, runId: string, memory: StoredMemory): Promise<void> {
  await tx.runMemory.create({ data: { runId, report: toJson(memory.report) } });
  // One statement a trace: each may be megabytes.
  for (const [position, bytes] of memory.traces.entries()) {
    await passBytesByRef((refTo) =>
      tx.memoryTrace.createMany({
        data: [{ runId, position, format: traceFormat, bytes: refTo(new Uint8Array(bytes)) }],
      }),
    );
  }
}

/** The columns of a run that follow from its memory. */
export const memoryColumns = (memory: StoredMemory | null) => ({
  memoryLength: memory && inStepsOfSeries(memory.report),
});

/** The memory length in steps of the series; null where nothing moves the forecast. */
const inStepsOfSeries = ({ memoryLength, stride }: MemoryReport): number | null =>
  memoryLength === null ? null : memoryLength * stride;

/** What was measured of a run's memory; null if the run has none. */
export async function readMemory(runId: string): Promise<MemoryReport | null> {
  const row = await database().runMemory.findUnique({ where: { runId } });
  return row && memoryReportSchema.parse(row.report);
}

/** One stored trace as `encodeTrace` packed it; null if there is none such. */
export async function readMemoryTrace(
  runId: string,
  position: number,
): Promise<Uint8Array<ArrayBuffer> | null> {
  // Addresses ask for anything: what is no position of a row is no trace.
  if (!Number.isInteger(position) || position < 0 || position > 2 ** 31 - 1) return null;
  const row = await database().memoryTrace.findUnique({ where: { runId_position: { runId, position } } });
  return row && row.format === traceFormat ? new Uint8Array(row.bytes) : null;
}
