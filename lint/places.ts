import { layers } from './layers.ts';

/** `lib/forecast` of any file below it; null outside of a layer. */
export const layerOf = (file: string): string | null => /^lib\/[^/]+(?=\/)/.exec(file)?.[0] ?? null;

/** Whether others may enter a layer here: index.ts is the server's door, schema.ts everyone's. */
export const isDoor = (file: string): boolean => /^lib\/[^/]+\/(?:index|schema)\.ts$/.test(file);

/** Whether a file lies beside the layers, where every one of them may use it: lib/result.ts. */
export const isShared = (file: string): boolean => /^lib\/[^/]+\.ts$/.test(file);

/** The room of a layer that a file lies in: the layer's own folder by name, or a file at its top that is listed as one;
 * null for any other file at the top. */
export function roomOf(layer: string, file: string): string | null {
  const [room = '', rest] = file.slice(layer.length + 1).split('/');
  return rest !== undefined || layers[layer]?.rooms?.includes(room) ? room : null;
}
