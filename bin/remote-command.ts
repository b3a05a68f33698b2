import { openAsBlob } from 'node:fs';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { type Result, refuse, succeed } from '#lib/result.ts';
import { createClient, type HindcastClient, HindcastError } from '../clients/typescript/index.ts';
import { type CommandContext, type CommandOutcome, done, refused, usage } from './command-line.ts';
import type { OptionValues } from './command-options.ts';
import { createProgressBar } from './progress-bar.ts';
import { readForecastOptions } from './read-forecast-options.ts';
import { readIngestOptions } from './read-ingest-options.ts';
import { readToken } from './read-token.ts';
import { sayAppended } from './say-appended.ts';
import { checkWritable, writeWhole } from './write-whole.ts';

type Step = (
  client: HindcastClient,
  subject: string,
  values: OptionValues,
  context: CommandContext,
) => Promise<CommandOutcome>;

/** `hindcast remote push FILE | append FILE --to DATASET | train DATASET | wait RUN | pull RUN`: the command line against a server, through its API. What a
 * step made is written to standard output, so that the next one can take it. */
export async function remoteCommand(
  args: readonly string[],
  values: OptionValues,
  context: CommandContext,
): Promise<CommandOutcome> {
  const [verb = '', subject, ...more] = args;
  if (!isVerb(verb) || subject === undefined || more.length > 0)
    return usage(
      '`remote` wants `push FILE`, `append FILE --to DATASET`, `train DATASET`, `wait RUN` or `pull RUN`.',
    );
  const url = values.url ?? process.env.HINDCAST_URL ?? 'http://localhost:3000';
  if (!URL.canParse(url))
    return usage(`--url must be an address such as http://localhost:3000; it is "${url}".`);
  const token = await readToken(values['token-file'], context);
  if (!token.ok) return usage(token.problem);
  try {
    return await steps[verb](createClient({ url, token: token.value }), subject, values, context);
  } catch (error) {
    if (error instanceof HindcastError) return refused(error.code, error.message);
    // What fetch throws where nobody answers.
    if (error instanceof TypeError) return refused('unreached', `No server answers at ${url}.`);
    throw error;
  }
}

/** Stores a file as a new dataset; prints its id. */
const push: Step = async (client, file, values, { startedIn, stdout, stderr }) => {
  const read = readIngestOptions(values);
  if (!read.ok) return usage(read.problem);
  const resolved = await findFile(file, startedIn);
  if (!resolved.ok) return usage(resolved.problem);
  const name = values.name ?? path.basename(file, path.extname(file));
  const version = await client.call('createDataset', {
    query: { name, fileName: path.basename(file), reading: read.value.ingest },
    csv: await openAsBlob(resolved.value),
  });
  if (values.json) stdout.write(`${JSON.stringify(version)}\n`);
  else {
    stdout.write(`${version.dataset}\n`);
    stderr.write(
      `${version.rowsRead} rows read, ${version.rowsRefused} refused, ${version.seriesCount} series.\n`,
    );
  }
  return done;
};

/** Stores the rows of a file behind those of a dataset; prints the dataset's id. */
const append: Step = async (client, file, values, { startedIn, stdout, stderr }) => {
  const dataset = values.to;
  if (dataset === undefined) return usage('`append` wants --to DATASET, the id that `push` printed.');
  const resolved = await findFile(file, startedIn);
  if (!resolved.ok) return usage(resolved.problem);
  const version = await client.call('appendRows', {
    params: { dataset },
    query: { fileName: path.basename(file) },
    csv: await openAsBlob(resolved.value),
  });
  const at = { dataset, version: String(version.number) };
  const [difference, ledger] = await Promise.all([
    client.call('getDifference', { params: at }),
    client.call('getLedger', { params: { dataset }, query: { version: version.number, limit: 2_000 } }),
  ]);
  if (values.json) {
    stdout.write(`${JSON.stringify({ version, difference, ledger: ledger.items })}\n`);
    return done;
  }
  stdout.write(`${dataset}\n`);
  const { ledgerCounts, rowsRefused, number } = version;
  const told = sayAppended({ number, rowsRefused, ledgerCounts, ledger: ledger.items }, difference.sentence);
  for (const line of told) stderr.write(`${line}\n`);
  return done;
};

async function findFile(file: string, startedIn: string): Promise<Result<string, string>> {
  const resolved = path.resolve(startedIn, file);
  const facts = await stat(resolved).catch(() => null);
  return facts?.isFile()
    ? succeed(resolved)
    : refuse(`There is no file ${file} (looked in ${path.dirname(resolved)}).`);
}

/** Starts a run; prints its id. */
const train: Step = async (client, dataset, values, { stdout }) => {
  const read = readForecastOptions(values);
  if (!read.ok) return usage(read.problem);
  const { preset, isInstant, overrides } = read.value;
  if (isInstant) return usage('--preset instant trains nothing: use `hindcast forecast` for it.');
  const started = await client.call('startRun', { body: { dataset, preset, settings: overrides } });
  stdout.write(values.json ? `${JSON.stringify(started)}\n` : `${started.id}\n`);
  return done;
};

/** Waits until a run has ended, with a bar where standard error is a terminal. */
const wait: Step = async (client, run, values, { stdout, stderr }) => {
  const progress = createProgressBar(stderr);
  for await (const { data } of client.follow(run)) if (data.type === 'epoch') progress.show(data.report);
  progress.end();
  const ended = await client.wait(run);
  if (values.json) stdout.write(`${JSON.stringify(ended)}\n`);
  else stdout.write(`${ended.id}\n`);
  if (!values.json && ended.result !== null) {
    const { headline, verdict } = ended.result;
    stderr.write(`${headline === null ? '' : `${headline}\n`}${verdict.sentence}\n`);
  }
  return done;
};

/** Fetches the forecast of a run, as CSV in the names of `hindcast forecast`, or as its rows in JSON; or the run whole, in one of the
 * formats of `exportRun`. */
const pull: Step = async (client, run, values, { startedIn, stdout }) => {
  const out = values.out === undefined ? null : path.resolve(startedIn, values.out);
  const unwritable = out === null ? null : await checkWritable(out);
  if (unwritable !== null) return usage(unwritable);
  const { format = 'csv' } = values;
  if (format !== 'csv' && format !== 'parquet' && format !== 'run' && format !== 'notebook')
    return usage(`--format is csv, parquet, run or notebook; it is "${format}".`);
  if (format !== 'csv' && values.json)
    return usage('--json has the rows of the forecast: give it, or --format, not both.');
  if (format === 'parquet') {
    if (out === null) return usage('A Parquet file is not for standard output: name it with --out.');
    await writeWhole(
      out,
      await client.file('getForecast', { params: { run } }, 'application/vnd.apache.parquet'),
    );
    return done;
  }
  const text = await pullText(client, run, format, values.json === true);
  if (out === null) stdout.write(text);
  else await writeWhole(out, text);
  return done;
};

async function pullText(
  client: HindcastClient,
  run: string,
  format: 'csv' | 'run' | 'notebook',
  asRows: boolean,
) {
  if (format === 'run') return `${JSON.stringify(await client.call('exportRun', { params: { run } }))}\n`;
  if (format === 'notebook') {
    const told = { params: { run }, query: { format } };
    return new TextDecoder().decode(await client.file('exportRun', told, 'application/x-ipynb+json'));
  }
  if (asRows) return `${JSON.stringify(await allRows(client, run))}\n`;
  return client.csv('getForecast', { params: { run } });
}

async function allRows(client: HindcastClient, run: string) {
  const rows = [];
  let cursor: string | undefined;
  do {
    const page = await client.call('getForecast', { params: { run }, query: { cursor } });
    rows.push(...page.items);
    cursor = page.next ?? undefined;
  } while (cursor !== undefined);
  return rows;
}

const steps = { push, append, train, wait, pull } as const;
const isVerb = (name: string): name is keyof typeof steps => Object.hasOwn(steps, name);
