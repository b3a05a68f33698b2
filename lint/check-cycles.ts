import path from 'node:path';
import { findCycles } from './find-cycles.ts';
import { isDoor, isShared, layerOf, roomOf } from './places.ts';
import type { Module } from './read-module.ts';
import type { Violation } from './violation.ts';

/** Files, and folders, that import each other in a ring. Types count: whoever changes one reads the other.
 * @param tolerated  folders whose own folders may do so; one that has no such ring is reported */
export function checkCycles(modules: readonly Module[], tolerated: readonly string[]): Violation[] {
  const rings = folderCycles(modules);
  const isWithin = (folder: string) => (ring: readonly string[]) =>
    ring.every((place) => place === folder || place.startsWith(`${folder}/`));
  const surprising = rings.filter((ring) => !tolerated.some((folder) => isWithin(folder)(ring)));
  const untied = tolerated.filter((folder) => !rings.some(isWithin(folder)));
  return [
    ...findCycles(edgesBetween(modules, (file) => file)).map((ring) => describeRing('Files', ring)),
    ...surprising.map((ring) => describeRing('Folders', ring)),
    ...untied.map((folder) => ({
      file: 'lint/layers.ts',
      line: 1,
      message: `The folders of ${folder} have no cycle any more: remove it from knownCycles.`,
    })),
  ];
}

/** Folders that import each other in a ring, one shortest ring for each group. */
export function folderCycles(modules: readonly Module[]): string[][] {
  const imported = new Set(modules.flatMap(({ imports }) => imports.map(({ target }) => target)));
  return findCycles(
    edgesBetween(modules, (file) => (isProgram.test(file) && !imported.has(file) ? file : placeOf(file))),
  );
}

/** A program that is started and that nobody imports counts by itself: it may take from where it likes. */
const isProgram = /^(?:bench|examples|scripts)\//;

function edgesBetween(
  modules: readonly Module[],
  placeOfFile: (file: string) => string,
): Map<string, Set<string>> {
  const edges = new Map<string, Set<string>>();
  for (const { file, imports } of modules)
    for (const { target } of imports) {
      if (target === null || target === file) continue;
      const [from, to] = [placeOfFile(file), placeOfFile(target)];
      if (from !== to) edges.set(from, (edges.get(from) ?? new Set()).add(to));
    }
  return edges;
}

const describeRing = (what: string, ring: readonly string[]): Violation => ({
  file: ring[0] ?? '',
  line: 1,
  message: `${what} import each other in a ring: ${ring.join(' -> ')}.`,
});

/** The folder of a file. A door counts by itself, a file that is listed as a room too, and so does a file whose place Next
 * prescribes: nobody imports it. */
function placeOf(file: string): string {
  const isRoute = /^app\/(?:.*\/)?(?:page|layout|route|error|global-error|not-found|loading)\.tsx?$/;
  const layer = layerOf(file);
  const isRoom = layer !== null && `${layer}/${roomOf(layer, file)}` === file;
  return isRoom || isDoor(file) || isShared(file) || isRoute.test(file) ? file : path.posix.dirname(file);
}
