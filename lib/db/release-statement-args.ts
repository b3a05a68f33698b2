import { resolveBytesRef } from './pass-bytes-by-ref.ts';

/** What runs statements: a connection or a transaction of Prisma's driver adapters. */
type Queryable = {
  queryRaw(query: Statement): Promise<unknown>;
  executeRaw(query: Statement): Promise<unknown>;
};

type Statement = { readonly args: unknown[] };

/** Makes a connection or transaction release each statement's arguments once the statement is done. Prisma keeps the last
 * hundred statements that its adapter logged, arguments included, even with debugging off: after storing large series
 * that held half a gigabyte for good. The driver therefore gets its own argument list, with byte references resolved,
 * which is emptied afterwards. */
export function releaseStatementArgs<Q extends Queryable>(queryable: Q): Q {
  for (const method of ['queryRaw', 'executeRaw'] as const) {
    const run = queryable[method].bind(queryable);
    queryable[method] = async (statement: Statement) => {
      const args = statement.args.map(resolveBytesRef);
      try {
        return await run({ ...statement, args });
      } finally {
        args.length = 0;
      }
    };
  }
  return queryable;
}
