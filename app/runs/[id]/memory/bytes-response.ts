/** Bytes that never change once they are stored; null is a 404. */
export function bytesResponse(bytes: Uint8Array<ArrayBuffer> | null): Response {
  if (!bytes) return new Response('Page not found.\n', { status: 404 });
  return new Response(bytes, {
    headers: {
      'Content-Type': 'application/octet-stream',
      'Cache-Control': 'private, max-age=3600, immutable',
      'X-Content-Type-Options': 'nosniff',
    },
  });
}
