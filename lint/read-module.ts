import path from 'node:path';
import { parseSync } from 'oxc-parser';

/** One import, re-export or `import()` of a module. */
export type Import = {
  readonly line: number;
  /** As it is written: `#lib/rnn/index.ts`, `../split.ts`, `zod`. */
  readonly specifier: string;
  /** The file of the project that it names, from the root; null for a package. */
  readonly target: string | null;
  /** `import type` and `export type`: nothing is loaded. */
  readonly typeOnly: boolean;
};

/** What a file says of itself to the layer rules. */
export type Module = {
  readonly file: string;
  readonly imports: readonly Import[];
  readonly directive: 'use client' | 'use server' | null;
};

/** Reads what a module imports, in every form: `import`, `export ... from`, `import()`.
 * @param file  from the project's root, with slashes
 * @throws Error if the source does not parse */
export function readModule(file: string, source: string): Module {
  const { module, errors } = parseSync(file, source);
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]?.message}`);
  const imports: Import[] = [];
  const add = (start: number, specifier: string) =>
    imports.push({
      line: source.slice(0, start).split('\n').length,
      specifier,
      target: resolveTarget(file, specifier),
      typeOnly: /^(?:import|export)\s+type\b/.test(source.slice(start, start + 30)),
    });
  for (const { start, moduleRequest } of module.staticImports) add(start, moduleRequest.value);
  for (const { start, entries } of module.staticExports) {
    const from = entries.find(({ moduleRequest }) => moduleRequest !== null)?.moduleRequest;
    if (from) add(start, from.value);
  }
  for (const { start, moduleRequest } of module.dynamicImports)
    add(start, source.slice(moduleRequest.start, moduleRequest.end).replace(/^(['"`])(.*)\1$/, '$2'));
  return { file, imports, directive: directiveOf(source) };
}

function resolveTarget(file: string, specifier: string): string | null {
  if (specifier.startsWith('#lib/')) return specifier.slice(1);
  return specifier.startsWith('.') ? path.posix.join(path.posix.dirname(file), specifier) : null;
}

/** A directive stands before all code; comments may stand before it. */
function directiveOf(source: string): Module['directive'] {
  const found = /^(?:\s|\/\/[^\n]*|\/\*[\s\S]*?\*\/)*['"](use client|use server)['"]/.exec(source)?.[1];
  return found === 'use client' || found === 'use server' ? found : null;
}
