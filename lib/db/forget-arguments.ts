import { redeemBytes } from './lend-bytes.ts';

/** What runs statements: a connection or a transaction of Prisma's driver adapters. */
type Queryable = {
  queryRaw(query: Statement): Promise<unknown>;
  executeRaw(query: Statement): Promise<unknown>;
};

type Statement = { readonly args: unknown[] };

/** Makes a connection or transaction let go of a statement's arguments once it is done. Prisma keeps what its adapter
 * last debugged, a hundred statements whole, whether or not anyone debugs: of series stored in statements of some
 * megabytes that was half a gigabyte that never came back. So it is handed a list of its own, which is emptied
 * afterwards; in it the bytes that were lent stand in place of their tickets. */
export function forgetArguments<Q extends Queryable>(queryable: Q): Q {
  for (const method of ['queryRaw', 'executeRaw'] as const) {
    const run = queryable[method].bind(queryable);
    queryable[method] = async (statement: Statement) => {
      const args = statement.args.map(redeemBytes);
      try {
        return await run({ ...statement, args });
      } finally {
        args.length = 0;
      }
    };
  }
  return queryable;
}
