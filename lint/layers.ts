/** A folder of lib that others enter through its two doors, index.ts and schema.ts. */
export type Layer = {
  /** What it is for, as ARCHITECTURE.md says it. */
  readonly about: string;
  /** Layers that it may enter by either door, or by the one door or shared file named here. */
  readonly uses: readonly string[];
  /** Packages and `node:` modules that it may import; `server` is anything but React and Next. */
  readonly packages: readonly string[] | 'server';
  /** Its rooms, lowest first: each may import those before it. A room is a folder, also one
   * within a folder, or a file beside them; files beside them
   * that are not listed stand above all rooms. Without a list any order without a ring will do. */
  readonly rooms?: readonly string[];
};

const shared = ['lib/result.ts', 'lib/time-series.ts'];
const parquetPackages = ['hyparquet', 'hyparquet/src/column.js', 'hyparquet-compressors'];

/** What each layer may import, from the top down: `npm run layers` checks it, ARCHITECTURE.md shows it. Nothing from
 * lib/report on knows of storage, React or Next. */
export const layers: Readonly<Record<string, Layer>> = {
  'lib/mcp': {
    about:
      'what assistants can ask by the Model Context Protocol: tools that ask the API and tell in sentences',
    uses: ['lib/api', 'lib/access', 'lib/result.ts', 'clients/typescript/index.ts'],
    packages: 'server',
    rooms: ['contract', 'tools'],
  },
  'lib/api': {
    about:
      'what programs can ask over HTTP: one table of operations, its OpenAPI document, and how a request is answered by it',
    uses: [
      ...[
        'lib/follow',
        'lib/sources',
        'lib/runs',
        'lib/share',
        'lib/tokens',
        'lib/intake',
        'lib/datasets',
        'lib/db',
        'lib/access',
      ],
      ...['lib/report', 'lib/export', 'lib/files/schema.ts', 'lib/ingest', 'lib/memory/schema.ts'],
      ...['lib/forecast', ...shared],
      'lib/process-singleton.ts',
    ],
    packages: 'server',
    rooms: ['problem', 'contract', 'schemas', 'exports', 'operations', 'openapi', 'answer'],
  },
  'lib/follow': {
    about: 'forecasts that are made again at new data, kept as they were, and scored by what came',
    uses: ['lib/runs', 'lib/datasets', 'lib/db', 'lib/forecast', ...shared, 'lib/process-singleton.ts'],
    packages: 'server',
    rooms: ['stored', 'thread', 'queue', 'read', 'commands'],
  },
  'lib/sources': {
    about: 'where new versions come from by themselves: addresses that are fetched, files in a folder',
    uses: [
      ...['lib/intake', 'lib/outbound', 'lib/datasets', 'lib/db', 'lib/ingest/schema.ts'],
      ...['lib/result.ts', 'lib/process-singleton.ts'],
    ],
    packages: 'server',
    rooms: ['stored', 'reach', 'queue', 'read', 'commands'],
  },
  'lib/outbound': {
    about:
      'requests to addresses that people name: private ones are refused, what was checked is connected to',
    uses: ['lib/result.ts'],
    packages: 'server',
  },
  'lib/runs': {
    about: 'the life of a run: states, queue, threads, progress, checkpoints',
    uses: [
      ...['lib/db', 'lib/datasets', 'lib/holidays', 'lib/forecast', 'lib/memory', 'lib/threads'],
      ...[...shared, 'lib/process-singleton.ts'],
    ],
    packages: 'server',
    rooms: ['watch-loop.ts', 'status', 'stream', 'thread', 'stored', 'queue', 'read', 'commands'],
  },
  'lib/share': {
    about: 'links: who may see which run, until when',
    uses: ['lib/db', 'lib/access', 'lib/result.ts'],
    packages: 'server',
  },
  'lib/tokens': {
    about: 'keys of programs: who made which, what each allows, until when',
    uses: ['lib/db', 'lib/access', 'lib/result.ts'],
    packages: 'server',
  },
  'lib/intake': {
    about: 'a file, or rows to append, to a stored version of a dataset',
    uses: ['lib/datasets', 'lib/upload', 'lib/files', 'lib/ingest', ...shared],
    packages: 'server',
  },
  'lib/datasets': {
    about: 'stored, versioned series',
    uses: ['lib/db', ...shared, 'lib/process-singleton.ts'],
    packages: 'server',
  },
  'lib/db': {
    about: 'the Prisma client, migrations, the lock on the data folder, backups, numbers as bytes',
    uses: [...shared, 'lib/process-singleton.ts'],
    packages: 'server',
  },
  'lib/access': {
    about: 'who may come in: host, origin, password, session cookie',
    uses: ['lib/result.ts'],
    packages: 'server',
  },
  'lib/report': {
    about: 'what is said of a file and of its forecast, as JSON: by the command line and by the API alike',
    uses: [
      ...['lib/export', 'lib/files', 'lib/ingest', 'lib/forecast', 'lib/holidays', ...shared],
      'lib/process-singleton.ts',
    ],
    packages: ['node:worker_threads', 'node:os', 'node:crypto', 'zod'],
  },
  'lib/export': {
    about: 'forecasts and series as files: CSV, Parquet',
    uses: ['lib/forecast/schema.ts', ...shared],
    packages: ['papaparse', 'hyparquet-writer', 'zod'],
  },
  'lib/upload': {
    about: 'a file read on a thread of its own, one at a time a client',
    uses: ['lib/files', 'lib/ingest', ...shared, 'lib/process-singleton.ts'],
    packages: ['node:worker_threads', 'node:events', 'node:os', 'zod'],
  },
  'lib/files': {
    about:
      'files of every kind to a table: workbooks, Parquet, JSON, what is packed; text goes straight to lib/ingest',
    uses: ['lib/ingest', ...shared],
    packages: ['zod', ...parquetPackages],
    rooms: [
      ...['limits.ts', 'schema.ts', 'refusal.ts', 'open-table.ts', 'recognise-file.ts', 'bytes', 'rows'],
      ...[
        'zip',
        'xml',
        'xlsx',
        'json',
        'parquet',
        'open-file.ts',
        'choose-table.ts',
        'in-place.ts',
        'read-options.ts',
      ],
    ],
  },
  'lib/ingest': {
    about: 'CSV bytes to a table to time series, with a ledger of every row refused',
    uses: shared,
    packages: ['zod'],
    rooms: [
      ...[
        'main-column.ts',
        'say-count.ts',
        'ledger-kinds.ts',
        'text',
        'cells/signs',
        'cells/numbers',
        'cells/times',
        'cells',
      ],
      ...[
        'dialect',
        'table',
        'columns/kinds',
        'columns/time-parts',
        'columns/unpivot',
        'columns/roles',
        'steps',
      ],
      ...['plan', 'rows', 'series/values', 'series/notes', 'series', 'clean'],
    ],
  },
  'lib/threads': {
    about: 'threads that help with a fit: its simple methods and its networks, side by side',
    uses: ['lib/forecast', ...shared],
    packages: ['node:worker_threads', 'node:os', 'zod'],
  },
  'lib/memory': {
    about: 'what a fitted network remembers: states, gates, gradients through time, what forgetting changes',
    uses: ['lib/forecast', 'lib/rnn', ...shared],
    packages: ['zod'],
  },
  'lib/forecast': {
    about: 'scaling, windows, seasons, recipe, simple methods, intervals, metrics, backtest',
    uses: ['lib/rnn', ...shared],
    packages: ['zod'],
    rooms: [
      ...['math', 'constraints', 'settings', 'methods', 'result'],
      ...['transforms', 'seasons', 'outliers', 'lifetime', 'recipe', 'covariates', 'data', 'metrics'],
      ...['models/contract', 'models/window', 'models/patch', 'models/pretrained', 'models', 'synthetic'],
      ...['training', 'baselines', 'jobs'],
      ...['bands', 'combine', 'inspect', 'judge', 'explain', 'defaults', 'again', 'track'],
    ],
  },
  'lib/holidays': {
    about: 'the public holidays of a country as a covariate',
    uses: shared,
    packages: ['date-holidays'],
  },
  'lib/rnn': {
    about: 'numbers only: cells, network, backpropagation through time, optimiser; two engines',
    uses: [],
    packages: [],
  },
};

/** Modules that run apart from the server: whatever one of them loads, directly or through others, stays within these
 * places and packages. */
export const isolated: readonly {
  readonly rule: string;
  /** Files, as globs. */
  readonly entries: readonly string[];
  readonly reaches: readonly string[];
  readonly packages: readonly string[];
}[] = [
  {
    rule: 'A training thread has no database',
    entries: ['lib/runs/thread/train-worker.ts', 'lib/threads/helper-worker.ts'],
    reaches: [
      ...[
        'lib/runs/thread/train-worker.ts',
        'lib/runs/thread/messages.ts',
        'lib/threads',
        'lib/forecast',
        'lib/memory',
      ],
      ...['lib/rnn', ...shared],
    ],
    packages: ['zod', 'node:os', 'node:worker_threads'],
  },
  {
    rule: 'A thread that forecasts again has no database',
    entries: ['lib/follow/thread/again-worker.ts'],
    reaches: [
      ...['lib/follow/thread/again-worker.ts', 'lib/follow/thread/messages.ts', 'lib/forecast', 'lib/rnn'],
      ...shared,
    ],
    packages: ['zod', 'node:worker_threads'],
  },
  {
    rule: 'A reading thread has no database',
    entries: ['lib/upload/read-worker.ts'],
    reaches: [
      ...['lib/upload/read-worker.ts', 'lib/upload/messages.ts', 'lib/upload/pack-series.ts'],
      ...['lib/files', 'lib/ingest', ...shared],
    ],
    packages: ['zod', 'node:events', 'node:os', 'node:worker_threads', ...parquetPackages],
  },
  {
    rule: 'A report thread has no database',
    entries: ['lib/report/thread/report-worker.ts'],
    reaches: [
      ...['lib/report', 'lib/export', 'lib/files', 'lib/ingest', 'lib/forecast', 'lib/rnn', 'lib/holidays'],
      ...shared,
    ],
    packages: [
      'zod',
      'papaparse',
      'date-holidays',
      'hyparquet-writer',
      'node:worker_threads',
      ...parquetPackages,
    ],
  },
  {
    rule: 'A browser worker reaches only the layers that need no server',
    entries: ['app/**/*.worker.ts'],
    reaches: [
      'app',
      'lib/rnn',
      'lib/forecast',
      'lib/memory',
      'lib/files',
      'lib/ingest',
      'lib/export',
      ...shared,
    ],
    packages: ['zod', 'papaparse', 'hyparquet-writer', 'temporal-polyfill/global', ...parquetPackages],
  },
];

/** Folders whose own folders still import each other in a ring. The check tolerates those rings, and asks for an entry to be
 * removed once it has none. */
export const knownCycles: readonly string[] = [];
