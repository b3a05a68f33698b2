import { randomBytes } from 'node:crypto';
import { processSingleton } from '#lib/process-singleton.ts';

/** Makes a handle for bytes: give it to Prisma in their place. */
export type RefTo = (bytes: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer>;

/** Runs Prisma statements that carry large byte arrays. Prisma passes bytes to its driver as base64, copied several times:
 * 60 MB of numbers made 200 MB of strings. `refTo` replaces the bytes by a handle of 24 bytes, and the driver
 * receives the bytes themselves. A handle can be resolved once, and only until `run` is done. */
export async function passBytesByRef<T>(run: (refTo: RefTo) => Promise<T>): Promise<T> {
  const { prefix, pending } = bytesRefs();
  const handles: string[] = [];
  const refTo: RefTo = (bytes) => {
    const handle = new Uint8Array(handleBytes);
    handle.set(prefix);
    new DataView(handle.buffer).setBigUint64(prefix.length, bytesRefs().next++);
    const written = Buffer.from(handle.buffer).toString('base64');
    pending.set(written, bytes);
    handles.push(written);
    return handle;
  };
  try {
    return await run(refTo);
  } finally {
    for (const handle of handles) pending.delete(handle);
  }
}

/** A statement's argument; where that is a handle, the bytes it stands for. */
export function resolveBytesRef(argument: unknown): unknown {
  const { pending } = bytesRefs();
  if (pending.size === 0 || typeof argument !== 'string') return argument;
  const bytes = pending.get(argument);
  if (bytes === undefined) return argument;
  pending.delete(argument);
  return bytes;
}

const handleBytes = 24;

// Nobody outside can forge a handle: its first sixteen bytes are random for each process.
const bytesRefs = () =>
  processSingleton('bytes refs', () => ({
    prefix: randomBytes(handleBytes - 8),
    pending: new Map<string, Uint8Array<ArrayBuffer>>(),
    next: 0n,
  }));
