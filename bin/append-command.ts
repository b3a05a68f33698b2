import path from 'node:path';
import { type Result, refuse, succeed } from '#lib/result.ts';
import type { CommandContext, CommandOutcome } from './command-line.ts';
import { done, refused, usage } from './command-line.ts';
import type { OptionValues } from './command-options.ts';
import { openInput } from './open-input.ts';
import { sayAppended } from './say-appended.ts';

/** Rows of the ledger that are told with their text. */
const mostLedgerRows = 2_000;

/** `hindcast append FILE --to DATASET`: rows behind those of a dataset of the data folder, as its next version, also while the server
 * runs: it forecasts again what is followed. */
export async function appendCommand(
  files: readonly string[],
  values: OptionValues,
  context: CommandContext,
): Promise<CommandOutcome> {
  const [file] = files;
  if (file === undefined || files.length > 1)
    return usage(`\`append\` wants one file; it got ${files.length}.`);
  if (values.to === undefined) return usage('`append` wants --to DATASET: the id of a dataset, or its name.');
  const input = await openInput(file, context);
  if (!input.ok) return usage(input.problem);
  // Loaded here: the other commands need no database.
  const { applyMigrations, closeDatabase, dataDirectory, describeDatabaseProblem } = await import(
    '#lib/db/index.ts'
  );
  const directory = dataDirectory();
  try {
    await applyMigrations(directory);
    const fileName = file === '-' ? 'rows.csv' : path.basename(file);
    return await append(input.value, fileName, values.to, values, context);
  } catch (error) {
    return refused('append-failed', describeDatabaseProblem(error, directory));
  } finally {
    await closeDatabase();
  }
}

async function append(
  rows: AsyncIterable<Uint8Array>,
  fileName: string,
  to: string,
  values: OptionValues,
  { stdout, stderr }: CommandContext,
): Promise<CommandOutcome> {
  const { describeDifference, readDifference, readLedger } = await import('#lib/datasets/index.ts');
  const { appendRows } = await import('#lib/intake/index.ts');
  const datasetId = await findDataset(to);
  if (!datasetId.ok) return refused('unknown-dataset', datasetId.problem);
  const stored = await appendRows({
    ...{ datasetId: datasetId.value, rows, isPlain: false, fileName },
    ...{ client: 'command line', signal: new AbortController().signal },
  });
  if (!stored.ok) return refused(stored.problem.code, stored.problem.sentence);
  const { series, ...version } = stored.value;
  const ledger = await readLedger(version.id, { skip: 0, take: mostLedgerRows });
  const difference = await readDifference(version.datasetId, version.number);
  if (values.json) {
    stdout.write(
      `${JSON.stringify({ version: { ...version, seriesCount: series.length }, difference, ledger })}\n`,
    );
    return done;
  }
  stdout.write(`${version.datasetId}\n`);
  const told = difference === null ? null : describeDifference(difference, version.number, String);
  for (const line of sayAppended({ ...version, ledger }, told)) stderr.write(`${line}\n`);
  return done;
}

/** The dataset with this id, or the only one with this name. */
async function findDataset(to: string): Promise<Result<string, string>> {
  const { listDatasetsAfter, readDatasetSummary } = await import('#lib/datasets/index.ts');
  const byId = await readDatasetSummary(to);
  if (byId !== null) return succeed(byId.id);
  const found = await listDatasetsAfter(to, null, 1_000);
  const named = found.filter(({ name }) => name === to);
  const [only] = named;
  if (only === undefined) return refuse(`There is no dataset with the id or the name "${to}".`);
  return named.length === 1
    ? succeed(only.id)
    : refuse(
        `${named.length} datasets are called "${to}": name one by its id, ${named.map(({ id }) => id).join(', ')}.`,
      );
}
