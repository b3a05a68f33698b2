import { on } from 'node:events';
import { setPriority } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import { ingestFile } from '#lib/files/index.ts';
import type { IngestSummary } from '#lib/ingest/schema.ts';
import type { TimeSeries } from '#lib/time-series.ts';
import { type ReadAnswer, type ReadOrder, readOrderSchema, readTaskSchema } from './messages.ts';
import { packSeries } from './pack-series.ts';

/** Rows of the ledger, buffers or series in one answer: to take it apart keeps the server from its pages. */
const itemsAPart = 500;

if (parentPort === null) throw new Error('This runs on a thread.');
const port = parentPort;
// On Linux this is the thread's own priority: the pages of the same process go first, training after it. Elsewhere it would
// be theirs too.
if (process.platform === 'linux') setPriority(5);

// The thread has no database: it is given bytes and options, and says what they hold.
const { options } = readTaskSchema.parse(workerData);
const orders = on(port, 'message');
// What is packed is inflated ahead of its reading, which may then end between two orders: an answer waits for its order.
let ordersOpen = 0;
let early: (() => void) | null = null;
port.on('message', () => {
  ordersOpen++;
  early?.();
  early = null;
});

const outcome = await ingestFile(fileInOrders(), options);
if (outcome.ok) await tell(outcome.value.summary, outcome.value.series);
else post({ kind: 'refused', problem: outcome.problem });
// A port that is closed hears no order.
if (early === null) port.close();

async function* fileInOrders(): AsyncGenerator<Uint8Array> {
  for (;;) {
    const order = await nextOrder();
    if (order.kind !== 'chunk') return;
    yield order.bytes;
    // Its memory is given back at once: a hundred megabytes would wait long for a collection.
    if (order.bytes.buffer instanceof ArrayBuffer) order.bytes.buffer.transfer(0);
    post({ kind: 'more' });
  }
}

async function tell(summary: IngestSummary, series: readonly TimeSeries[]): Promise<void> {
  const { packed, buffers } = packSeries(series);
  const nothing = { kind: 'part', ledger: [], buffers: [], series: [] } as const;
  post({ kind: 'read', summary: { ...summary, ledger: [] } });
  for (const ledger of parts(summary.ledger)) await answer({ ...nothing, ledger });
  for (const some of parts(buffers)) await answer({ ...nothing, buffers: some }, some);
  for (const some of parts(packed)) await answer({ ...nothing, series: some });
  await answer({ kind: 'done' });
}

function* parts<Item>(items: readonly Item[]): Generator<readonly Item[]> {
  for (let at = 0; at < items.length; at += itemsAPart) yield items.slice(at, at + itemsAPart);
}

async function answer(part: ReadAnswer, handedOver: readonly ArrayBuffer[] = []): Promise<void> {
  await nextOrder();
  post(part, handedOver);
}

async function nextOrder(): Promise<ReadOrder> {
  const next = await orders.next();
  return readOrderSchema.parse(next.value?.[0]);
}

function post(answer: ReadAnswer, handedOver: readonly ArrayBuffer[] = []): void {
  const send = () => {
    ordersOpen--;
    port.postMessage(answer, [...handedOver]);
  };
  if (ordersOpen > 0) send();
  else early = send;
}
