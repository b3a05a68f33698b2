import path from 'node:path';
import { isolated } from './layers.ts';
import type { Import, Module } from './read-module.ts';
import type { Violation } from './violation.ts';

type Modules = ReadonlyMap<string, Module>;

/** What threads and browser workers load, directly or through others: only what lint/layers.ts grants them. */
export function checkIsolated(modules: Modules): Violation[] {
  return isolated.flatMap(({ rule, entries, reaches, packages }) =>
    [...modules.keys()]
      .filter((file) => entries.some((glob) => path.posix.matchesGlob(file, glob)))
      .flatMap((entry) =>
        loadsOf(modules, entry).flatMap(({ file, line, specifier, target }) => {
          const isAllowed =
            target === null
              ? packages.includes(specifier)
              : reaches.some((place) => target === place || target.startsWith(`${place}/`));
          const message = `${rule}: ${entry} reaches ${target ?? specifier}.`;
          return isAllowed ? [] : [{ file, line, message }];
        }),
      ),
  );
}

/** What client files load, directly or through others: of lib only schema.ts, the shared files and what these load in turn,
 * and nothing that needs a server. */
export function checkClients(modules: Modules): Violation[] {
  const found = new Map<string, Violation>();
  for (const { file: entry, directive } of modules.values()) {
    if (directive !== 'use client') continue;
    for (const load of loadsOf(modules, entry)) {
      if (runsInBrowser(load)) continue;
      const { file, line, specifier, target } = load;
      const message = `${entry} runs in the browser and loads ${target ?? specifier}: from lib take schema.ts, result.ts, time-series.ts and types, reach the rest through a worker.`;
      found.set(`${file}:${line}`, { file, line, message });
    }
  }
  return [...found.values()];
}

type Load = Import & { readonly file: string };

function runsInBrowser({ file, specifier, target }: Load): boolean {
  if (target === null) return !/^(?:node:|server-only$|next\/(?:headers|server|cache)$)/.test(specifier);
  if (target === 'lib/process-singleton.ts' || target.startsWith('lib/db/') || target.startsWith('bin/'))
    return false;
  if (!target.startsWith('lib/') || file.startsWith('lib/')) return true;
  return /^lib\/(?:[^/]+\/schema|result|time-series)\.ts$/.test(target);
}

/** Every import that is followed when `entry` is loaded. Server actions are called by a client, not loaded. */
function loadsOf(modules: Modules, entry: string): Load[] {
  const loads: Load[] = [];
  const seen = new Set([entry]);
  const waiting = [entry];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    for (const own of modules.get(file)?.imports ?? []) {
      const next = own.target === null ? undefined : modules.get(own.target);
      if (own.typeOnly || next?.directive === 'use server') continue;
      loads.push({ ...own, file });
      if (next === undefined || seen.has(next.file)) continue;
      seen.add(next.file);
      waiting.push(next.file);
    }
  }
  return loads;
}
