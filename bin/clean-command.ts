import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { cleanFile, describeFileProblem } from '#lib/files/index.ts';
import { describeCleaning, writeRfc4180 } from '#lib/ingest/index.ts';
import { type CommandContext, type CommandOutcome, done, refused, usage } from './command-line.ts';
import type { OptionValues } from './command-options.ts';
import { openInput } from './open-input.ts';
import { checkWritable, writeWhole } from './write-whole.ts';

/** `hindcast clean FILE... [--out FILE | --out-dir DIR] [--table N] [--sheet NAME]`: what was understood of messy files, as RFC 4180.
 * With several files, one that is refused does not stop the others. */
export async function cleanCommand(
  files: readonly string[],
  values: OptionValues,
  context: CommandContext,
): Promise<CommandOutcome> {
  const number = Number(values.table ?? '1');
  if (!Number.isInteger(number) || number < 1)
    return usage(`--table must be a whole number from 1; it is "${values.table}".`);
  const wrong = checkFiles(files, values);
  if (wrong !== null) return usage(wrong);
  const folder = values['out-dir'] === undefined ? null : path.resolve(context.startedIn, values['out-dir']);
  const out = values.out === undefined ? null : path.resolve(context.startedIn, values.out);
  if (folder !== null) {
    const sentence = await makeFolder(folder);
    if (sentence !== null) return usage(sentence);
  }
  const problem = out === null ? null : await checkWritable(out);
  if (problem !== null) return usage(problem);

  const failures: CommandOutcome[] = [];
  for (const file of files) {
    const target = folder === null ? out : path.join(folder, path.basename(file));
    const outcome = await cleanOne(file, target, { table: number, part: values.sheet }, context);
    if (outcome.kind === 'done') continue;
    failures.push(outcome);
    if (files.length > 1) context.stderr.write(`${file}: ${outcome.sentence}\n`);
  }
  const [first] = failures;
  if (first === undefined) return done;
  if (files.length === 1) return first;
  return refused('some-refused', `${failures.length} of ${files.length} files could not be cleaned.`);
}

function checkFiles(files: readonly string[], values: OptionValues): string | null {
  const folder = values['out-dir'];
  if (files.length === 0) return '`clean` wants at least one file; it got 0.';
  if (folder === undefined)
    return files.length > 1 ? `\`clean\` wants --out-dir DIR for ${files.length} files.` : null;
  if (values.out !== undefined) return '`clean` takes --out or --out-dir, not both.';
  if (files.includes('-')) return 'Standard input has no name to be written under: use --out FILE.';
  const names = new Set<string>();
  for (const file of files) {
    const name = path.basename(file);
    if (names.has(name)) return `Two files are called ${name}; in --out-dir one would overwrite the other.`;
    names.add(name);
  }
  return null;
}

async function makeFolder(folder: string): Promise<string | null> {
  try {
    await mkdir(folder, { recursive: true });
    return null;
  } catch (error) {
    return `--out-dir ${folder} cannot be made: ${error instanceof Error ? error.message : String(error)}.`;
  }
}

async function cleanOne(
  file: string,
  target: string | null,
  { table, part }: { readonly table: number; readonly part: string | undefined },
  context: CommandContext,
): Promise<CommandOutcome> {
  if (target !== null && target === path.resolve(context.startedIn, file))
    return usage(`${file} would be overwritten by what is written; choose another place.`);
  const input = await openInput(file, context);
  if (!input.ok) return usage(input.problem);
  const cleaned = await cleanFile(input.value, table, part);
  if (!cleaned.ok) return refused(cleaned.problem.code, describeFileProblem(cleaned.problem));
  const { header, rows } = cleaned.value;
  const text = writeRfc4180(header === null ? rows : [header, ...rows]);
  if (target === null) context.stdout.write(text);
  else await writeWhole(target, text);
  context.stderr.write(
    describeCleaning(cleaned.value)
      .map((sentence) => `${file}: ${sentence}\n`)
      .join(''),
  );
  return done;
}
