/** Every address that is answered without signing in, written as Next names routes: `[name]` is one segment,
 * `[...name]` one or more. They are the way in, the health check, the site's own scripts and styles, which hold no data,
 * and all that belongs to a shared link, whose token is the key. A page or a download that is added below `app/s`
 * belongs here too; a test walks both. */
export const publicRoutes = [
  '/enter',
  '/api/health',
  '/favicon.svg',
  '/_next/static/[...file]',
  '/s/[token]',
  '/s/[token]/race',
  '/s/[token]/forecast.csv',
  '/s/[token]/epochs.csv',
  '/s/[token]/memory/weights',
  '/s/[token]/memory/[position]',
] as const;

/** Whether a path, without its query, is read without signing in.
 * One with `..` in any spelling is not: what comes after may read it otherwise. */
export function isPublicPath(path: string): boolean {
  const plain = URL.canParse(path, 'http://localhost') && new URL(path, 'http://localhost').pathname === path;
  return plain && patterns.some((pattern) => pattern.test(path));
}

const patterns = publicRoutes.map(
  (route) => new RegExp(`^${route.split('/').map(segmentPattern).join('/')}$`),
);

function segmentPattern(segment: string): string {
  if (segment.startsWith('[...')) return '.+';
  if (segment.startsWith('[')) return '[^/]+';
  return segment.replaceAll('.', '\\.');
}
