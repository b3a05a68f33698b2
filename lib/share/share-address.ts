/** The address of a shared page: under the public address if the server was told one, else under the host that
 * the request was sent to. */
export function shareAddress(
  token: string,
  headers: { get(name: string): string | null },
  publicUrl: string | undefined,
): string {
  if (publicUrl) return `${publicUrl.replace(/\/+$/, '')}/s/${token}`;
  const protocol = headers.get('x-forwarded-proto')?.split(',')[0]?.trim() === 'https' ? 'https' : 'http';
  return `${protocol}://${headers.get('host') ?? 'localhost'}/s/${token}`;
}
