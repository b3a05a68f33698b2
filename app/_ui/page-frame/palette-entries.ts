import { z } from 'zod';

/** Somewhere to go, or something to do. */
export type PaletteEntry = { readonly kind: string; readonly name: string; readonly href: string };

/** What `/find` answers. */
export const foundSchema = z.array(z.object({ kind: z.string(), name: z.string(), href: z.string() }));

const places: readonly PaletteEntry[] = [
  { kind: 'Page', name: 'Home', href: '/' },
  { kind: 'Page', name: 'Datasets', href: '/datasets' },
  { kind: 'Page', name: 'Runs', href: '/runs' },
  { kind: 'Page', name: 'Learn', href: '/learn' },
  { kind: 'Action', name: 'New dataset from a file', href: '/datasets/new' },
  { kind: 'Action', name: 'Runs that train now', href: '/runs?status=RUNNING' },
  { kind: 'Action', name: 'Runs that wait in the queue', href: '/runs?status=QUEUED' },
  { kind: 'Action', name: 'Runs by skill, best first', href: '/runs?sort=skill' },
];

/** What the palette lists: pages and actions whose name holds every word, then what the server found. */
export function paletteEntries(search: string, found: readonly PaletteEntry[]): PaletteEntry[] {
  const words = search.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  const holds = ({ name }: PaletteEntry) => words.every((word) => name.toLocaleLowerCase().includes(word));
  // Without a search what was used last is nearer than the pages, which the header has.
  return words.length === 0 ? [...found, ...places] : [...places.filter(holds), ...found];
}
