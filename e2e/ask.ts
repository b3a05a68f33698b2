import http from 'node:http';

/** An answer, whole. */
export type Answer = {
  readonly status: number;
  readonly body: string;
  readonly headers: http.IncomingHttpHeaders;
};

/** A request with headers that a browser would not let a test choose. With `body: null` it announces what its
 * headers say and sends nothing. */
export function ask(
  url: string,
  {
    method = 'GET',
    headers = {},
    body = '',
  }: { method?: string; headers?: Record<string, string>; body?: string | Buffer | null } = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    // A connection of its own: the server may be closing one that it has kept for the next request.
    const request = http.request(url, { method, headers, agent: false }, (response) => {
      let text = '';
      response.on('data', (chunk) => {
        text += chunk;
      });
      response.on('end', () => {
        resolve({ status: response.statusCode ?? 0, body: text, headers: response.headers });
        request.destroy();
      });
    });
    request.on('error', reject);
    if (body === null) request.flushHeaders();
    else request.end(body);
  });
}
