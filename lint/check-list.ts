import path from 'node:path';
import { isolated, layers } from './layers.ts';
import type { Module } from './read-module.ts';

/** Names in lint/layers.ts that no file bears, so that their rules hold for nothing: a file or folder was moved. */
export function unmatchedNames(modules: readonly Module[]): string[] {
  const entries = isolated.flatMap((rule) => rule.entries);
  const rooms = Object.entries(layers).flatMap(([layer, rule]) =>
    (rule.rooms ?? []).map((room) => (room.endsWith('.ts') ? `${layer}/${room}` : `${layer}/${room}/**`)),
  );
  const folders = Object.keys(layers).map((layer) => `${layer}/**`);
  return [...folders, ...rooms, ...entries].filter(
    (glob) => !modules.some(({ file }) => path.posix.matchesGlob(file, glob)),
  );
}
