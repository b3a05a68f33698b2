/** Keeps an answer to whoever holds the link: out of search engines, of other sites and of caches, for a link that is
 * revoked must not live on. */
export function withLinkHeaders(response: Response): Response {
  response.headers.set('X-Robots-Tag', 'noindex, nofollow');
  response.headers.set('Referrer-Policy', 'no-referrer');
  response.headers.set('Cache-Control', 'no-store');
  return response;
}
