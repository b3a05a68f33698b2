import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { type Result, refuse, succeed } from '#lib/result.ts';
import type { CommandContext } from './command-line.ts';

/** The bytes of a file, or of standard input for `-`; the problem is one sentence. */
export async function openInput(
  file: string,
  context: CommandContext,
): Promise<Result<AsyncIterable<Uint8Array>, string>> {
  if (file === '-') return succeed(readBytes(context.stdin));
  const resolved = path.resolve(context.startedIn, file);
  const facts = await stat(resolved).catch(() => null);
  if (facts === null) return refuse(`There is no file ${file} (looked in ${path.dirname(resolved)}).`);
  if (facts.isDirectory()) return refuse(`${file} is a folder; a file was wanted.`);
  return succeed(readBytes(createReadStream(resolved, { highWaterMark: 1 << 18 })));
}

async function* readBytes(stream: NodeJS.ReadableStream): AsyncGenerator<Uint8Array> {
  for await (const chunk of stream) yield typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
}
