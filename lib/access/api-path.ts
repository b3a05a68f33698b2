/** Where the addresses of the API begin. */
export const apiPrefix = '/api/v1';
/** Where assistants reach the same operations. */
const mcpPath = '/mcp';
/** The header in which the gate names a request to the API. */
export const requestIdHeader = 'x-request-id';

/** Whether a path, without its query, is one of the API, which asks for a token instead of a session.
 * One with `..` in any spelling is not, nor one whose percent signs cannot be undone: what comes after may read it otherwise. */
export function isApiPath(path: string): boolean {
  if (path === mcpPath) return true;
  if (!path.startsWith(`${apiPrefix}/`)) return false;
  const isPlain =
    URL.canParse(path, 'http://localhost') && new URL(path, 'http://localhost').pathname === path;
  return isPlain && canDecode(path);
}

function canDecode(path: string): boolean {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}
