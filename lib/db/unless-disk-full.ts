import { type Result, refuse } from '#lib/result.ts';
import { isDiskFull } from './is-disk-full.ts';

/** What a full disk makes of anything that is to be stored. */
export type DiskFull = { readonly code: 'disk-full' };

/** Does work that writes: a full disk, which is to be expected, becomes a problem to tell; any other error is thrown on. */
export async function unlessDiskFull<Value, Problem = never>(
  work: () => Promise<Result<Value, Problem>>,
): Promise<Result<Value, Problem | DiskFull>> {
  try {
    return await work();
  } catch (error) {
    if (isDiskFull(error)) return refuse({ code: 'disk-full' });
    throw error;
  }
}
