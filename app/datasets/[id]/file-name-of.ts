/** A name for a downloaded file made of names that may hold anything: letters, digits and dashes only. */
export const fileNameOf = (extension: string, ...parts: readonly string[]): string =>
  `${
    parts
      .join('-')
      .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
      .replaceAll(/^-+|-+$/g, '')
      .slice(0, 100) || 'data'
  }.${extension}`;

/** The headers of an answer that is saved as a file. */
export const downloadHeaders = (contentType: string, fileName: string): Record<string, string> => ({
  'Content-Type': contentType,
  'Content-Disposition': `attachment; filename="${fileName.replaceAll(/[^\x20-\x7e]/g, '_')}"; filename*=UTF-8''${encodeURIComponent(fileName)}`,
});
