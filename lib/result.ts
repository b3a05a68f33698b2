/** What may be expected to fail returns a Result; what must not happen throws.
 * Plain tagged objects: they survive a thread, a bundle and JSON. */
export type Result<Value, Problem> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problem: Problem };

/** A Result that carries a value. */
export const succeed = <Value>(value: Value): { ok: true; value: Value } => ({ ok: true, value });

/** A Result that carries a problem. */
export const refuse = <Problem>(problem: Problem): { ok: false; problem: Problem } => ({
  ok: false,
  problem,
});
