import { type Result, refuse, succeed } from '#lib/result.ts';
import type { TokenScope } from '#lib/tokens/schema.ts';
import type { Operation } from '../contract/operation.ts';
import { operations } from '../operations/operation-table.ts';
import type { ApiProblem } from '../problem/api-problem.ts';

/** An operation and what stands in the places of its path. */
type FoundOperation = { readonly operation: Operation; readonly params: Readonly<Record<string, string>> };

/** The operation at a path behind the prefix of the API, `/datasets/abc`. `HEAD` is `GET` without its body. */
export function findOperation(method: string, path: string): Result<FoundOperation, ApiProblem> {
  const segments = path.split('/').slice(1);
  const here = operations.flatMap((operation) => {
    const params = matchPath(operation.path.split('/').slice(1), segments);
    return params === null ? [] : [{ operation, params }];
  });
  const found = here.find(({ operation }) => operation.method === (method === 'HEAD' ? 'GET' : method));
  if (found !== undefined) return succeed(found);
  if (here.length === 0)
    return refuse({
      ...{ status: 404, code: 'unknown-address' },
      sentence: `There is no ${path} in this API; /api/v1/openapi.json lists what there is.`,
    });
  const allowed = here.map(({ operation }) => operation.method);
  return refuse({
    ...{ status: 405, code: 'unknown-method' },
    sentence: `${path} takes ${allowed.join(', ')}; it was asked with ${method}.`,
    headers: { Allow: allowed.join(', ') },
  });
}

/** The scope that an operation needs. @throws Error where there is none so called */
export function scopeOf(id: string): TokenScope {
  const operation = operations.find((one) => one.id === id);
  if (operation === undefined) throw new Error(`There is no operation ${id}.`);
  return operation.scope;
}

function matchPath(
  pattern: readonly string[],
  segments: readonly string[],
): Readonly<Record<string, string>> | null {
  if (pattern.length !== segments.length) return null;
  const params: Record<string, string> = {};
  for (const [index, part] of pattern.entries()) {
    const segment = segments[index];
    if (part.startsWith('{') && segment !== '') params[part.slice(1, -1)] = decodeURIComponent(segment);
    else if (part !== segment) return null;
  }
  return params;
}
