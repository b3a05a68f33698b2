/** An address as it is shown and logged: without name and password, and without the values of its query, which may be keys. */
export function showAddress(url: URL): string {
  const names = [...new Set(url.searchParams.keys())];
  const query = names.length === 0 ? '' : `?${names.map((name) => `${name}=…`).join('&')}`;
  return `${url.protocol}//${url.host}${url.pathname}${query}`;
}
