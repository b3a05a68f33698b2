import path from 'node:path';
import { type AllowedAddresses, readAllowedAddresses } from '#lib/outbound/index.ts';
import { type Result, refuse, succeed } from '#lib/result.ts';

/** What the environment says of sources. */
export type SourceSettings = {
  readonly allowed: AllowedAddresses;
  /** null where files are taken from no folder. */
  readonly inboxDirectory: string | null;
  /** For one fetch, redirects and all. */
  readonly timeMs: number;
};

/** Reads the settings of sources.
 * @returns a sentence where one is not understood */
export function readSourceSettings(
  env: Readonly<Record<string, string | undefined>> = process.env,
): Result<SourceSettings, string> {
  const allowed = readAllowedAddresses(env.HINDCAST_ALLOW_PRIVATE_SOURCES);
  if (!allowed.ok)
    return refuse(
      `HINDCAST_ALLOW_PRIVATE_SOURCES must hold hosts, addresses and networks, such as files.lan, 10.1.0.0/16; one of them is "${allowed.problem}".`,
    );
  const seconds = Number(env.HINDCAST_SOURCE_SECONDS || 120);
  if (!(seconds >= 1 && seconds <= 3_600))
    return refuse(`HINDCAST_SOURCE_SECONDS must be from 1 to 3600; it is "${env.HINDCAST_SOURCE_SECONDS}".`);
  const inbox = env.HINDCAST_INBOX_DIR;
  return succeed({
    allowed: allowed.value,
    inboxDirectory: inbox ? path.resolve(inbox) : null,
    timeMs: seconds * 1000,
  });
}

/** What is wrong with the settings of sources, in a sentence; null where nothing is. */
export function checkSourceSettings(env: Readonly<Record<string, string | undefined>>): string | null {
  const read = readSourceSettings(env);
  return read.ok ? null : read.problem;
}

/** The settings of a server that has started: it would not have with others.
 * @throws Error if they are not understood */
export function sourceSettings(): SourceSettings {
  const read = readSourceSettings();
  if (!read.ok) throw new Error(read.problem);
  return read.value;
}
