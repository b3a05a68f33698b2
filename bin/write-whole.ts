import { constants } from 'node:fs';
import { access, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** One sentence where the file could not be written, else null. */
export async function checkWritable(file: string): Promise<string | null> {
  const folder = path.dirname(file);
  const facts = await stat(file).catch(() => null);
  if (facts?.isDirectory()) return `--out ${file} is a folder; a file was wanted.`;
  const writable = await access(folder, constants.W_OK).then(
    () => true,
    () => false,
  );
  return writable ? null : `--out ${file} cannot be written: the folder ${folder} is missing or read-only.`;
}

/** Writes beside the file first and renames, so that no half file is ever seen under its name. */
export async function writeWhole(file: string, text: string | Uint8Array): Promise<void> {
  const partial = `${file}.${process.pid}.partial`;
  try {
    await writeFile(partial, text);
    await rename(partial, file);
  } catch (error) {
    await rm(partial, { force: true });
    throw error;
  }
}
