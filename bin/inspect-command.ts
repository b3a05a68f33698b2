import { timestampWriter } from '#lib/export/index.ts';
import { listOutliers, seasonCandidates } from '#lib/forecast/index.ts';
import { describeIngestProblem, describeStep, ingestCsv, writeAsInput } from '#lib/ingest/index.ts';
import { delimiterNames, type IngestSummary } from '#lib/ingest/schema.ts';
import { type CommandContext, type CommandOutcome, done, refused, usage } from './command-line.ts';
import type { OptionValues } from './command-options.ts';
import { reportOutliers } from './forecast-report.ts';
import { openInput } from './open-input.ts';
import { readIngestOptions } from './read-ingest-options.ts';
import { sayLifetimes, sayOutliers } from './say-outliers.ts';

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
  const ingested = await ingestCsv(input.value, fill === null ? ingest : { ...ingest, impute: fill });
  if (!ingested.ok) return refused(ingested.problem.code, describeIngestProblem(ingested.problem));

  const { summary, series } = ingested.value;
  // As where nobody has chosen anything.
  const usual = {
    outliers: { way: 'found' as const },
    lifetime: 'found' as const,
    seasons: seasonCandidates(series),
    horizon: 1,
  };
  const outliers = sayOutliers(series, usual, summary);
  const told = [...(outliers === null ? [] : [outliers]), ...sayLifetimes(series, usual, summary)];
  if (values.json) {
    const odd = new Map(listOutliers(series, usual).map((own) => [own.key, own.outliers]));
    const write = timestampWriter({ series: [] }, summary.step, writeAsInput(series, summary, 0));
    const keys = series.map(({ key, timestamps }) => ({
      key,
      length: timestamps.length,
      outliers: reportOutliers(odd.get(key) ?? [], (timestamp) => write(timestamp, key)),
    }));
    context.stdout.write(`${JSON.stringify({ ...summary, told, series: keys })}\n`);
  } else context.stdout.write(asText(summary, series.length, told));
  return done;
}

function asText(summary: IngestSummary, seriesCount: number, told: readonly string[]): string {
  const { dialect, columns, layout, ledger } = summary;
  const lines = [
    `encoding    ${dialect.encoding}`,
    `delimiter   ${describeDelimiter(dialect.delimiter)}, quote ${dialect.quote || 'none'}`,
    `header      ${dialect.headerLine === 0 ? 'none' : `line ${dialect.headerLine}`}`,
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
      ...ledger
        .slice(0, shownLedgerRows)
        .map(({ line, action, reason, text }) => `  line ${line}: ${action}, ${reason}: ${text}`),
    );
  if (ledger.length > shownLedgerRows)
    lines.push(`  and ${ledger.length - shownLedgerRows} more; --json has them all`);
  return `${lines.join('\n')}\n`;
}

/** A sign that can be seen is shown itself. */
const describeDelimiter = (delimiter: string): string =>
  (delimiter.trim() === '' && delimiterNames[delimiter]) || `"${delimiter}"`;
