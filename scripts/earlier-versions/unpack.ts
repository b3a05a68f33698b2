import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import type { Places, readEverything } from './read-everything.ts';

/** What a release kept: its database, and what it read there itself. */
export type EarlierVersion = {
  readonly version: string;
  readonly places: Places;
  readonly read: Awaited<ReturnType<typeof readEverything>>;
};

/** Every release of which a database was kept. */
export const earlierVersions: readonly EarlierVersion[] = readdirSync(import.meta.dirname)
  .filter((file) => /^\d.*\.json$/.test(file))
  .map((file) => ({
    version: path.basename(file, '.json'),
    ...JSON.parse(readFileSync(path.join(import.meta.dirname, file), 'utf8')),
  }));

/** Lays a copy of a release's database into an empty data folder. */
export function unpack({ version }: EarlierVersion, dataDirectory: string): void {
  const compressed = readFileSync(path.join(import.meta.dirname, `${version}.db.br`));
  writeFileSync(path.join(dataDirectory, 'hindcast.db'), brotliDecompressSync(compressed));
}
