import { z } from 'zod';
import { stepUnits } from '#lib/time-series.ts';
import { type LedgerCounts, ledgerKinds } from './ledger-kinds.ts';

export {
  type LedgerCounts,
  type LedgerKind,
  ledgerKindOf,
  ledgerKinds,
  ledgerKindWords,
} from './ledger-kinds.ts';
export { mainColumn } from './main-column.ts';

/** What one upload may hold. Said before the upload, kept during it. */
export const ingestLimits = {
  bytes: 512 * 1024 * 1024,
  columns: 10_000,
  cellCharacters: 10 * 1024 * 1024,
  seriesPerUpload: 20_000,
  /** Numbers that may mean no value. */
  missingNumbers: 8,
  /** Characters of a name, of a column or a series: longer ones fit neither an address nor a form. */
  nameCharacters: 300,
  /** Ledger rows kept with their text; the rest is counted. */
  ledgerRows: 10_000,
} as const;

/** What bytes can be read as. */
export const encodings = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'windows-1252',
  'iso-8859-15',
  'windows-1250',
  'windows-1251',
  'koi8-r',
  'windows-1253',
  'windows-1254',
  'windows-1255',
  'windows-1256',
  'shift_jis',
  'gb18030',
  'big5',
  'euc-kr',
] as const;
/** Whose letters an encoding has, where its name does not say so. */
export const encodingScripts: Readonly<Partial<Record<(typeof encodings)[number], string>>> = {
  'windows-1252': 'Western Europe',
  'iso-8859-15': 'Western Europe',
  'windows-1250': 'Central Europe',
  'windows-1251': 'Cyrillic',
  'koi8-r': 'Cyrillic',
  'windows-1253': 'Greek',
  'windows-1254': 'Turkish',
  'windows-1255': 'Hebrew',
  'windows-1256': 'Arabic',
  shift_jis: 'Japanese',
  gb18030: 'Chinese, simplified',
  big5: 'Chinese, traditional',
  'euc-kr': 'Korean',
};
/** Delimiters that a form offers; others are found too. */
export const delimiters = [',', ';', '\t', '|', ':', ' '] as const;
/** Delimiters by their names; others are shown as they are. */
export const delimiterNames: Readonly<Record<string, string>> = {
  ',': 'comma',
  ';': 'semicolon',
  '\t': 'tab',
  '|': 'bar',
  ':': 'colon',
  ' ': 'space',
  '  ': 'two spaces or more',
};
/** Quotes around cells; the empty one is none. */
export const quotes = ['"', "'", ''] as const;
/** How a quote is written inside a quoted cell: twice, or behind a backslash. */
export const escapings = ['doubled', 'backslash'] as const;
/** Orders of the parts of a date written in digits. */
export const dateOrders = ['year-first', 'day-first', 'month-first'] as const;
/** Signs before the decimals. */
export const decimalSigns = ['.', ','] as const;

/** How the bytes become a table. */
export const dialectSchema = z.object({
  encoding: z.enum(encodings),
  delimiter: z.string().min(1).max(8),
  quote: z.enum(quotes),
  /** How a quote inside quotes is written; absent where an older version stored the dialect. */
  escaping: z.enum(escapings).optional(),
  /** 1-based line of the header, or 0 where the file has none. */
  headerLine: z.number().int().min(0),
  decimal: z.enum(decimalSigns),
  dateOrder: z.enum(dateOrders),
});
export type Dialect = z.infer<typeof dialectSchema>;

/** What a column can be taken for. */
export const columnKinds = ['time', 'number', 'text', 'empty'] as const;

/** What one column was taken for, and how many of its cells agree. */
export const columnReportSchema = z.object({
  name: z.string(),
  kind: z.enum(columnKinds),
  /** In words: "ISO dates", "numbers with a decimal comma", "text". */
  looksLike: z.string(),
  /** Non-empty cells read, cells that are missing values, cells that do not fit the kind. */
  cells: z.number().int(),
  missing: z.number().int(),
  misfits: z.number().int(),
  /** The words that say that a value is missing, as they stand in the cells ('' for empty ones), commonest first. */
  missingWords: z.array(z.object({ word: z.string(), count: z.number().int() })),
  examples: z.array(z.string()),
});
export type ColumnReport = z.infer<typeof columnReportSchema>;

/** The time from one observation to the next. `monthEnd`: each is the last day of its month. */
export const stepSchema = z.object({
  unit: z.enum(stepUnits),
  count: z.number().int().min(1),
  monthEnd: z.boolean().optional(),
});

/** How the table becomes series. `idColumn` set means the long form: one series per id and target. */
export const layoutSchema = z.object({
  timeColumn: z.string(),
  /** Further columns that hold the rest of the timestamp: the clock beside the date, the month beside the year. */
  timeParts: z.array(z.string()).min(1).optional(),
  idColumn: z.string().nullable(),
  /** Further columns without which the ids would not tell the series apart. */
  moreIdColumns: z.array(z.string()).min(1).optional(),
  /** Of numbers: to be forecast, or to help predict. */
  targetColumns: z.array(z.string()).min(1),
  /** Those of them that help predict the others; left out where none does. */
  helpColumns: z.array(z.string()).min(1).optional(),
});
export type Layout = z.infer<typeof layoutSchema>;

/** Lengths of time that rows can be gathered into. */
export const resamplingUnits = ['minute', 'hour', 'day', 'week', 'month', 'quarter', 'year'] as const;
/** What is made of the rows of one. */
export const resamplingWays = ['sum', 'count', 'mean', 'last'] as const;
/** Rows gathered into even steps of time, each with one value made of them. */
export const resamplingSchema = z.object({ unit: z.enum(resamplingUnits), how: z.enum(resamplingWays) });
export type Resampling = z.infer<typeof resamplingSchema>;

/** What a period of the calendar is that no row tells of: nothing happened in it, or nobody knows. */
export const absences = ['zero', 'missing'] as const;
export type Absence = (typeof absences)[number];

/** The name of the time column where there is none and the rows are counted. */
export const rowNumber = 'row number';

/** What a missing value is filled with: the one before, a line between the neighbours, the season before. */
export const imputations = ['last', 'linear', 'season'] as const;
export type Imputation = (typeof imputations)[number];

/** Every guess a user may change; what is left out is guessed from the data. */
export const ingestOptionsSchema = z.object({
  dialect: dialectSchema.partial().optional(),
  /** `rowNumber` says that there is none: the rows are counted in their order. */
  timeColumn: z.string().optional(),
  /** An empty list says that the time column stands for itself. */
  timeParts: z.array(z.string()).optional(),
  /** null says that there is none. */
  idColumn: z.string().nullable().optional(),
  moreIdColumns: z.array(z.string()).optional(),
  /** false says that columns named after months, dates or counts are series of their own. */
  across: z.boolean().optional(),
  targetColumns: z.array(z.string()).min(1).optional(),
  /** Those of them that help predict the others; guessed where left out. */
  helpColumns: z.array(z.string()).optional(),
  /** Which sheet of a workbook, or table of a document, is read; text has none. Where this is left out, the first one that has times and
   * numbers. */
  part: z.string().max(300).optional(),
  /** Which of the file's tables is read: 1 for the first. Where this is left out, the first one that has times and numbers. */
  table: z.number().int().min(1).max(20).optional(),
  /** IANA name of the zone whose wall clock the times show, or, where they have an offset, are to be written in. */
  timeZone: z.string().min(1).max(64).optional(),
  /** Left out, 0 where rows are summed or counted, else missing. */
  absent: z.enum(absences).optional(),
  /** Left out, the rows are kept as they come. */
  resample: resamplingSchema.optional(),
  /** Numbers that the file writes where it has no value, such as -999. */
  missingNumbers: z.array(z.number()).max(ingestLimits.missingNumbers).optional(),
  /** Left out, what is missing stays missing. */
  impute: z.enum(imputations).optional(),
});
export type IngestOptions = z.infer<typeof ingestOptionsSchema>;

/** One row refused or altered. Lines are 1-based and count every line of the file. */
export const ledgerEntrySchema = z.object({
  kind: z.enum(ledgerKinds),
  line: z.number().int(),
  /** Bytes of the file before the line; null where that is not known. */
  byte: z.number().int().nullable(),
  column: z.string().nullable(),
  action: z.enum(['refused', 'altered']),
  reason: z.string(),
  /** The original text, at most 200 characters of it. */
  text: z.string(),
});
export type LedgerEntry = z.infer<typeof ledgerEntrySchema>;

/** How sure a guess is, and why. */
export type Guess = { readonly how: 'sure' | 'likely' | 'unsure' | 'chosen'; readonly why: string };
/** One for each guess that a user may change. */
export type Guesses = Readonly<Record<keyof Dialect | 'timeColumn' | 'idColumn', Guess>>;

/** A question that only the user can answer: every date of the column has more than one reading. */
export type DateQuestion = {
  readonly column: string;
  /** A cell that has them. */
  readonly text: string;
  readonly guessed: Dialect['dateOrder'];
  readonly readings: readonly {
    readonly dateOrder: Dialect['dateOrder'];
    /** The cell so read, in words. */
    readonly date: string;
    /** The step of the series so read, in words. */
    readonly step: string;
  }[];
};

/** Something to know about the data, in words. */
export const noteSchema = z.object({
  kind: z.string(),
  sentence: z.string(),
});
export type IngestNote = z.infer<typeof noteSchema>;

/** A few values of a series, with their times in words. */
export type SeriesSample = {
  readonly key: string;
  readonly length: number;
  readonly points: readonly {
    readonly time: string;
    readonly value: number | null;
    readonly filled: boolean;
  }[];
};

/** A cell as it was understood: a value written plainly, or the words that say there is none, or what does not fit. */
export type ReadCell = { readonly as: 'value' | 'missing' | 'misfit'; readonly text: string };

/** What the first part of a file looks like, before anything is stored. */
export type Preview = {
  readonly dialect: Dialect;
  readonly columns: readonly ColumnReport[];
  /** null where no time column or no numeric column was found. */
  readonly layout: Layout | null;
  readonly step: z.infer<typeof stepSchema> | null;
  /** The beginning of the first series as it would be stored; values are null where missing. */
  readonly sample: SeriesSample | null;
  /** null where no table was found. */
  readonly guesses: Guesses | null;
  /** The first lines of the file as they stand, each cut short where it is long. */
  readonly lines: readonly string[];
  /** The tables of the file's first part: the line of each one's header, and its names. */
  readonly tables: readonly { readonly headerLine: number; readonly title: string }[];
  /** Which of them is read: 1 for the first. */
  readonly table: number;
  /** The first rows as text, header left out. */
  readonly rows: readonly (readonly string[])[];
  /** The same rows as they were understood, of the first columns. */
  readonly readRows: readonly (readonly ReadCell[])[];
  readonly ledger: readonly LedgerEntry[];
  readonly ledgerCounts: LedgerCounts;
  readonly notes: readonly IngestNote[];
  /** Set where the file cannot be stored before it is answered. */
  readonly question: DateQuestion | null;
  /** Times have an offset from UTC, have none, or are no times of day. */
  readonly clock: 'instants' | 'local' | 'none';
  /** Set where the file cannot be used as it stands. */
  readonly problem: IngestProblem | null;
};

/** What a whole file was understood as. */
export type IngestSummary = {
  readonly dialect: Dialect;
  readonly columns: readonly ColumnReport[];
  readonly layout: Layout;
  readonly step: z.infer<typeof stepSchema>;
  /** How the time column writes its timestamps, `YYYY-MM-DD`; null where no pattern says it. */
  readonly timePattern: string | null;
  readonly rowsRead: number;
  readonly rowsRefused: number;
  readonly gapsFilled: number;
  readonly ledger: readonly LedgerEntry[];
  readonly ledgerCounts: LedgerCounts;
  /** Ledger rows beyond the limit, counted but not kept. */
  readonly ledgerDropped: number;
  readonly notes: readonly IngestNote[];
  /** Set where the order of day and month was guessed: a whole file is refused then. */
  readonly question: DateQuestion | null;
  readonly clock: Preview['clock'];
  /** The zone whose wall clock the timestamps show, as the user chose it; null where none was. */
  readonly timeZone: string | null;
};

/** Why a file was refused as a whole. Sentences for these are in problem-sentence.ts. */
export type IngestProblem =
  | { readonly code: 'empty-file' }
  | { readonly code: 'not-text'; readonly looksLike: string }
  | { readonly code: 'too-large'; readonly limitBytes: number }
  | { readonly code: 'too-many-columns'; readonly columns: number; readonly limit: number }
  | { readonly code: 'too-many-series'; readonly series: number; readonly limit: number }
  | { readonly code: 'cell-too-long'; readonly line: number; readonly limitCharacters: number }
  | { readonly code: 'no-rows' }
  | { readonly code: 'no-such-table'; readonly wanted: number; readonly tables: number }
  | { readonly code: 'no-time-column'; readonly columns: readonly ColumnReport[] }
  | { readonly code: 'no-numeric-column'; readonly columns: readonly ColumnReport[] }
  | { readonly code: 'unknown-zone'; readonly timeZone: string }
  | { readonly code: 'ambiguous-date-order'; readonly question: DateQuestion }
  | { readonly code: 'unknown-column'; readonly wanted: string; readonly columns: readonly string[] }
  | { readonly code: 'no-usable-rows'; readonly rowsRefused: number; readonly firstReason: string };
