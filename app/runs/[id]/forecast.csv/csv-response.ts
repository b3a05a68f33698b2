/** CSV as a download. @param name without its ending */
export const csvResponse = (csv: string, name: string): Response =>
  fileResponse(csv, { name, ending: 'csv', type: 'text/csv; charset=utf-8' });

/** A file as a download. The name is written in plain letters, for headers carry no others.
 * @param name without its ending */
export function fileResponse(
  content: string | Uint8Array<ArrayBuffer>,
  { name, ending, type }: { readonly name: string; readonly ending: string; readonly type: string },
): Response {
  const fileName = name.replaceAll(/[^A-Za-z0-9]+/g, '-').replaceAll(/^-|-$/g, '') || 'forecast';
  return new Response(content, {
    headers: {
      'Content-Type': type,
      'Content-Disposition': `attachment; filename="${fileName}.${ending}"`,
      'Cache-Control': 'private, no-cache',
      'X-Content-Type-Options': 'nosniff',
    },
  });
}
