import { randomBytes } from 'node:crypto';
import { processSingleton } from '#lib/process-singleton.ts';

/** Stands for bytes in a statement: give it to Prisma where they belong. */
export type Lend = (bytes: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer>;

/** Runs statements of Prisma that are given many bytes. Prisma carries bytes to its driver as base64, written out several times
 * over: sixty megabytes of numbers left two hundred of strings. What is lent goes round it: Prisma carries a ticket
 * of 24 bytes, and the driver is handed the bytes themselves. A ticket is good once, until `run` is done. */
export async function lendBytes<T>(run: (lend: Lend) => Promise<T>): Promise<T> {
  const { prefix, lent } = loans();
  const tickets: string[] = [];
  const lend: Lend = (bytes) => {
    const ticket = new Uint8Array(ticketBytes);
    ticket.set(prefix);
    new DataView(ticket.buffer).setBigUint64(prefix.length, loans().next++);
    const written = Buffer.from(ticket.buffer).toString('base64');
    lent.set(written, bytes);
    tickets.push(written);
    return ticket;
  };
  try {
    return await run(lend);
  } finally {
    for (const ticket of tickets) lent.delete(ticket);
  }
}

/** A statement's argument, or the bytes that were lent for it. */
export function redeemBytes(argument: unknown): unknown {
  const { lent } = loans();
  if (lent.size === 0 || typeof argument !== 'string') return argument;
  const bytes = lent.get(argument);
  if (bytes === undefined) return argument;
  lent.delete(argument);
  return bytes;
}

const ticketBytes = 24;

// Nobody outside can write a ticket: its first sixteen bytes are drawn anew by every process.
const loans = () =>
  processSingleton('lent bytes', () => ({
    prefix: randomBytes(ticketBytes - 8),
    lent: new Map<string, Uint8Array<ArrayBuffer>>(),
    next: 0n,
  }));
