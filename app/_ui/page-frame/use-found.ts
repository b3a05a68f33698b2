import { useEffect, useState } from 'react';
import { foundSchema, type PaletteEntry } from './palette-entries.ts';

/** Letters typed within so many milliseconds ask the server once. */
const pauseMs = 120;
const none: readonly PaletteEntry[] = [];

/** Datasets and runs whose name holds the search; while the server has not answered, those of before.
 * @returns `failed` where it could not be asked */
export function useFound(search: string): {
  readonly found: readonly PaletteEntry[];
  readonly failed: boolean;
} {
  const [answer, setAnswer] = useState({ found: none, failed: false });
  useEffect(() => {
    const asked = new AbortController();
    const timer = setTimeout(async () => {
      try {
        const response = await fetch(`/find?${new URLSearchParams({ search })}`, { signal: asked.signal });
        setAnswer({ found: foundSchema.parse(await response.json()), failed: false });
      } catch {
        if (!asked.signal.aborted) setAnswer({ found: none, failed: true });
      }
    }, pauseMs);
    return () => {
      clearTimeout(timer);
      asked.abort();
    };
  }, [search]);
  return answer;
}
