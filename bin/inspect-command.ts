import { describeFileProblem, type FileSource, fileKindNames, ingestFile } from '#lib/files/index.ts';
import { describeStep } from '#lib/ingest/index.ts';
import { delimiterNames, type IngestSummary } from '#lib/ingest/schema.ts';
import { inspectReport } from '#lib/report/index.ts';
import { type CommandContext, type CommandOutcome, done, refused, usage } from './command-line.ts';
import type { OptionValues } from './command-options.ts';
import { openInput } from './open-input.ts';
import { readIngestOptions } from './read-ingest-options.ts';

/** Ledger rows that the text form shows; --json has them all. */
const shownLedgerRows = 20;

/** `hindcast inspect FILE [--json]`: what ingest understood, without storing anything. */
export async function inspectCommand(
  files: readonly string[],
  values: OptionValues,
  context: CommandContext,
): Promise<CommandOutcome> {
  const [file] = files;
  if (file === undefined || files.length > 1)
    return usage(`\`inspect\` wants one file; it got ${files.length}.`);
  const options = readIngestOptions(values);
  if (!options.ok) return usage(options.problem);
  const input = await openInput(file, context);
  if (!input.ok) return usage(input.problem);
  const { ingest, fill } = options.value;
  const ingested = await ingestFile(input.value, fill === null ? ingest : { ...ingest, impute: fill });
  if (!ingested.ok) return refused(ingested.problem.code, describeFileProblem(ingested.problem));

  const { summary, series, source } = ingested.value;
  const report = inspectReport(ingested.value);
  context.stdout.write(
    values.json ? `${JSON.stringify(report)}\n` : asText(summary, source, series.length, report.told),
  );
  return done;
}

function asText(
  summary: IngestSummary,
  source: FileSource,
  seriesCount: number,
  told: readonly string[],
): string {
  const { dialect, columns, layout, ledger } = summary;
  const lines = [
    ...(source.kind === 'text'
      ? [
          `encoding    ${dialect.encoding}`,
          `delimiter   ${describeDelimiter(dialect.delimiter)}, quote ${dialect.quote || 'none'}`,
        ]
      : [`file        ${fileKindNames[source.kind]}${source.part === null ? '' : `, "${source.part}"`}`]),
    ...(source.kind === 'text' || source.kind === 'xlsx'
      ? [
          `header      ${dialect.headerLine === 0 ? 'none' : `${source.kind === 'xlsx' ? 'row' : 'line'} ${dialect.headerLine}`}`,
        ]
      : []),
    `decimal     ${dialect.decimal}`,
    `dates       ${dialect.dateOrder}, in "${layout.timeColumn}"`,
    ...(summary.timeZone === null ? [] : [`time zone   ${summary.timeZone}`]),
    `step        ${describeStep(summary.step)}`,
    `series      ${seriesCount}${layout.idColumn === null ? '' : `, named by "${layout.idColumn}"`}, of ${layout.targetColumns.map((name) => `"${name}"`).join(', ')}`,
    `rows        ${summary.rowsRead} read, ${summary.rowsRefused} refused, ${summary.gapsFilled} gaps filled`,
    '',
    'columns',
    ...columns.map(
      (column) =>
        `  ${column.name.padEnd(24)} ${column.kind.padEnd(7)} ${column.looksLike}; ${column.missing} missing`,
    ),
  ];
  const notes = [...summary.notes.map(({ sentence }) => sentence), ...told];
  if (notes.length > 0) lines.push('', 'notes', ...notes.map((note) => `  ${note}`));
  if (ledger.length > 0)
    lines.push(
      '',
      'ledger',
      ...ledger.slice(0, shownLedgerRows).map(
        ({ line, action, reason, text }) =>
          // Elsewhere the reason begins with the place.
          `  ${source.kind === 'text' ? `line ${line}: ` : ''}${action}, ${reason}: ${text}`,
      ),
    );
  if (ledger.length > shownLedgerRows)
    lines.push(`  and ${ledger.length - shownLedgerRows} more; --json has them all`);
  return `${lines.join('\n')}\n`;
}

/** A sign that can be seen is shown itself. */
const describeDelimiter = (delimiter: string): string =>
  (delimiter.trim() === '' && delimiterNames[delimiter]) || `"${delimiter}"`;
