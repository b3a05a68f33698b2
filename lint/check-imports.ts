import { type Layer, layers } from './layers.ts';
import { isDoor, isShared, layerOf, roomOf } from './places.ts';
import type { Import, Module } from './read-module.ts';
import type { Violation } from './violation.ts';

/** Holds each import by itself against the list of layers; types count. */
export function checkImports(modules: readonly Module[]): Violation[] {
  return modules.flatMap(({ file, imports }) =>
    imports.flatMap((found) => {
      const message = refuse(file, found);
      return message === null ? [] : [{ file, line: found.line, message }];
    }),
  );
}

/** Why this import is not allowed, or null. */
function refuse(file: string, { specifier, target }: Import): string | null {
  if (/\/db\/generated\//.test(`/${target}`) && !file.startsWith('lib/db/'))
    return 'Only lib/db imports the generated client.';
  const own = layerOf(file);
  if (target === null) return refusePackage(file, own, specifier);
  if (isShared(file)) return `${file} imports nothing, so that every layer may use it.`;
  if (own !== null && layerOf(target) === own) return refuseWithin(file, own, specifier, target);
  if (target.startsWith('lib/') && !specifier.startsWith('#lib/'))
    return `Across layers, write #${target} instead of a relative path.`;
  return own === null ? refuseFromTop(file, target) : refuseAcross(own, target);
}

function refusePackage(file: string, own: string | null, name: string): string | null {
  if (isShared(file)) return `${file} imports no package.`;
  if (own === null) return null;
  const { packages } = ruleOf(own);
  const isRefused =
    packages === 'server'
      ? /^(?:next|react|react-dom)(?:\/|$)/.test(name)
      : !packages.includes(name) && !(name === 'vitest' && isTestSupport(file));
  return isRefused ? `${own} may not import ${name}.` : null;
}

const isTestSupport = (file: string): boolean => /\.fixture\.ts$|\/test-[^/]+$/.test(file);

function refuseWithin(file: string, own: string, specifier: string, target: string): string | null {
  if (target === `${own}/index.ts`) return "A file never imports its own layer's index.ts.";
  if (specifier.startsWith('#')) return `Within ${own}, write a relative path.`;
  const { rooms } = ruleOf(own);
  if (rooms === undefined || isDoor(file) || isDoor(target)) return null;
  const from = roomOf(own, file);
  const to = roomOf(own, target);
  if (from === to || from === null) return null;
  if (to === null) return `${target} stands above ${own}/${from}.`;
  const unknown = [from, to].find((room) => !rooms.includes(room));
  if (unknown !== undefined) return `${own}/${unknown} is missing among the rooms in lint/layers.ts.`;
  return rooms.indexOf(from) > rooms.indexOf(to) ? null : `${own}/${to} stands above ${own}/${from}.`;
}

function refuseAcross(own: string, target: string): string | null {
  const { uses } = ruleOf(own);
  const entered = layerOf(target);
  if (uses.includes(target)) return null;
  if (entered === null || !uses.includes(entered)) return `${own} may not import ${entered ?? target}.`;
  return isDoor(target) ? null : `${entered} is entered through index.ts or schema.ts.`;
}

/** app, bin and examples stand above all layers and know nothing of each other. */
function refuseFromTop(file: string, target: string): string | null {
  const top = /^(?:app|bin|examples)(?=\/)/.exec(file)?.[0];
  if (top === undefined) return null;
  const other = /^(?:app|bin|examples)(?=\/)/.exec(target)?.[0];
  if (other !== undefined && other !== top) return `${top} may not import ${target}.`;
  const entered = layerOf(target);
  if (entered === null) return null;
  if (!isDoor(target)) return `${entered} is entered through index.ts or schema.ts.`;
  const isScreen = top === 'app' && !file.endsWith('.worker.ts');
  return isScreen && (entered === 'lib/rnn' || entered === 'lib/db')
    ? `app may not import ${entered}.`
    : null;
}

function ruleOf(layer: string): Layer {
  const rule = layers[layer];
  // A folder of lib that the list does not name may import nothing, and nobody may import it.
  return rule ?? { about: '', uses: [], packages: [] };
}
