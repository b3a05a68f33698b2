import path from 'node:path';
import type { CommandContext, CommandOutcome } from './command-line.ts';
import { done, refused, usage } from './command-line.ts';

/** `hindcast backup FILE`: a consistent copy of the database, also while the server writes to it. */
export async function backupCommand(
  files: readonly string[],
  _values: unknown,
  context: CommandContext,
): Promise<CommandOutcome> {
  const [file] = files;
  if (file === undefined || files.length > 1)
    return usage(`\`backup\` wants one file to write to; it got ${files.length}.`);
  // Loaded here: the other commands need no database.
  const { backupDatabase, dataDirectory } = await import('#lib/db/index.ts');
  const target = path.resolve(context.startedIn, file);
  try {
    await backupDatabase(dataDirectory(), target);
  } catch (error) {
    return refused('backup-failed', error instanceof Error ? error.message : String(error));
  }
  context.stdout.write(`${target}\n`);
  return done;
}
