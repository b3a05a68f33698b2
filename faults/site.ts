import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { projectRoot } from '../scripts/project.js';

/** What `npm run build` made: every route by its pattern, `/runs/[id]`, and every server action. */
export type BuiltSite = {
  readonly routes: readonly string[];
  readonly actions: readonly BuiltAction[];
};

/** A server action: what a page calls it by, its name in the source, and the pages that can call it. */
export type BuiltAction = { readonly id: string; readonly name: string; readonly pages: readonly string[] };

const routesSchema = z.record(z.string(), z.string());
const actionsSchema = z.object({
  node: z.record(
    z.string(),
    z.object({ exportedName: z.string(), workers: z.record(z.string(), z.unknown()) }),
  ),
});

/** Reads the build's own lists, so that a route or an action that is added later is attacked as well. */
export function readBuiltSite(): BuiltSite {
  const read = (file: string): unknown =>
    JSON.parse(readFileSync(path.join(projectRoot, '.next', file), 'utf8'));
  const { node } = actionsSchema.parse(read('server/server-reference-manifest.json'));
  return {
    routes: [...new Set(Object.values(routesSchema.parse(read('app-path-routes-manifest.json'))))].sort(),
    actions: Object.entries(node).map(([id, { exportedName, workers }]) => ({
      id,
      name: exportedName,
      pages: Object.keys(workers).map((worker) => worker.replace(/^app|\/page$/g, '') || '/'),
    })),
  };
}
