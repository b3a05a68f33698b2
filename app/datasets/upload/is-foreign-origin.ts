/** Whether a request names another site as its origin. Route handlers do not check this by themselves;
 * a request without an Origin comes from no browser page. */
export function isForeignOrigin(request: Request): boolean {
  const origin = request.headers.get('origin');
  if (origin === null) return false;
  if (!URL.canParse(origin)) return true;
  const host = new URL(origin).host;
  const publicUrl = process.env.HINDCAST_PUBLIC_URL;
  if (publicUrl !== undefined && URL.canParse(publicUrl) && new URL(publicUrl).host === host) return false;
  return host !== request.headers.get('host');
}
