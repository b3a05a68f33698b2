import { layers } from './layers.ts';

/** `lib/forecast` of any file below it; null outside of a layer. */
export const layerOf = (file: string): string | null => /^lib\/[^/]+(?=\/)/.exec(file)?.[0] ?? null;

/** Whether others may enter a layer here: index.ts is the server's door, schema.ts everyone's. */
export const isDoor = (file: string): boolean => /^lib\/[^/]+\/(?:index|schema)\.ts$/.test(file);

/** Whether a file lies beside the layers, where every one of them may use it: lib/result.ts. */
export const isShared = (file: string): boolean => /^lib\/[^/]+\.ts$/.test(file);

/** The room of a layer that a file lies in: the innermost folder that is listed, or a listed file beside the folders; the
 * folder's first name where none is listed; null for any other file at the layer's top. */
export function roomOf(layer: string, file: string): string | null {
  const parts = file.slice(layer.length + 1).split('/');
  const listed = layers[layer]?.rooms ?? [];
  for (let depth = parts.length; depth > 0; depth--) {
    const room = parts.slice(0, depth).join('/');
    if (listed.includes(room)) return room;
  }
  return parts.length > 1 ? (parts[0] ?? null) : null;
}
