import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** One migration as it lies on the disk. */
export type MigrationFile = {
  readonly name: string;
  readonly sql: string;
  /** sha256 of the file, in hex, as Prisma keeps it. */
  readonly checksum: string;
};

/** Where Prisma's own commands keep the migrations. The server and every command run in the project's root. */
export const migrationsFolder = (): string =>
  join(/* turbopackIgnore: true */ process.cwd(), 'prisma', 'migrations');

/** The migrations of a folder in Prisma's layout, `<time>_<name>/migration.sql`, oldest first. */
export async function readMigrationFiles(folder: string): Promise<MigrationFile[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.flatMap((entry) => (entry.isDirectory() ? [entry.name] : [])).sort();
  return Promise.all(
    names.map(async (name) => {
      const bytes = await readFile(join(folder, name, 'migration.sql'));
      return {
        name,
        sql: bytes.toString('utf8'),
        checksum: createHash('sha256').update(bytes).digest('hex'),
      };
    }),
  );
}
