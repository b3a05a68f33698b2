import { readFile, stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import path from 'node:path';
import { type Result, refuse, succeed } from '#lib/result.ts';
import type { CommandContext } from './command-line.ts';

/** The token of a server: from HINDCAST_TOKEN, else from a file that its owner alone may read. Without either there is none, which is
 * enough to read from a server of one's own.
 * @param named  the file that was asked for; else `~/.config/hindcast/token`, where there is one */
export async function readToken(
  named: string | undefined,
  { startedIn }: Pick<CommandContext, 'startedIn'>,
  env: Readonly<Record<string, string | undefined>> = process.env,
): Promise<Result<string | null, string>> {
  if (named === undefined && env.HINDCAST_TOKEN) return succeed(env.HINDCAST_TOKEN);
  const file =
    named === undefined
      ? path.join(env.HOME || homedir(), '.config', 'hindcast', 'token')
      : path.resolve(startedIn, named);
  const facts = await stat(file).catch(() => null);
  if (facts === null) return named === undefined ? succeed(null) : refuse(`There is no file ${file}.`);
  // Windows has no such bits.
  if (process.platform !== 'win32' && (facts.mode & 0o077) !== 0)
    return refuse(
      `Others may read ${file}, which holds a token: run chmod 600 ${file}, and make a new token if it may have been read.`,
    );
  const token = (await readFile(file, 'utf8')).trim();
  return token === '' ? refuse(`${file} is empty; a token was wanted.`) : succeed(token);
}
