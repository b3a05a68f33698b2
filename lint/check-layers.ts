import { checkCycles } from './check-cycles.ts';
import { checkImports } from './check-imports.ts';
import { checkClients, checkIsolated } from './check-loaded.ts';
import { knownCycles } from './layers.ts';
import type { Module } from './read-module.ts';
import type { Violation } from './violation.ts';

/** Holds the imports of the project against lint/layers.ts.
 * @param modules    all sources but tests, which may import what they like
 * @param tolerated  folders whose own folders may import each other in a ring */
export function checkLayers(modules: readonly Module[], tolerated = knownCycles): Violation[] {
  const byFile = new Map(modules.map((module) => [module.file, module]));
  return [
    ...checkImports(modules),
    ...checkIsolated(byFile),
    ...checkClients(byFile),
    ...checkCycles(modules, tolerated),
  ];
}
