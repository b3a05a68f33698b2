// Made from the document of the API by scripts/client-types/write-client-types.ts: change nothing here.

/** As the document has it. */
export type ForecastBody = {
  /** The column of times; `none` counts the rows instead */
  readonly time?: string;
  /** The column that names the series */
  readonly id?: string;
  /** The columns to forecast */
  readonly target?: readonly string[];
  /** Where every date could be read in two ways */
  readonly dateOrder?: "year-first" | "day-first" | "month-first";
  /** The time zone of the times, such as Europe/Berlin */
  readonly zone?: string;
  /** Every guess that may be changed */
  readonly reading?: {
    readonly dialect?: {
      readonly encoding?: "utf-8" | "utf-16le" | "utf-16be" | "windows-1252" | "iso-8859-15" | "windows-1250" | "windows-1251" | "koi8-r" | "windows-1253" | "windows-1254" | "windows-1255" | "windows-1256" | "shift_jis" | "gb18030" | "big5" | "euc-kr";
      readonly delimiter?: string;
      readonly quote?: "\"" | "'" | "";
      readonly escaping?: "doubled" | "backslash";
      readonly headerLine?: number;
      readonly decimal?: "." | ",";
      readonly dateOrder?: "year-first" | "day-first" | "month-first";
    };
    readonly timeColumn?: string;
    readonly timeParts?: readonly string[];
    readonly idColumn?: string | null;
    readonly moreIdColumns?: readonly string[];
    readonly across?: boolean;
    readonly targetColumns?: readonly string[];
    readonly helpColumns?: readonly string[];
    readonly part?: string;
    readonly table?: number;
    readonly timeZone?: string;
    readonly absent?: "zero" | "missing";
    readonly resample?: {
      readonly unit: "minute" | "hour" | "day" | "week" | "month" | "quarter" | "year";
      readonly how: "sum" | "count" | "mean" | "last";
    };
    readonly missingNumbers?: readonly number[];
    readonly impute?: "last" | "linear" | "season";
  };
  /** Steps to forecast */
  readonly horizon?: number;
  /** Only `instant` trains nothing; for the others store a dataset and start a run */
  readonly preset?: "instant" | "quick" | "balanced" | "best";
  /** Seasonal periods in steps; 0 for none */
  readonly season?: readonly number[];
  /** Columns that are known over the horizon */
  readonly future?: readonly string[];
  /** Columns that are known only in the past */
  readonly past?: readonly string[];
  /** The public holidays of a country, by its ISO 3166 code */
  readonly holidays?: string;
  readonly calendar?: boolean;
  /** Forecast whole numbers */
  readonly integer?: boolean;
  /** No forecast and no band below it */
  readonly lower?: number;
  /** No forecast and no band above it */
  readonly upper?: number;
  readonly outliers?: "found" | "keep";
  /** Times of values that are wrong */
  readonly outlier?: readonly string[];
  /** Times of values that are right */
  readonly keepOutlier?: readonly string[];
  readonly lifetime?: "found" | "whole";
  /** As what it is answered; as `Accept` says, if left out */
  readonly format?: "json" | "csv" | "parquet";
  /** Rows by the names of their columns; a missing value is null or left out */
  readonly rows: readonly (Readonly<Record<string, string | number | boolean | null>>)[];
};

/** As the document has it. */
export type ForecastAnswer = {
  readonly preset: "instant";
  readonly judged: false;
  /** What is forecast, in one sentence */
  readonly headline?: string;
  /** That it is not trained on this data and not judged */
  readonly sentence: string;
  readonly settings: {
    readonly horizon: number;
    readonly seasons: readonly number[];
    readonly covariates?: {
      readonly future: readonly string[];
      readonly past: readonly string[];
      readonly holidays: string | null;
      readonly calendar: boolean;
      readonly beyond?: {
        readonly zero: boolean;
        readonly values: Readonly<Record<string, readonly (number | null)[]>>;
      };
    };
    readonly constraints?: {
      readonly integer: boolean;
      readonly lower: number | null;
      readonly upper: number | null;
    };
  };
  readonly rowsRead: number;
  readonly rowsRefused: number;
  readonly gapsFilled: number;
  readonly notes: readonly {
    readonly kind: string;
    readonly sentence: string;
  }[];
  readonly ledgerCounts: readonly ({
    readonly kind: "wrong-width" | "not-a-time" | "no-time" | "no-id" | "no-value" | "other-table" | "other-step" | "not-a-number" | "flagged-number" | "limit-number" | "trailing-text" | "repeated-time" | "repeated-dst-hour" | "repaired-line";
    readonly count: number;
  })[];
  readonly ledger: readonly ({
    readonly kind: "wrong-width" | "not-a-time" | "no-time" | "no-id" | "no-value" | "other-table" | "other-step" | "not-a-number" | "flagged-number" | "limit-number" | "trailing-text" | "repeated-time" | "repeated-dst-hour" | "repaired-line";
    readonly line: number;
    readonly byte: number | null;
    readonly column: string | null;
    readonly action: "refused" | "altered";
    readonly reason: string;
    readonly text: string;
  })[];
  /** Rows of the ledger beyond the limit */
  readonly ledgerDropped: number;
  /** Values that had no say */
  readonly outliers: readonly ({
    /** As the wall clock shows it, without a zone; a count where the series has no calendar */
    readonly ds: string | number;
    readonly y: number;
    readonly expected: number | null;
    readonly unique_id: string;
  })[];
  readonly forecasts: readonly ({
    readonly unique_id: string;
    /** As the wall clock shows it, without a zone; a count where the series has no calendar */
    readonly ds: string | number;
    readonly yhat: number;
    readonly yhat_lo_80: number;
    readonly yhat_hi_80: number;
    readonly yhat_lo_95: number;
    readonly yhat_hi_95: number;
  })[];
};

/** As the document has it. */
export type InspectBody = {
  /** The column of times; `none` counts the rows instead */
  readonly time?: string;
  /** The column that names the series */
  readonly id?: string;
  /** The columns to forecast */
  readonly target?: readonly string[];
  /** Where every date could be read in two ways */
  readonly dateOrder?: "year-first" | "day-first" | "month-first";
  /** The time zone of the times, such as Europe/Berlin */
  readonly zone?: string;
  /** Every guess that may be changed */
  readonly reading?: {
    readonly dialect?: {
      readonly encoding?: "utf-8" | "utf-16le" | "utf-16be" | "windows-1252" | "iso-8859-15" | "windows-1250" | "windows-1251" | "koi8-r" | "windows-1253" | "windows-1254" | "windows-1255" | "windows-1256" | "shift_jis" | "gb18030" | "big5" | "euc-kr";
      readonly delimiter?: string;
      readonly quote?: "\"" | "'" | "";
      readonly escaping?: "doubled" | "backslash";
      readonly headerLine?: number;
      readonly decimal?: "." | ",";
      readonly dateOrder?: "year-first" | "day-first" | "month-first";
    };
    readonly timeColumn?: string;
    readonly timeParts?: readonly string[];
    readonly idColumn?: string | null;
    readonly moreIdColumns?: readonly string[];
    readonly across?: boolean;
    readonly targetColumns?: readonly string[];
    readonly helpColumns?: readonly string[];
    readonly part?: string;
    readonly table?: number;
    readonly timeZone?: string;
    readonly absent?: "zero" | "missing";
    readonly resample?: {
      readonly unit: "minute" | "hour" | "day" | "week" | "month" | "quarter" | "year";
      readonly how: "sum" | "count" | "mean" | "last";
    };
    readonly missingNumbers?: readonly number[];
    readonly impute?: "last" | "linear" | "season";
  };
  /** Rows by the names of their columns; a missing value is null or left out */
  readonly rows: readonly (Readonly<Record<string, string | number | boolean | null>>)[];
};

/** As the document has it. */
export type InspectAnswer = {
  readonly dialect: {
    readonly encoding: "utf-8" | "utf-16le" | "utf-16be" | "windows-1252" | "iso-8859-15" | "windows-1250" | "windows-1251" | "koi8-r" | "windows-1253" | "windows-1254" | "windows-1255" | "windows-1256" | "shift_jis" | "gb18030" | "big5" | "euc-kr";
    readonly delimiter: string;
    readonly quote: "\"" | "'" | "";
    readonly escaping?: "doubled" | "backslash";
    readonly headerLine: number;
    readonly decimal: "." | ",";
    readonly dateOrder: "year-first" | "day-first" | "month-first";
  };
  readonly columns: readonly ({
    readonly name: string;
    readonly kind: "time" | "number" | "text" | "empty";
    readonly looksLike: string;
    readonly cells: number;
    readonly missing: number;
    readonly misfits: number;
    readonly missingWords: readonly {
      readonly word: string;
      readonly count: number;
    }[];
    readonly examples: readonly string[];
  })[];
  readonly layout: {
    readonly timeColumn: string;
    readonly timeParts?: readonly string[];
    readonly idColumn: string | null;
    readonly moreIdColumns?: readonly string[];
    readonly targetColumns: readonly string[];
    readonly helpColumns?: readonly string[];
  };
  readonly step: {
    readonly unit: "millisecond" | "second" | "minute" | "hour" | "day" | "businessDay" | "tradingDay" | "week" | "month" | "quarter" | "year" | "observation";
    readonly count: number;
    readonly monthEnd?: boolean;
  };
  /** How the time column writes its times */
  readonly timePattern: string | null;
  readonly rowsRead: number;
  readonly rowsRefused: number;
  readonly gapsFilled: number;
  readonly notes: readonly {
    readonly kind: string;
    readonly sentence: string;
  }[];
  readonly ledgerCounts: readonly ({
    readonly kind: "wrong-width" | "not-a-time" | "no-time" | "no-id" | "no-value" | "other-table" | "other-step" | "not-a-number" | "flagged-number" | "limit-number" | "trailing-text" | "repeated-time" | "repeated-dst-hour" | "repaired-line";
    readonly count: number;
  })[];
  readonly ledger: readonly ({
    readonly kind: "wrong-width" | "not-a-time" | "no-time" | "no-id" | "no-value" | "other-table" | "other-step" | "not-a-number" | "flagged-number" | "limit-number" | "trailing-text" | "repeated-time" | "repeated-dst-hour" | "repaired-line";
    readonly line: number;
    readonly byte: number | null;
    readonly column: string | null;
    readonly action: "refused" | "altered";
    readonly reason: string;
    readonly text: string;
  })[];
  /** Rows of the ledger beyond the limit */
  readonly ledgerDropped: number;
  /** A table whose dates can be read in two ways is refused */
  readonly question: null;
  readonly clock: "instants" | "local" | "none";
  readonly timeZone: string | null;
  /** Where in the file the table stood */
  readonly source: {
    readonly kind: "text" | "xlsx" | "parquet" | "json" | "ndjson";
    /** What it was packed in, outermost first */
    readonly packed: readonly ("gzip" | "zip")[];
    /** Its name inside an archive */
    readonly entry: string | null;
    /** The sheet or table that is read; null where there is one alone */
    readonly part: string | null;
    readonly parts: readonly {
      readonly name: string;
      readonly hidden: boolean;
    }[];
  };
  /** What would have no say in a forecast */
  readonly told: readonly string[];
  readonly series: readonly ({
    readonly key: string;
    readonly length: number;
    readonly outliers: readonly ({
      /** As the wall clock shows it, without a zone; a count where the series has no calendar */
      readonly ds: string | number;
      readonly y: number;
      readonly expected: number | null;
    })[];
  })[];
};

/** As the document has it. */
export type ListDatasetsAnswer = {
  readonly items: readonly {
    readonly id: string;
    readonly name: string;
    /** UTC, as in 2026-03-01T12:00:00.000Z */
    readonly createdAt: string;
    readonly latestVersion: number;
    readonly seriesCount: number;
    readonly rowCount: number;
    readonly runCount: number;
  }[];
  /** The cursor of the page after this one; null at the end */
  readonly next: string | null;
};

/** As the document has it. */
export type CreateDatasetBody = {
  readonly name: string;
  /** What the file is called */
  readonly fileName?: string;
  /** The column of times; `none` counts the rows instead */
  readonly time?: string;
  /** The column that names the series */
  readonly id?: string;
  /** The columns to forecast */
  readonly target?: readonly string[];
  /** Where every date could be read in two ways */
  readonly dateOrder?: "year-first" | "day-first" | "month-first";
  /** The time zone of the times, such as Europe/Berlin */
  readonly zone?: string;
  /** Every guess that may be changed */
  readonly reading?: {
    readonly dialect?: {
      readonly encoding?: "utf-8" | "utf-16le" | "utf-16be" | "windows-1252" | "iso-8859-15" | "windows-1250" | "windows-1251" | "koi8-r" | "windows-1253" | "windows-1254" | "windows-1255" | "windows-1256" | "shift_jis" | "gb18030" | "big5" | "euc-kr";
      readonly delimiter?: string;
      readonly quote?: "\"" | "'" | "";
      readonly escaping?: "doubled" | "backslash";
      readonly headerLine?: number;
      readonly decimal?: "." | ",";
      readonly dateOrder?: "year-first" | "day-first" | "month-first";
    };
    readonly timeColumn?: string;
    readonly timeParts?: readonly string[];
    readonly idColumn?: string | null;
    readonly moreIdColumns?: readonly string[];
    readonly across?: boolean;
    readonly targetColumns?: readonly string[];
    readonly helpColumns?: readonly string[];
    readonly part?: string;
    readonly table?: number;
    readonly timeZone?: string;
    readonly absent?: "zero" | "missing";
    readonly resample?: {
      readonly unit: "minute" | "hour" | "day" | "week" | "month" | "quarter" | "year";
      readonly how: "sum" | "count" | "mean" | "last";
    };
    readonly missingNumbers?: readonly number[];
    readonly impute?: "last" | "linear" | "season";
  };
  /** Rows by the names of their columns; a missing value is null or left out */
  readonly rows: readonly (Readonly<Record<string, string | number | boolean | null>>)[];
};

/** As the document has it. */
export type CreateDatasetAnswer = {
  readonly id: string;
  readonly dataset: string;
  readonly datasetName: string;
  /** Counted from 1 */
  readonly number: number;
  /** UTC, as in 2026-03-01T12:00:00.000Z */
  readonly createdAt: string;
  readonly fileName: string;
  readonly sourceBytes: number;
  /** Of the bytes that were sent */
  readonly sourceSha256: string;
  /** Over keys, times and values: what a run is trained on */
  readonly contentSha256: string;
  /** How the bytes became a table */
  readonly dialect: Readonly<Record<string, unknown>>;
  /** Which column was read as what */
  readonly layout: {
    readonly timeColumn: string;
    readonly timeParts?: readonly string[];
    readonly idColumn: string | null;
    readonly moreIdColumns?: readonly string[];
    readonly targetColumns: readonly string[];
  };
  readonly step: {
    readonly unit: "millisecond" | "second" | "minute" | "hour" | "day" | "businessDay" | "tradingDay" | "week" | "month" | "quarter" | "year" | "observation";
    readonly count: number;
    readonly monthEnd?: boolean;
  };
  readonly timeZone: string | null;
  readonly rowsRead: number;
  readonly rowsRefused: number;
  /** Times of the calendar that had no row and stand as missing */
  readonly gapsFilled: number;
  /** Rows refused or altered, by kind */
  readonly ledgerCounts: readonly {
    readonly kind: string;
    readonly count: number;
  }[];
  /** What is to be known about the data, in sentences */
  readonly notes: readonly {
    readonly kind: string;
    readonly sentence: string;
  }[];
  readonly seriesCount: number;
};

/** As the document has it. */
export type GetDatasetAnswer = {
  readonly id: string;
  readonly name: string;
  /** UTC, as in 2026-03-01T12:00:00.000Z */
  readonly createdAt: string;
  readonly latestVersion: number;
  readonly seriesCount: number;
  readonly rowCount: number;
  readonly runCount: number;
};

/** As the document has it. */
export type RenameDatasetBody = {
  readonly name: string;
};

/** As the document has it. */
export type RenameDatasetAnswer = {
  readonly id: string;
  readonly name: string;
  /** UTC, as in 2026-03-01T12:00:00.000Z */
  readonly createdAt: string;
  readonly latestVersion: number;
  readonly seriesCount: number;
  readonly rowCount: number;
  readonly runCount: number;
};

/** As the document has it. */
export type ListVersionsAnswer = {
  readonly items: readonly {
    /** Counted from 1 */
    readonly number: number;
    /** UTC, as in 2026-03-01T12:00:00.000Z */
    readonly createdAt: string;
    readonly fileName: string;
    readonly rowsRead: number;
  }[];
  /** The cursor of the page after this one; null at the end */
  readonly next: string | null;
};

/** As the document has it. */
export type CreateVersionBody = {
  /** What the file is called */
  readonly fileName?: string;
  /** The column of times; `none` counts the rows instead */
  readonly time?: string;
  /** The column that names the series */
  readonly id?: string;
  /** The columns to forecast */
  readonly target?: readonly string[];
  /** Where every date could be read in two ways */
  readonly dateOrder?: "year-first" | "day-first" | "month-first";
  /** The time zone of the times, such as Europe/Berlin */
  readonly zone?: string;
  /** Every guess that may be changed */
  readonly reading?: {
    readonly dialect?: {
      readonly encoding?: "utf-8" | "utf-16le" | "utf-16be" | "windows-1252" | "iso-8859-15" | "windows-1250" | "windows-1251" | "koi8-r" | "windows-1253" | "windows-1254" | "windows-1255" | "windows-1256" | "shift_jis" | "gb18030" | "big5" | "euc-kr";
      readonly delimiter?: string;
      readonly quote?: "\"" | "'" | "";
      readonly escaping?: "doubled" | "backslash";
      readonly headerLine?: number;
      readonly decimal?: "." | ",";
      readonly dateOrder?: "year-first" | "day-first" | "month-first";
    };
    readonly timeColumn?: string;
    readonly timeParts?: readonly string[];
    readonly idColumn?: string | null;
    readonly moreIdColumns?: readonly string[];
    readonly across?: boolean;
    readonly targetColumns?: readonly string[];
    readonly helpColumns?: readonly string[];
    readonly part?: string;
    readonly table?: number;
    readonly timeZone?: string;
    readonly absent?: "zero" | "missing";
    readonly resample?: {
      readonly unit: "minute" | "hour" | "day" | "week" | "month" | "quarter" | "year";
      readonly how: "sum" | "count" | "mean" | "last";
    };
    readonly missingNumbers?: readonly number[];
    readonly impute?: "last" | "linear" | "season";
  };
  /** Rows by the names of their columns; a missing value is null or left out */
  readonly rows: readonly (Readonly<Record<string, string | number | boolean | null>>)[];
};

/** As the document has it. */
export type CreateVersionAnswer = {
  readonly id: string;
  readonly dataset: string;
  readonly datasetName: string;
  /** Counted from 1 */
  readonly number: number;
  /** UTC, as in 2026-03-01T12:00:00.000Z */
  readonly createdAt: string;
  readonly fileName: string;
  readonly sourceBytes: number;
  /** Of the bytes that were sent */
  readonly sourceSha256: string;
  /** Over keys, times and values: what a run is trained on */
  readonly contentSha256: string;
  /** How the bytes became a table */
  readonly dialect: Readonly<Record<string, unknown>>;
  /** Which column was read as what */
  readonly layout: {
    readonly timeColumn: string;
    readonly timeParts?: readonly string[];
    readonly idColumn: string | null;
    readonly moreIdColumns?: readonly string[];
    readonly targetColumns: readonly string[];
  };
  readonly step: {
    readonly unit: "millisecond" | "second" | "minute" | "hour" | "day" | "businessDay" | "tradingDay" | "week" | "month" | "quarter" | "year" | "observation";
    readonly count: number;
    readonly monthEnd?: boolean;
  };
  readonly timeZone: string | null;
  readonly rowsRead: number;
  readonly rowsRefused: number;
  /** Times of the calendar that had no row and stand as missing */
  readonly gapsFilled: number;
  /** Rows refused or altered, by kind */
  readonly ledgerCounts: readonly {
    readonly kind: string;
    readonly count: number;
  }[];
  /** What is to be known about the data, in sentences */
  readonly notes: readonly {
    readonly kind: string;
    readonly sentence: string;
  }[];
  readonly seriesCount: number;
};

/** As the document has it. */
export type GetVersionAnswer = {
  readonly id: string;
  readonly dataset: string;
  readonly datasetName: string;
  /** Counted from 1 */
  readonly number: number;
  /** UTC, as in 2026-03-01T12:00:00.000Z */
  readonly createdAt: string;
  readonly fileName: string;
  readonly sourceBytes: number;
  /** Of the bytes that were sent */
  readonly sourceSha256: string;
  /** Over keys, times and values: what a run is trained on */
  readonly contentSha256: string;
  /** How the bytes became a table */
  readonly dialect: Readonly<Record<string, unknown>>;
  /** Which column was read as what */
  readonly layout: {
    readonly timeColumn: string;
    readonly timeParts?: readonly string[];
    readonly idColumn: string | null;
    readonly moreIdColumns?: readonly string[];
    readonly targetColumns: readonly string[];
  };
  readonly step: {
    readonly unit: "millisecond" | "second" | "minute" | "hour" | "day" | "businessDay" | "tradingDay" | "week" | "month" | "quarter" | "year" | "observation";
    readonly count: number;
    readonly monthEnd?: boolean;
  };
  readonly timeZone: string | null;
  readonly rowsRead: number;
  readonly rowsRefused: number;
  /** Times of the calendar that had no row and stand as missing */
  readonly gapsFilled: number;
  /** Rows refused or altered, by kind */
  readonly ledgerCounts: readonly {
    readonly kind: string;
    readonly count: number;
  }[];
  /** What is to be known about the data, in sentences */
  readonly notes: readonly {
    readonly kind: string;
    readonly sentence: string;
  }[];
  readonly seriesCount: number;
};

/** As the document has it. */
export type GetDifferenceAnswer = {
  /** The version before it; null for the first */
  readonly before: number | null;
  /** null for the first version, and where the two are too large to compare */
  readonly values: {
    /** Known now and not before */
    readonly added: number;
    /** Known before and now, as another value */
    readonly revised: number;
    /** Known before and no longer */
    readonly removed: number;
    /** Known before and now, as the same value */
    readonly kept: number;
    readonly newSeries: readonly string[];
    readonly lostSeries: readonly string[];
  } | null;
  readonly sentence: string | null;
};

/** As the document has it. */
export type AppendRowsBody = {
  /** What the file is called */
  readonly fileName?: string;
  /** Rows by the names of their columns; a missing value is null or left out */
  readonly rows: readonly (Readonly<Record<string, string | number | boolean | null>>)[];
};

/** As the document has it. */
export type AppendRowsAnswer = {
  readonly id: string;
  readonly dataset: string;
  readonly datasetName: string;
  /** Counted from 1 */
  readonly number: number;
  /** UTC, as in 2026-03-01T12:00:00.000Z */
  readonly createdAt: string;
  readonly fileName: string;
  readonly sourceBytes: number;
  /** Of the bytes that were sent */
  readonly sourceSha256: string;
  /** Over keys, times and values: what a run is trained on */
  readonly contentSha256: string;
  /** How the bytes became a table */
  readonly dialect: Readonly<Record<string, unknown>>;
  /** Which column was read as what */
  readonly layout: {
    readonly timeColumn: string;
    readonly timeParts?: readonly string[];
    readonly idColumn: string | null;
    readonly moreIdColumns?: readonly string[];
    readonly targetColumns: readonly string[];
  };
  readonly step: {
    readonly unit: "millisecond" | "second" | "minute" | "hour" | "day" | "businessDay" | "tradingDay" | "week" | "month" | "quarter" | "year" | "observation";
    readonly count: number;
    readonly monthEnd?: boolean;
  };
  readonly timeZone: string | null;
  readonly rowsRead: number;
  readonly rowsRefused: number;
  /** Times of the calendar that had no row and stand as missing */
  readonly gapsFilled: number;
  /** Rows refused or altered, by kind */
  readonly ledgerCounts: readonly {
    readonly kind: string;
    readonly count: number;
  }[];
  /** What is to be known about the data, in sentences */
  readonly notes: readonly {
    readonly kind: string;
    readonly sentence: string;
  }[];
  readonly seriesCount: number;
};

/** As the document has it. */
export type ListSeriesAnswer = {
  readonly items: readonly ({
    readonly key: string;
    readonly length: number;
    readonly missing: number;
    /** Values that were missing and were filled on request */
    readonly filled: number;
    /** As the wall clock shows it, without a zone; a count where the series has no calendar */
    readonly first: string | number;
    /** As the wall clock shows it, without a zone; a count where the series has no calendar */
    readonly last: string | number;
  })[];
  /** The cursor of the page after this one; null at the end */
  readonly next: string | null;
};

/** As the document has it. */
export type GetValuesAnswer = {
  readonly key: string;
  readonly step: {
    readonly unit: "millisecond" | "second" | "minute" | "hour" | "day" | "businessDay" | "tradingDay" | "week" | "month" | "quarter" | "year" | "observation";
    readonly count: number;
    readonly monthEnd?: boolean;
  };
  readonly items: readonly ({
    /** As the wall clock shows it, without a zone; a count where the series has no calendar */
    readonly ds: string | number;
    /** null where it is missing */
    readonly y: number | null;
  })[];
  readonly next: string | null;
};

/** As the document has it. */
export type GetLedgerAnswer = {
  readonly items: readonly ({
    readonly kind: string;
    readonly line: number;
    /** Bytes of the file before the line */
    readonly byte: number | null;
    readonly column: string | null;
    readonly action: "refused" | "altered";
    readonly reason: string;
    /** As it stood in the file */
    readonly text: string;
  })[];
  /** The cursor of the page after this one; null at the end */
  readonly next: string | null;
};

/** As the document has it. */
export type ListSourcesAnswer = {
  readonly items: readonly ({
    readonly id: string;
    readonly dataset: string;
    /** UTC, as in 2026-03-01T12:00:00.000Z */
    readonly createdAt: string;
    readonly kind: "url" | "folder";
    /** Its address without what may be secret in it, or the pattern of file names */
    readonly shown: string;
    /** All of the table each time, or rows to append */
    readonly holds: "whole" | "rows";
    readonly schedule: string | null;
    readonly timeZone: string | null;
    readonly isPaused: boolean;
    /** Why it stopped by itself, in a sentence */
    readonly stopped: string | null;
    readonly nextAt: string | null;
    /** What came of it last, or is under way */
    readonly last: {
      readonly id: string;
      /** Of a folder */
      readonly fileName: string | null;
      readonly status: "QUEUED" | "RUNNING" | "DONE";
      readonly outcome: "stored" | "unchanged" | "refused" | "failed" | null;
      readonly sentence: string | null;
      /** UTC, as in 2026-03-01T12:00:00.000Z */
      readonly queuedAt: string;
      readonly endedAt: string | null;
      readonly httpStatus: number | null;
      readonly bytes: number | null;
      /** Of the dataset, where one came of it */
      readonly version: number | null;
    } | null;
  })[];
};

/** As the document has it. */
export type CreateSourceBody = {
  readonly kind: "url";
  readonly address: string;
  /** A cron pattern of five parts */
  readonly schedule: string;
  /** Of the schedule, such as Europe/Berlin */
  readonly timeZone?: string;
  readonly holds?: "whole" | "rows";
} | {
  readonly kind: "folder";
  /** Of file names, as in sales-*.csv */
  readonly pattern: string;
  readonly holds?: "whole" | "rows";
};

/** As the document has it. */
export type CreateSourceAnswer = {
  readonly id: string;
  readonly dataset: string;
  /** UTC, as in 2026-03-01T12:00:00.000Z */
  readonly createdAt: string;
  readonly kind: "url" | "folder";
  /** Its address without what may be secret in it, or the pattern of file names */
  readonly shown: string;
  /** All of the table each time, or rows to append */
  readonly holds: "whole" | "rows";
  readonly schedule: string | null;
  readonly timeZone: string | null;
  readonly isPaused: boolean;
  /** Why it stopped by itself, in a sentence */
  readonly stopped: string | null;
  readonly nextAt: string | null;
  /** What came of it last, or is under way */
  readonly last: {
    readonly id: string;
    /** Of a folder */
    readonly fileName: string | null;
    readonly status: "QUEUED" | "RUNNING" | "DONE";
    readonly outcome: "stored" | "unchanged" | "refused" | "failed" | null;
    readonly sentence: string | null;
    /** UTC, as in 2026-03-01T12:00:00.000Z */
    readonly queuedAt: string;
    readonly endedAt: string | null;
    readonly httpStatus: number | null;
    readonly bytes: number | null;
    /** Of the dataset, where one came of it */
    readonly version: number | null;
  } | null;
};

/** As the document has it. */
export type GetSourceAnswer = {
  readonly id: string;
  readonly dataset: string;
  /** UTC, as in 2026-03-01T12:00:00.000Z */
  readonly createdAt: string;
  readonly kind: "url" | "folder";
  /** Its address without what may be secret in it, or the pattern of file names */
  readonly shown: string;
  /** All of the table each time, or rows to append */
  readonly holds: "whole" | "rows";
  readonly schedule: string | null;
  readonly timeZone: string | null;
  readonly isPaused: boolean;
  /** Why it stopped by itself, in a sentence */
  readonly stopped: string | null;
  readonly nextAt: string | null;
  /** What came of it last, or is under way */
  readonly last: {
    readonly id: string;
    /** Of a folder */
    readonly fileName: string | null;
    readonly status: "QUEUED" | "RUNNING" | "DONE";
    readonly outcome: "stored" | "unchanged" | "refused" | "failed" | null;
    readonly sentence: string | null;
    /** UTC, as in 2026-03-01T12:00:00.000Z */
    readonly queuedAt: string;
    readonly endedAt: string | null;
    readonly httpStatus: number | null;
    readonly bytes: number | null;
    /** Of the dataset, where one came of it */
    readonly version: number | null;
  } | null;
};

/** As the document has it. */
export type ChangeSourceBody = {
  readonly isPaused: boolean;
};

/** As the document has it. */
export type ChangeSourceAnswer = {
  readonly id: string;
  readonly dataset: string;
  /** UTC, as in 2026-03-01T12:00:00.000Z */
  readonly createdAt: string;
  readonly kind: "url" | "folder";
  /** Its address without what may be secret in it, or the pattern of file names */
  readonly shown: string;
  /** All of the table each time, or rows to append */
  readonly holds: "whole" | "rows";
  readonly schedule: string | null;
  readonly timeZone: string | null;
  readonly isPaused: boolean;
  /** Why it stopped by itself, in a sentence */
  readonly stopped: string | null;
  readonly nextAt: string | null;
  /** What came of it last, or is under way */
  readonly last: {
    readonly id: string;
    /** Of a folder */
    readonly fileName: string | null;
    readonly status: "QUEUED" | "RUNNING" | "DONE";
    readonly outcome: "stored" | "unchanged" | "refused" | "failed" | null;
    readonly sentence: string | null;
    /** UTC, as in 2026-03-01T12:00:00.000Z */
    readonly queuedAt: string;
    readonly endedAt: string | null;
    readonly httpStatus: number | null;
    readonly bytes: number | null;
    /** Of the dataset, where one came of it */
    readonly version: number | null;
  } | null;
};

/** As the document has it. */
export type FetchSourceAnswer = {
  readonly id: string;
  readonly dataset: string;
  /** UTC, as in 2026-03-01T12:00:00.000Z */
  readonly createdAt: string;
  readonly kind: "url" | "folder";
  /** Its address without what may be secret in it, or the pattern of file names */
  readonly shown: string;
  /** All of the table each time, or rows to append */
  readonly holds: "whole" | "rows";
  readonly schedule: string | null;
  readonly timeZone: string | null;
  readonly isPaused: boolean;
  /** Why it stopped by itself, in a sentence */
  readonly stopped: string | null;
  readonly nextAt: string | null;
  /** What came of it last, or is under way */
  readonly last: {
    readonly id: string;
    /** Of a folder */
    readonly fileName: string | null;
    readonly status: "QUEUED" | "RUNNING" | "DONE";
    readonly outcome: "stored" | "unchanged" | "refused" | "failed" | null;
    readonly sentence: string | null;
    /** UTC, as in 2026-03-01T12:00:00.000Z */
    readonly queuedAt: string;
    readonly endedAt: string | null;
    readonly httpStatus: number | null;
    readonly bytes: number | null;
    /** Of the dataset, where one came of it */
    readonly version: number | null;
  } | null;
};

/** As the document has it. */
export type ListFetchesAnswer = {
  readonly items: readonly ({
    readonly id: string;
    /** Of a folder */
    readonly fileName: string | null;
    readonly status: "QUEUED" | "RUNNING" | "DONE";
    readonly outcome: "stored" | "unchanged" | "refused" | "failed" | null;
    readonly sentence: string | null;
    /** UTC, as in 2026-03-01T12:00:00.000Z */
    readonly queuedAt: string;
    readonly endedAt: string | null;
    readonly httpStatus: number | null;
    readonly bytes: number | null;
    /** Of the dataset, where one came of it */
    readonly version: number | null;
  })[];
  /** The cursor of the page after this one; null at the end */
  readonly next: string | null;
};

/** As the document has it. */
export type ListRunsAnswer = {
  readonly items: readonly ({
    readonly id: string;
    readonly status: "QUEUED" | "RUNNING" | "SUCCEEDED" | "FAILED" | "CANCELLED";
    readonly dataset: string;
    readonly datasetName: string;
    readonly version: number;
    /** Given by people */
    readonly name: string | null;
    readonly tags: readonly string[];
    readonly seriesCount: number;
    readonly cell: "elman" | "gru" | "lstm";
    readonly horizon: number;
    readonly step: {
      readonly unit: "millisecond" | "second" | "minute" | "hour" | "day" | "businessDay" | "tradingDay" | "week" | "month" | "quarter" | "year" | "observation";
      readonly count: number;
      readonly monthEnd?: boolean;
    };
    /** UTC, as in 2026-03-01T12:00:00.000Z */
    readonly createdAt: string;
    readonly startedAt: string | null;
    readonly finishedAt: string | null;
    readonly race: string | null;
    /** Who won on the held-out part, in one sentence */
    readonly verdict: string | null;
    readonly outcome: "better" | "same" | "worse" | null;
    /** 1 - MAE / MAE of the method named by `against` */
    readonly skill: number | null;
    readonly against: "network" | "combination" | "naive" | "seasonalNaive" | "drift" | "ets" | "theta" | "pretrained";
    /** Steps back that hold 95% of what moves the forecast */
    readonly memoryLength: number | null;
  })[];
  /** The cursor of the page after this one; null at the end */
  readonly next: string | null;
};

/** As the document has it. */
export type StartRunBody = {
  /** Id of the dataset */
  readonly dataset: string;
  /** The latest, if left out */
  readonly version?: number;
  /** Keys of the series to forecast; all that predict no other, if left out */
  readonly series?: readonly string[];
  /** How much is spent on the forecast */
  readonly preset?: "quick" | "balanced" | "best";
  /** Settings that are fixed; the others are worked out from the data */
  readonly settings?: {
    readonly horizon?: number;
    readonly lookback?: number;
    readonly hiddenSize?: number;
    readonly layers?: number;
    readonly dropout?: number;
    readonly epochs?: number;
    readonly batchSize?: number;
    readonly learningRate?: number;
    readonly seed?: number;
    readonly holdout?: number;
    readonly members?: number;
    readonly seasons?: readonly number[];
    readonly cell?: "elman" | "gru" | "lstm";
    readonly covariates?: {
      readonly future?: readonly string[];
      readonly past?: readonly string[];
      readonly holidays?: string | null;
      readonly calendar?: boolean;
      readonly beyond?: {
        readonly zero: boolean;
        readonly values: Readonly<Record<string, readonly (number | null)[]>>;
      };
    };
    readonly fill?: "last" | "linear" | "season";
    readonly outliers?: {
      readonly way: "found" | "keep";
      readonly named?: readonly {
        readonly key?: string;
        readonly timestamp: number;
      }[];
      readonly kept?: readonly {
        readonly key?: string;
        readonly timestamp: number;
      }[];
    };
    readonly lifetime?: "found" | "whole";
    readonly constraints?: {
      readonly integer?: boolean;
      readonly lower?: number | null;
      readonly upper?: number | null;
    };
  };
};

/** As the document has it. */
export type StartRunAnswer = {
  readonly id: string;
};

/** As the document has it. */
export type GetRunAnswer = {
  readonly id: string;
  readonly status: "QUEUED" | "RUNNING" | "SUCCEEDED" | "FAILED" | "CANCELLED";
  readonly dataset: string;
  readonly datasetName: string;
  readonly version: number;
  /** Given by people */
  readonly name: string | null;
  readonly tags: readonly string[];
  readonly seriesCount: number;
  readonly cell: "elman" | "gru" | "lstm";
  readonly horizon: number;
  readonly step: {
    readonly unit: "millisecond" | "second" | "minute" | "hour" | "day" | "businessDay" | "tradingDay" | "week" | "month" | "quarter" | "year" | "observation";
    readonly count: number;
    readonly monthEnd?: boolean;
  };
  /** UTC, as in 2026-03-01T12:00:00.000Z */
  readonly createdAt: string;
  readonly startedAt: string | null;
  readonly finishedAt: string | null;
  readonly race: string | null;
  /** Who won on the held-out part, in one sentence */
  readonly verdict: string | null;
  readonly outcome: "better" | "same" | "worse" | null;
  /** 1 - MAE / MAE of the method named by `against` */
  readonly skill: number | null;
  readonly against: "network" | "combination" | "naive" | "seasonalNaive" | "drift" | "ets" | "theta" | "pretrained";
  /** Steps back that hold 95% of what moves the forecast */
  readonly memoryLength: number | null;
  readonly note: string | null;
  readonly settings: {
    readonly horizon: number;
    readonly lookback: number;
    readonly hiddenSize: number;
    readonly layers: number;
    readonly dropout: number;
    readonly epochs: number;
    readonly batchSize: number;
    readonly learningRate: number;
    readonly seed: number;
    readonly holdout: number;
    readonly members: number;
    readonly seasons: readonly number[];
    readonly cell: "elman" | "gru" | "lstm";
    readonly covariates?: {
      readonly future: readonly string[];
      readonly past: readonly string[];
      readonly holidays: string | null;
      readonly calendar: boolean;
      readonly beyond?: {
        readonly zero: boolean;
        readonly values: Readonly<Record<string, readonly (number | null)[]>>;
      };
    };
    readonly fill?: "last" | "linear" | "season";
    readonly outliers?: {
      readonly way: "found" | "keep";
      readonly named?: readonly {
        readonly key?: string;
        readonly timestamp: number;
      }[];
      readonly kept?: readonly {
        readonly key?: string;
        readonly timestamp: number;
      }[];
    };
    readonly lifetime?: "found" | "whole";
    readonly constraints?: {
      readonly integer: boolean;
      readonly lower: number | null;
      readonly upper: number | null;
    };
  };
  /** Keys of the series that it forecasts */
  readonly series: readonly string[];
  /** 1 is next in line; 0 where it does not wait */
  readonly queuePlace: number;
  /** Share of its updates that are done; null before the first epoch */
  readonly progress: number | null;
  /** Times that a thread was given it */
  readonly attempts: number;
  readonly cancelRequested: boolean;
  readonly failure: string | null;
  readonly engine: string | null;
  readonly weightsSha256: string | null;
  /** Of what it was trained on */
  readonly contentSha256: string;
  /** Of training, over all attempts */
  readonly durationMs: number | null;
  readonly result: {
    /** What is forecast, in one sentence */
    readonly headline: string | null;
    /** What was chosen from the data, and why */
    readonly reasons: readonly string[];
    /** Which of the methods is the forecast */
    readonly forecastMethod: "network" | "combination" | "naive" | "seasonalNaive" | "drift" | "ets" | "theta" | "pretrained";
    readonly verdict: {
      readonly sentence: string;
      readonly outcome: "better" | "same" | "worse";
      readonly skill: number | null;
      readonly best: "network" | "combination" | "naive" | "seasonalNaive" | "drift" | "ets" | "theta" | "pretrained";
    };
    readonly parameterCount: number;
    /** Whether it was stopped: the forecast is made with the best weights so far */
    readonly cancelled: boolean;
  } | null;
};

/** As the document has it. */
export type LabelRunBody = {
  readonly name?: string;
  readonly note?: string;
  readonly tags?: readonly string[];
};

/** As the document has it. */
export type LabelRunAnswer = {
  readonly id: string;
  readonly status: "QUEUED" | "RUNNING" | "SUCCEEDED" | "FAILED" | "CANCELLED";
  readonly dataset: string;
  readonly datasetName: string;
  readonly version: number;
  /** Given by people */
  readonly name: string | null;
  readonly tags: readonly string[];
  readonly seriesCount: number;
  readonly cell: "elman" | "gru" | "lstm";
  readonly horizon: number;
  readonly step: {
    readonly unit: "millisecond" | "second" | "minute" | "hour" | "day" | "businessDay" | "tradingDay" | "week" | "month" | "quarter" | "year" | "observation";
    readonly count: number;
    readonly monthEnd?: boolean;
  };
  /** UTC, as in 2026-03-01T12:00:00.000Z */
  readonly createdAt: string;
  readonly startedAt: string | null;
  readonly finishedAt: string | null;
  readonly race: string | null;
  /** Who won on the held-out part, in one sentence */
  readonly verdict: string | null;
  readonly outcome: "better" | "same" | "worse" | null;
  /** 1 - MAE / MAE of the method named by `against` */
  readonly skill: number | null;
  readonly against: "network" | "combination" | "naive" | "seasonalNaive" | "drift" | "ets" | "theta" | "pretrained";
  /** Steps back that hold 95% of what moves the forecast */
  readonly memoryLength: number | null;
  readonly note: string | null;
  readonly settings: {
    readonly horizon: number;
    readonly lookback: number;
    readonly hiddenSize: number;
    readonly layers: number;
    readonly dropout: number;
    readonly epochs: number;
    readonly batchSize: number;
    readonly learningRate: number;
    readonly seed: number;
    readonly holdout: number;
    readonly members: number;
    readonly seasons: readonly number[];
    readonly cell: "elman" | "gru" | "lstm";
    readonly covariates?: {
      readonly future: readonly string[];
      readonly past: readonly string[];
      readonly holidays: string | null;
      readonly calendar: boolean;
      readonly beyond?: {
        readonly zero: boolean;
        readonly values: Readonly<Record<string, readonly (number | null)[]>>;
      };
    };
    readonly fill?: "last" | "linear" | "season";
    readonly outliers?: {
      readonly way: "found" | "keep";
      readonly named?: readonly {
        readonly key?: string;
        readonly timestamp: number;
      }[];
      readonly kept?: readonly {
        readonly key?: string;
        readonly timestamp: number;
      }[];
    };
    readonly lifetime?: "found" | "whole";
    readonly constraints?: {
      readonly integer: boolean;
      readonly lower: number | null;
      readonly upper: number | null;
    };
  };
  /** Keys of the series that it forecasts */
  readonly series: readonly string[];
  /** 1 is next in line; 0 where it does not wait */
  readonly queuePlace: number;
  /** Share of its updates that are done; null before the first epoch */
  readonly progress: number | null;
  /** Times that a thread was given it */
  readonly attempts: number;
  readonly cancelRequested: boolean;
  readonly failure: string | null;
  readonly engine: string | null;
  readonly weightsSha256: string | null;
  /** Of what it was trained on */
  readonly contentSha256: string;
  /** Of training, over all attempts */
  readonly durationMs: number | null;
  readonly result: {
    /** What is forecast, in one sentence */
    readonly headline: string | null;
    /** What was chosen from the data, and why */
    readonly reasons: readonly string[];
    /** Which of the methods is the forecast */
    readonly forecastMethod: "network" | "combination" | "naive" | "seasonalNaive" | "drift" | "ets" | "theta" | "pretrained";
    readonly verdict: {
      readonly sentence: string;
      readonly outcome: "better" | "same" | "worse";
      readonly skill: number | null;
      readonly best: "network" | "combination" | "naive" | "seasonalNaive" | "drift" | "ets" | "theta" | "pretrained";
    };
    readonly parameterCount: number;
    /** Whether it was stopped: the forecast is made with the best weights so far */
    readonly cancelled: boolean;
  } | null;
};

/** As the document has it. */
export type CancelRunAnswer = {
  readonly id: string;
};

/** As the document has it. */
export type VerifyRunAnswer = {
  readonly id: string;
};

/** As the document has it. */
export type FollowRunEvent = {
  /** Grows with each event of a run */
  readonly id: number;
  readonly type: "status";
  readonly status: "QUEUED" | "RUNNING" | "SUCCEEDED" | "FAILED" | "CANCELLED";
  readonly queuePlace: number;
  readonly failure: string | null;
} | {
  /** Grows with each event of a run */
  readonly id: number;
  readonly type: "epoch";
  readonly report: {
    readonly member: number;
    readonly epoch: number;
    readonly trainLoss: number;
    readonly validationLoss: number | null;
    readonly gradientNorm: number;
    readonly updatesDone: number;
    readonly updatesTotal: number;
  };
  readonly elapsedMs: number;
};

/** As the document has it. */
export type GetForecastAnswer = {
  readonly items: readonly ({
    readonly unique_id: string;
    /** As the wall clock shows it, without a zone; a count where the series has no calendar */
    readonly ds: string | number;
    readonly yhat: number;
    readonly yhat_lo_80: number;
    readonly yhat_hi_80: number;
    readonly yhat_lo_95: number;
    readonly yhat_hi_95: number;
    readonly part: "future" | "held-out";
    /** What came; null in the future and where nothing was observed */
    readonly y: number | null;
  })[];
  /** The cursor of the page after this one; null at the end */
  readonly next: string | null;
};

/** As the document has it. */
export type ExportRunAnswer = {
  readonly format: "hindcast-run";
  readonly formatVersion: 1;
  /** Which run of a server it is; null from the command line */
  readonly run: {
    readonly id: string;
    readonly name: string | null;
    readonly createdAt: string;
    readonly finishedAt: string | null;
    readonly dataset: string;
    readonly datasetName: string;
    readonly version: number;
  } | null;
  /** From one observation to the next */
  readonly step: {
    readonly unit: "millisecond" | "second" | "minute" | "hour" | "day" | "businessDay" | "tradingDay" | "week" | "month" | "quarter" | "year" | "observation";
    readonly count: number;
    readonly monthEnd?: boolean;
  };
  /** Whose wall clock the times show; null where none was chosen */
  readonly timeZone: string | null;
  /** Of the dataset version's keys, timestamps and values; null from the command line, which stores none */
  readonly contentSha256: string | null;
  /** Of the weights of its networks */
  readonly weightsSha256: string | null;
  readonly settings: {
    readonly horizon: number;
    readonly lookback: number;
    readonly hiddenSize: number;
    readonly layers: number;
    readonly dropout: number;
    readonly epochs: number;
    readonly batchSize: number;
    readonly learningRate: number;
    readonly seed: number;
    readonly holdout: number;
    readonly members: number;
    readonly seasons: readonly number[];
    readonly cell: "elman" | "gru" | "lstm";
    readonly covariates?: {
      readonly future: readonly string[];
      readonly past: readonly string[];
      readonly holidays: string | null;
      readonly calendar: boolean;
      readonly beyond?: {
        readonly zero: boolean;
        readonly values: Readonly<Record<string, readonly (number | null)[]>>;
      };
    };
    readonly fill?: "last" | "linear" | "season";
    readonly outliers?: {
      readonly way: "found" | "keep";
      readonly named?: readonly {
        readonly key?: string;
        readonly timestamp: number;
      }[];
      readonly kept?: readonly {
        readonly key?: string;
        readonly timestamp: number;
      }[];
    };
    readonly lifetime?: "found" | "whole";
    readonly constraints?: {
      readonly integer: boolean;
      readonly lower: number | null;
      readonly upper: number | null;
    };
  };
  /** What was chosen from the data, and why */
  readonly reasons: readonly string[];
  /** Which of the methods is the forecast */
  readonly forecastMethod: "network" | "combination" | "naive" | "seasonalNaive" | "drift" | "ets" | "theta" | "pretrained";
  /** What is forecast, in one sentence */
  readonly headline?: string;
  /** Who won on the held-out part */
  readonly verdict: {
    readonly sentence: string;
    readonly outcome: "better" | "same" | "worse";
    readonly skill: number | null;
    readonly best: "network" | "combination" | "naive" | "seasonalNaive" | "drift" | "ets" | "theta" | "pretrained";
  };
  /** Mean over the series, by method */
  readonly metrics: readonly ({
    readonly method: "network" | "combination" | "naive" | "seasonalNaive" | "drift" | "ets" | "theta" | "pretrained";
    readonly mae: number | null;
    readonly rmse: number | null;
    readonly mape: number | null;
    readonly smape: number | null;
    readonly mase: number | null;
    readonly coverage80: number | null;
    readonly coverage95: number | null;
    readonly wape: number | null;
    readonly rmsse: number | null;
    readonly owa: number | null;
    readonly msis: number | null;
    readonly pinball: number | null;
    readonly crps: number | null;
  })[];
  /** The m of MASE's denominator */
  readonly maseSeason: number;
  /** What the run was judged by as a whole */
  readonly evidence: {
    readonly retrained: boolean;
    readonly comparisons: readonly ({
      readonly against: "naive" | "seasonalNaive";
      readonly skill: number | null;
      readonly test: {
        readonly statistic: number;
        readonly probability: number;
        readonly count: number;
      } | null;
    })[];
    readonly leakTest: {
      readonly compared: number;
      readonly moved: number;
      readonly refitted: number;
      readonly first: {
        readonly key: string;
        readonly method: string;
        readonly step: number;
      } | null;
    } | null;
    readonly copy: {
      readonly toLast: number;
      readonly toTruth: number;
      readonly count: number;
      readonly isCopy: boolean;
      readonly repeating: number | null;
      readonly test: {
        readonly statistic: number;
        readonly probability: number;
        readonly count: number;
      } | null;
    } | null;
    readonly steps: readonly (readonly ({
      readonly method: "network" | "combination" | "naive" | "seasonalNaive" | "drift" | "ets" | "theta" | "pretrained";
      readonly mae: number | null;
      readonly rmse: number | null;
      readonly mape: number | null;
      readonly smape: number | null;
      readonly mase: number | null;
      readonly coverage80: number | null;
      readonly coverage95: number | null;
      readonly wape: number | null;
      readonly rmsse: number | null;
      readonly owa: number | null;
      readonly msis: number | null;
      readonly pinball: number | null;
      readonly crps: number | null;
    })[])[];
    readonly training: {
      readonly method: "network" | "combination" | "naive" | "seasonalNaive" | "drift" | "ets" | "theta" | "pretrained";
      readonly mae: number | null;
      readonly rmse: number | null;
      readonly mape: number | null;
      readonly smape: number | null;
      readonly mase: number | null;
      readonly coverage80: number | null;
      readonly coverage95: number | null;
      readonly wape: number | null;
      readonly rmsse: number | null;
      readonly owa: number | null;
      readonly msis: number | null;
      readonly pinball: number | null;
      readonly crps: number | null;
    } | null;
    readonly validation: {
      readonly method: "network" | "combination" | "naive" | "seasonalNaive" | "drift" | "ets" | "theta" | "pretrained";
      readonly mae: number | null;
      readonly rmse: number | null;
      readonly mape: number | null;
      readonly smape: number | null;
      readonly mase: number | null;
      readonly coverage80: number | null;
      readonly coverage95: number | null;
      readonly wape: number | null;
      readonly rmsse: number | null;
      readonly owa: number | null;
      readonly msis: number | null;
      readonly pinball: number | null;
      readonly crps: number | null;
    } | null;
  } | null;
  /** What computed it */
  readonly engine: string;
  readonly parameterCount: number;
  /** By network that forecasts beyond the end, the epoch that is kept */
  readonly bestEpochs: readonly number[];
  /** The same of the networks that were judged */
  readonly backtestEpochs: readonly number[];
  readonly epochsRun: number;
  /** Whether it was stopped: made with the best weights so far */
  readonly cancelled: boolean;
  readonly rowsRead: number;
  readonly rowsRefused: number;
  readonly gapsFilled: number;
  /** What was found in the file */
  readonly notes: readonly {
    readonly kind: string;
    readonly sentence: string;
  }[];
  readonly ledgerCounts: readonly ({
    readonly kind: "wrong-width" | "not-a-time" | "no-time" | "no-id" | "no-value" | "other-table" | "other-step" | "not-a-number" | "flagged-number" | "limit-number" | "trailing-text" | "repeated-time" | "repeated-dst-hour" | "repaired-line" | string;
    readonly count: number;
  })[];
  /** Every row refused or altered */
  readonly ledger: readonly ({
    readonly kind: string;
    readonly line: number;
    readonly byte: number | null;
    readonly column: string | null;
    readonly action: "refused" | "altered";
    readonly reason: string;
    readonly text: string;
  })[];
  /** Rows of the ledger beyond the limit */
  readonly ledgerDropped: number;
  /** What the bands held */
  readonly coverage: {
    readonly series: readonly {
      readonly key: string;
      readonly observed: number;
      readonly coverage80: number;
      readonly coverage95: number;
    }[];
    readonly coverage80: {
      readonly least: number;
      readonly lowerTenth: number;
      readonly median: number;
      readonly upperTenth: number;
      readonly most: number;
    } | null;
    /** Series whose 80% band held less than 60% */
    readonly under60: number;
    /** Series whose 80% band held everything */
    readonly all: number;
  };
  /** The horizon beyond the end of the data, series after series */
  readonly forecasts: readonly ({
    readonly unique_id: string;
    /** As the wall clock shows it, without a zone; a count where the series has no calendar */
    readonly ds: string | number;
    readonly yhat: number;
    readonly yhat_lo_80: number;
    readonly yhat_hi_80: number;
    readonly yhat_lo_95: number;
    readonly yhat_hi_95: number;
  })[];
  readonly series: readonly ({
    readonly key: string;
    /** The last observation before the held-out part */
    readonly cutoff: string | number;
    /** The held-out part by the method that is the forecast */
    readonly heldOut: readonly ({
      /** As the wall clock shows it, without a zone; a count where the series has no calendar */
      readonly ds: string | number;
      /** What came; null where nothing was observed */
      readonly y: number | null;
      readonly yhat: number;
      readonly yhat_lo_80: number;
      readonly yhat_hi_80: number;
      readonly yhat_lo_95: number;
      readonly yhat_hi_95: number;
    })[];
    /** What every method says of the same steps. Bands are made for the forecast alone */
    readonly methods: readonly ({
      readonly method: "network" | "combination" | "naive" | "seasonalNaive" | "drift" | "ets" | "theta" | "pretrained";
      /** Its share in the combination; null if it takes no part */
      readonly weight: number | null;
      /** In the order of `heldOut` of the series */
      readonly heldOut: readonly (number | null)[];
      /** In the order of the rows of the series in `forecasts` */
      readonly future: readonly (number | null)[];
    })[];
    /** Errors of every method on the held-out part */
    readonly metrics: readonly ({
      readonly method: "network" | "combination" | "naive" | "seasonalNaive" | "drift" | "ets" | "theta" | "pretrained";
      readonly mae: number | null;
      readonly rmse: number | null;
      readonly mape: number | null;
      readonly smape: number | null;
      readonly mase: number | null;
      readonly coverage80: number | null;
      readonly coverage95: number | null;
      readonly wape: number | null;
      readonly rmsse: number | null;
      readonly owa: number | null;
      readonly msis: number | null;
      readonly pinball: number | null;
      readonly crps: number | null;
    })[];
    /** Where a method could not be fitted, why */
    readonly notes: readonly string[];
    /** The first value that training saw */
    readonly trainingFrom?: string | number;
    /** The first value that calibration had as a target */
    readonly calibrationFrom?: string | number | null;
    /** Denominators of MASE and MSIS, and of RMSSE */
    readonly scales?: {
      readonly absolute: number | null;
      readonly squared: number | null;
    };
    readonly folds?: readonly ({
      /** As the wall clock shows it, without a zone; a count where the series has no calendar */
      readonly origin: string | number;
      /** As the wall clock shows it, without a zone; a count where the series has no calendar */
      readonly from: string | number;
      /** As the wall clock shows it, without a zone; a count where the series has no calendar */
      readonly to: string | number;
      readonly metrics: readonly ({
        readonly method: "network" | "combination" | "naive" | "seasonalNaive" | "drift" | "ets" | "theta" | "pretrained";
        readonly mae: number | null;
        readonly rmse: number | null;
        readonly mape: number | null;
        readonly smape: number | null;
        readonly mase: number | null;
        readonly coverage80: number | null;
        readonly coverage95: number | null;
        readonly wape: number | null;
        readonly rmsse: number | null;
        readonly owa: number | null;
        readonly msis: number | null;
        readonly pinball: number | null;
        readonly crps: number | null;
      })[];
    })[];
    /** Errors by steps ahead, the first one step ahead */
    readonly steps?: readonly (readonly ({
      readonly method: "network" | "combination" | "naive" | "seasonalNaive" | "drift" | "ets" | "theta" | "pretrained";
      readonly mae: number | null;
      readonly rmse: number | null;
      readonly mape: number | null;
      readonly smape: number | null;
      readonly mase: number | null;
      readonly coverage80: number | null;
      readonly coverage95: number | null;
      readonly wape: number | null;
      readonly rmsse: number | null;
      readonly owa: number | null;
      readonly msis: number | null;
      readonly pinball: number | null;
      readonly crps: number | null;
    })[])[];
    /** Skill against the simple methods, with a Diebold-Mariano test */
    readonly comparisons?: readonly ({
      readonly against: "naive" | "seasonalNaive";
      readonly skill: number | null;
      readonly test: {
        readonly statistic: number;
        readonly probability: number;
        readonly count: number;
      } | null;
    })[];
    /** Whether the forecast only repeats the last value */
    readonly copy?: {
      readonly toLast: number;
      readonly toTruth: number;
      readonly count: number;
      readonly isCopy: boolean;
      readonly repeating: number | null;
      readonly test: {
        readonly statistic: number;
        readonly probability: number;
        readonly count: number;
      } | null;
    } | null;
    readonly residuals?: {
      /** Of errors one step ahead, by lag */
      readonly autocorrelation: readonly number[];
      readonly count: number;
      readonly stride: number;
      readonly histogram: {
        readonly from: number;
        readonly width: number;
        readonly counts: readonly number[];
      } | null;
      readonly largest: readonly ({
        /** As the wall clock shows it, without a zone; a count where the series has no calendar */
        readonly ds: string | number;
        readonly actual: number;
        readonly predicted: number;
        readonly error: number;
      })[];
    };
    /** Values that had no say */
    readonly outliers: readonly ({
      /** As the wall clock shows it, without a zone; a count where the series has no calendar */
      readonly ds: string | number;
      readonly y: number;
      readonly expected: number | null;
    })[];
    /** Where the level of the data jumps */
    readonly changePoints?: readonly ({
      /** As the wall clock shows it, without a zone; a count where the series has no calendar */
      readonly ds: string | number;
      readonly y: number | null;
    })[];
  })[];
};

/** As the document has it. */
export type GetMetricsAnswer = {
  /** null for the mean over the series */
  readonly key: string | null;
  readonly forecastMethod: "network" | "combination" | "naive" | "seasonalNaive" | "drift" | "ets" | "theta" | "pretrained";
  /** The m of MASE's denominator */
  readonly maseSeason: number;
  readonly metrics: readonly ({
    readonly method: "network" | "combination" | "naive" | "seasonalNaive" | "drift" | "ets" | "theta" | "pretrained";
    readonly mae: number | null;
    readonly rmse: number | null;
    readonly mape: number | null;
    readonly smape: number | null;
    readonly mase: number | null;
    readonly coverage80: number | null;
    readonly coverage95: number | null;
    readonly wape: number | null;
    readonly rmsse: number | null;
    readonly owa: number | null;
    readonly msis: number | null;
    readonly pinball: number | null;
    readonly crps: number | null;
  })[];
  /** The forecast beside each simple method, with a test */
  readonly comparisons: readonly ({
    readonly against: "network" | "combination" | "naive" | "seasonalNaive" | "drift" | "ets" | "theta" | "pretrained";
    readonly skill: number | null;
    /** Diebold-Mariano; null where there are too few origins */
    readonly test: {
      readonly statistic: number;
      readonly probability: number;
      readonly count: number;
    } | null;
  })[];
  /** What the bands held, over the series; null for one series */
  readonly coverage: {
    readonly series: readonly {
      readonly key: string;
      readonly observed: number;
      readonly coverage80: number;
      readonly coverage95: number;
    }[];
    readonly coverage80: {
      readonly least: number;
      readonly lowerTenth: number;
      readonly median: number;
      readonly upperTenth: number;
      readonly most: number;
    } | null;
    readonly under60: number;
    readonly all: number;
  } | null;
};

/** As the document has it. */
export type GetFoldsAnswer = {
  readonly key: string;
  /** The last observation before the held-out part */
  readonly cutoff: string | number;
  readonly trainingFrom: string | number | null;
  readonly calibrationFrom: string | number | null;
  readonly folds: readonly ({
    /** The last value that its forecast saw */
    readonly origin: string | number;
    /** As the wall clock shows it, without a zone; a count where the series has no calendar */
    readonly from: string | number;
    /** As the wall clock shows it, without a zone; a count where the series has no calendar */
    readonly to: string | number;
    readonly metrics: readonly ({
      readonly method: "network" | "combination" | "naive" | "seasonalNaive" | "drift" | "ets" | "theta" | "pretrained";
      readonly mae: number | null;
      readonly rmse: number | null;
      readonly mape: number | null;
      readonly smape: number | null;
      readonly mase: number | null;
      readonly coverage80: number | null;
      readonly coverage95: number | null;
      readonly wape: number | null;
      readonly rmsse: number | null;
      readonly owa: number | null;
      readonly msis: number | null;
      readonly pinball: number | null;
      readonly crps: number | null;
    })[];
  })[];
  /** Errors by steps ahead, the first one step ahead */
  readonly steps: readonly (readonly ({
    readonly method: "network" | "combination" | "naive" | "seasonalNaive" | "drift" | "ets" | "theta" | "pretrained";
    readonly mae: number | null;
    readonly rmse: number | null;
    readonly mape: number | null;
    readonly smape: number | null;
    readonly mase: number | null;
    readonly coverage80: number | null;
    readonly coverage95: number | null;
    readonly wape: number | null;
    readonly rmsse: number | null;
    readonly owa: number | null;
    readonly msis: number | null;
    readonly pinball: number | null;
    readonly crps: number | null;
  })[])[];
};

/** As the document has it. */
export type GetResidualsAnswer = {
  readonly key: string;
  /** Of errors one step ahead, by lag */
  readonly autocorrelation: readonly number[];
  /** Errors behind the autocorrelation */
  readonly count: number;
  /** Steps from one of them to the next */
  readonly stride: number;
  readonly histogram: {
    readonly from: number;
    readonly width: number;
    readonly counts: readonly number[];
  } | null;
  readonly largest: readonly ({
    /** As the wall clock shows it, without a zone; a count where the series has no calendar */
    readonly ds: string | number;
    readonly actual: number;
    readonly predicted: number;
    readonly error: number;
  })[];
  /** Actual less predicted, of every held-out step that was observed */
  readonly errors: readonly ({
    /** As the wall clock shows it, without a zone; a count where the series has no calendar */
    readonly ds: string | number;
    readonly actual: number;
    readonly predicted: number;
    readonly error: number;
  })[];
};

/** As the document has it. */
export type GetMemoryAnswer = {
  readonly version: 1;
  readonly cell: "elman" | "gru" | "lstm";
  readonly hiddenSize: number;
  readonly lookback: number;
  readonly horizon: number;
  readonly stride: number;
  readonly member: number;
  readonly members: number;
  readonly origins: number;
  readonly memoryLength: number | null;
  readonly memoryLengthRange: readonly [number, number] | null;
  readonly wholeForecast: {
    readonly mean: readonly number[];
    readonly low: readonly number[];
    readonly high: readonly number[];
  };
  readonly horizonSteps: readonly ({
    readonly horizonStep: number;
    readonly curve: {
      readonly mean: readonly number[];
      readonly low: readonly number[];
      readonly high: readonly number[];
    };
    readonly memoryLength: number | null;
  })[];
  readonly stateGradient: {
    readonly mean: readonly number[];
    readonly low: readonly number[];
    readonly high: readonly number[];
  };
  readonly stateGradientExact: boolean;
  readonly layers: readonly ({
    readonly keepGate: readonly number[] | null;
    readonly halfLives: readonly (number | null)[] | null;
    readonly spectralRadius: number | null;
    readonly bySimilarity: readonly number[];
    readonly byHalfLife: readonly number[] | null;
  })[];
  readonly anyLength: {
    readonly parameterCount: number;
    readonly lookback: number;
    readonly origins: number;
    readonly known: number;
    readonly lengths: readonly ({
      readonly steps: number;
      readonly mae: number | null;
    })[];
  } | null;
  readonly traces: readonly ({
    readonly key: string;
    readonly part: "heldOut" | "future";
    readonly originTimestamp: number;
  })[];
};

/** As the document has it. */
export type GetExplanationAnswer = {
  readonly run: string;
  /** The series that the checks were made on */
  readonly key: string;
  /** What is forecast, in one sentence */
  readonly headline: string | null;
  readonly verdict: {
    readonly sentence: string;
    readonly outcome: "better" | "same" | "worse";
    readonly skill: number | null;
    readonly best: "network" | "combination" | "naive" | "seasonalNaive" | "drift" | "ets" | "theta" | "pretrained";
  };
  /** What was chosen from the data, and why */
  readonly reasons: readonly string[];
  /** What the checks come to: "2 of 3 checks passed, 1 unclear" */
  readonly trust: string;
  readonly checks: readonly ({
    readonly grade: "passed" | "unclear" | "failed";
    readonly sentence: string;
  })[];
  /** What altering the future did to earlier forecasts; null where it was not tried */
  readonly leakTest: string | null;
  /** Whether the forecast repeats the last value; null where it was not looked into */
  readonly copy: string | null;
  /** Of the series: the forecast and the simple methods, naive among them */
  readonly metrics: readonly ({
    readonly method: "network" | "combination" | "naive" | "seasonalNaive" | "drift" | "ets" | "theta" | "pretrained";
    readonly mae: number | null;
    readonly rmse: number | null;
    readonly mape: number | null;
    readonly smape: number | null;
    readonly mase: number | null;
    readonly coverage80: number | null;
    readonly coverage95: number | null;
    readonly wape: number | null;
    readonly rmsse: number | null;
    readonly owa: number | null;
    readonly msis: number | null;
    readonly pinball: number | null;
    readonly crps: number | null;
  })[];
  /** Where a method could not be fitted, why */
  readonly notes: readonly string[];
};

/** As the document has it. */
export type CompareRunsAnswer = {
  /** The series that they are compared on; null where they share none */
  readonly key: string | null;
  /** Series that all of them have, the first hundred */
  readonly keys: readonly string[];
  /** Who was the most accurate, and whether luck alone would do it */
  readonly sentence: string;
  /** The first step that all of them held out */
  readonly from: string | number | null;
  readonly to: string | number | null;
  /** Steps that they are compared on */
  readonly steps: number;
  /** The most accurate first */
  readonly runs: readonly ({
    readonly run: string;
    readonly name: string;
    readonly mae: number;
    /** MAE over that of the first, less 1 */
    readonly behind: number | null;
    /** How often luck alone makes a difference to the first as large; null where that cannot be said */
    readonly chance: number | null;
  })[];
};

/** As the document has it. */
export type StartRaceBody = {
  /** Id of the dataset */
  readonly dataset: string;
  /** The latest, if left out */
  readonly version?: number;
  /** Keys of the series to forecast; all that predict no other, if left out */
  readonly series?: readonly string[];
  /** How much is spent on the forecast */
  readonly preset?: "quick" | "balanced" | "best";
  /** Settings that are fixed; the others are worked out from the data */
  readonly settings?: {
    readonly horizon?: number;
    readonly lookback?: number;
    readonly hiddenSize?: number;
    readonly layers?: number;
    readonly dropout?: number;
    readonly epochs?: number;
    readonly batchSize?: number;
    readonly learningRate?: number;
    readonly seed?: number;
    readonly holdout?: number;
    readonly members?: number;
    readonly seasons?: readonly number[];
    readonly cell?: "elman" | "gru" | "lstm";
    readonly covariates?: {
      readonly future?: readonly string[];
      readonly past?: readonly string[];
      readonly holidays?: string | null;
      readonly calendar?: boolean;
      readonly beyond?: {
        readonly zero: boolean;
        readonly values: Readonly<Record<string, readonly (number | null)[]>>;
      };
    };
    readonly fill?: "last" | "linear" | "season";
    readonly outliers?: {
      readonly way: "found" | "keep";
      readonly named?: readonly {
        readonly key?: string;
        readonly timestamp: number;
      }[];
      readonly kept?: readonly {
        readonly key?: string;
        readonly timestamp: number;
      }[];
    };
    readonly lifetime?: "found" | "whole";
    readonly constraints?: {
      readonly integer?: boolean;
      readonly lower?: number | null;
      readonly upper?: number | null;
    };
  };
};

/** As the document has it. */
export type StartRaceAnswer = {
  readonly id: string;
  readonly runs: readonly string[];
};

/** As the document has it. */
export type GetRaceAnswer = {
  readonly id: string;
  /** UTC, as in 2026-03-01T12:00:00.000Z */
  readonly createdAt: string;
  readonly runs: readonly ({
    readonly id: string;
    readonly status: "QUEUED" | "RUNNING" | "SUCCEEDED" | "FAILED" | "CANCELLED";
    readonly dataset: string;
    readonly datasetName: string;
    readonly version: number;
    /** Given by people */
    readonly name: string | null;
    readonly tags: readonly string[];
    readonly seriesCount: number;
    readonly cell: "elman" | "gru" | "lstm";
    readonly horizon: number;
    readonly step: {
      readonly unit: "millisecond" | "second" | "minute" | "hour" | "day" | "businessDay" | "tradingDay" | "week" | "month" | "quarter" | "year" | "observation";
      readonly count: number;
      readonly monthEnd?: boolean;
    };
    /** UTC, as in 2026-03-01T12:00:00.000Z */
    readonly createdAt: string;
    readonly startedAt: string | null;
    readonly finishedAt: string | null;
    readonly race: string | null;
    /** Who won on the held-out part, in one sentence */
    readonly verdict: string | null;
    readonly outcome: "better" | "same" | "worse" | null;
    /** 1 - MAE / MAE of the method named by `against` */
    readonly skill: number | null;
    readonly against: "network" | "combination" | "naive" | "seasonalNaive" | "drift" | "ets" | "theta" | "pretrained";
    /** Steps back that hold 95% of what moves the forecast */
    readonly memoryLength: number | null;
    readonly note: string | null;
    readonly settings: {
      readonly horizon: number;
      readonly lookback: number;
      readonly hiddenSize: number;
      readonly layers: number;
      readonly dropout: number;
      readonly epochs: number;
      readonly batchSize: number;
      readonly learningRate: number;
      readonly seed: number;
      readonly holdout: number;
      readonly members: number;
      readonly seasons: readonly number[];
      readonly cell: "elman" | "gru" | "lstm";
      readonly covariates?: {
        readonly future: readonly string[];
        readonly past: readonly string[];
        readonly holidays: string | null;
        readonly calendar: boolean;
        readonly beyond?: {
          readonly zero: boolean;
          readonly values: Readonly<Record<string, readonly (number | null)[]>>;
        };
      };
      readonly fill?: "last" | "linear" | "season";
      readonly outliers?: {
        readonly way: "found" | "keep";
        readonly named?: readonly {
          readonly key?: string;
          readonly timestamp: number;
        }[];
        readonly kept?: readonly {
          readonly key?: string;
          readonly timestamp: number;
        }[];
      };
      readonly lifetime?: "found" | "whole";
      readonly constraints?: {
        readonly integer: boolean;
        readonly lower: number | null;
        readonly upper: number | null;
      };
    };
    /** Keys of the series that it forecasts */
    readonly series: readonly string[];
    /** 1 is next in line; 0 where it does not wait */
    readonly queuePlace: number;
    /** Share of its updates that are done; null before the first epoch */
    readonly progress: number | null;
    /** Times that a thread was given it */
    readonly attempts: number;
    readonly cancelRequested: boolean;
    readonly failure: string | null;
    readonly engine: string | null;
    readonly weightsSha256: string | null;
    /** Of what it was trained on */
    readonly contentSha256: string;
    /** Of training, over all attempts */
    readonly durationMs: number | null;
    readonly result: {
      /** What is forecast, in one sentence */
      readonly headline: string | null;
      /** What was chosen from the data, and why */
      readonly reasons: readonly string[];
      /** Which of the methods is the forecast */
      readonly forecastMethod: "network" | "combination" | "naive" | "seasonalNaive" | "drift" | "ets" | "theta" | "pretrained";
      readonly verdict: {
        readonly sentence: string;
        readonly outcome: "better" | "same" | "worse";
        readonly skill: number | null;
        readonly best: "network" | "combination" | "naive" | "seasonalNaive" | "drift" | "ets" | "theta" | "pretrained";
      };
      readonly parameterCount: number;
      /** Whether it was stopped: the forecast is made with the best weights so far */
      readonly cancelled: boolean;
    } | null;
  })[];
};

/** As the document has it. */
export type ListFollowsAnswer = {
  readonly items: readonly ({
    readonly id: string;
    readonly name: string | null;
    readonly dataset: string;
    readonly datasetName: string;
    readonly run: string | null;
    readonly seriesCount: number;
    readonly step: {
      readonly unit: "millisecond" | "second" | "minute" | "hour" | "day" | "businessDay" | "tradingDay" | "week" | "month" | "quarter" | "year" | "observation";
      readonly count: number;
      readonly monthEnd?: boolean;
    };
    readonly horizon: number;
    /** Whether new data are forecast with the same weights or trained on */
    readonly mode: "same-weights" | "retrain";
    /** Every so many-th forecast is trained anew */
    readonly retrainEvery: number | null;
    readonly isPaused: boolean;
    /** UTC, as in 2026-03-01T12:00:00.000Z */
    readonly createdAt: string;
    /** Forecasts that it has made */
    readonly made: number;
    readonly lastMadeAt: string | null;
    /** The last value that its newest forecast knew */
    readonly lastCutoff: string | number | null;
    /** What is under way */
    readonly pending: "QUEUED" | "RUNNING" | "TRAINING" | "SUCCEEDED" | "FAILED" | null;
    /** Why the newest attempt failed */
    readonly failure: string | null;
  })[];
  /** The cursor of the page after this one; null at the end */
  readonly next: string | null;
};

/** As the document has it. */
export type FollowForecastBody = {
  readonly mode?: "same-weights" | "retrain";
  readonly retrainEvery?: number | null;
  /** Id of a run that trained to its end */
  readonly run: string;
};

/** As the document has it. */
export type FollowForecastAnswer = {
  readonly id: string;
};

/** As the document has it. */
export type GetFollowAnswer = {
  readonly id: string;
  readonly name: string | null;
  readonly dataset: string;
  readonly datasetName: string;
  readonly run: string | null;
  readonly seriesCount: number;
  readonly step: {
    readonly unit: "millisecond" | "second" | "minute" | "hour" | "day" | "businessDay" | "tradingDay" | "week" | "month" | "quarter" | "year" | "observation";
    readonly count: number;
    readonly monthEnd?: boolean;
  };
  readonly horizon: number;
  /** Whether new data are forecast with the same weights or trained on */
  readonly mode: "same-weights" | "retrain";
  /** Every so many-th forecast is trained anew */
  readonly retrainEvery: number | null;
  readonly isPaused: boolean;
  /** UTC, as in 2026-03-01T12:00:00.000Z */
  readonly createdAt: string;
  /** Forecasts that it has made */
  readonly made: number;
  readonly lastMadeAt: string | null;
  /** The last value that its newest forecast knew */
  readonly lastCutoff: string | number | null;
  /** What is under way */
  readonly pending: "QUEUED" | "RUNNING" | "TRAINING" | "SUCCEEDED" | "FAILED" | null;
  /** Why the newest attempt failed */
  readonly failure: string | null;
  /** The series that the forecasts are of */
  readonly key: string;
  /** Oldest first */
  readonly kept: readonly ({
    readonly id: string;
    /** Of the dataset, from which it was made */
    readonly version: number;
    readonly kind: "run" | "same-weights" | "retrain";
    readonly status: "QUEUED" | "RUNNING" | "TRAINING" | "SUCCEEDED" | "FAILED";
    /** UTC, as in 2026-03-01T12:00:00.000Z */
    readonly queuedAt: string;
    readonly madeAt: string | null;
    readonly cutoff: string | number | null;
    readonly run: string | null;
    readonly weightsSha256: string | null;
    readonly failure: string | null;
    /** Values that were known before and came with others in this version */
    readonly revised: {
      readonly count: number;
      readonly meanChange: number | null;
      readonly first: string | number | null;
      readonly last: string | number | null;
      readonly late: number;
    } | null;
  })[];
  /** Frozen forecasts of the series, oldest first */
  readonly forecasts: readonly ({
    readonly kept: string;
    readonly version: number;
    /** UTC, as in 2026-03-01T12:00:00.000Z */
    readonly madeAt: string;
    /** As the wall clock shows it, without a zone; a count where the series has no calendar */
    readonly cutoff: string | number;
    /** As they were made, never changed; `y` is what has come since */
    readonly rows: readonly ({
      readonly unique_id: string;
      /** As the wall clock shows it, without a zone; a count where the series has no calendar */
      readonly ds: string | number;
      readonly yhat: number;
      readonly yhat_lo_80: number;
      readonly yhat_hi_80: number;
      readonly yhat_lo_95: number;
      readonly yhat_hi_95: number;
      readonly y: number | null;
    })[];
  })[];
};

/** As the document has it. */
export type GetFollowScoresAnswer = {
  readonly follow: string;
  readonly key: string;
  /** How the forecasts did, as the page says it */
  readonly sentence: string;
  readonly reference: "naive" | "seasonalNaive";
  readonly overall: {
    /** Steps that have come */
    readonly count: number;
    readonly mae: number | null;
    /** The same error of naive on the same steps */
    readonly naive: number | null;
    readonly seasonalNaive: number | null;
    /** 1 - error / error of `reference` */
    readonly skill: number | null;
    /** Mean of forecast less actual */
    readonly bias: number | null;
    readonly coverage80: number | null;
    readonly coverage95: number | null;
  };
  /** By steps ahead, from 1 */
  readonly bySteps: readonly ({
    readonly step: number;
    /** Steps that have come */
    readonly count: number;
    readonly mae: number | null;
    /** The same error of naive on the same steps */
    readonly naive: number | null;
    readonly seasonalNaive: number | null;
    /** 1 - error / error of `reference` */
    readonly skill: number | null;
    /** Mean of forecast less actual */
    readonly bias: number | null;
    readonly coverage80: number | null;
    readonly coverage95: number | null;
  })[];
  /** By forecast, oldest first */
  readonly byForecast: readonly ({
    /** As the wall clock shows it, without a zone; a count where the series has no calendar */
    readonly cutoff: string | number;
    /** Steps that have come */
    readonly count: number;
    readonly mae: number | null;
    /** The same error of naive on the same steps */
    readonly naive: number | null;
    readonly seasonalNaive: number | null;
    /** 1 - error / error of `reference` */
    readonly skill: number | null;
    /** Mean of forecast less actual */
    readonly bias: number | null;
    readonly coverage80: number | null;
    readonly coverage95: number | null;
  })[];
  /** By the time that was forecast */
  readonly byTarget: readonly ({
    /** As the wall clock shows it, without a zone; a count where the series has no calendar */
    readonly ds: string | number;
    /** Steps that have come */
    readonly count: number;
    readonly mae: number | null;
    /** The same error of naive on the same steps */
    readonly naive: number | null;
    readonly seasonalNaive: number | null;
    /** 1 - error / error of `reference` */
    readonly skill: number | null;
    /** Mean of forecast less actual */
    readonly bias: number | null;
    readonly coverage80: number | null;
    readonly coverage95: number | null;
  })[];
  /** Every other method on the same steps, the least error first */
  readonly others: readonly ({
    readonly method: "network" | "combination" | "naive" | "seasonalNaive" | "drift" | "ets" | "theta" | "pretrained";
    readonly mae: number;
  })[];
};

/** As the document has it. */
export type ChangeFollowBody = {
  readonly mode?: "same-weights" | "retrain";
  readonly retrainEvery?: number | null;
  readonly isPaused?: boolean;
};

/** As the document has it. */
export type ChangeFollowAnswer = {
  readonly id: string;
  readonly name: string | null;
  readonly dataset: string;
  readonly datasetName: string;
  readonly run: string | null;
  readonly seriesCount: number;
  readonly step: {
    readonly unit: "millisecond" | "second" | "minute" | "hour" | "day" | "businessDay" | "tradingDay" | "week" | "month" | "quarter" | "year" | "observation";
    readonly count: number;
    readonly monthEnd?: boolean;
  };
  readonly horizon: number;
  /** Whether new data are forecast with the same weights or trained on */
  readonly mode: "same-weights" | "retrain";
  /** Every so many-th forecast is trained anew */
  readonly retrainEvery: number | null;
  readonly isPaused: boolean;
  /** UTC, as in 2026-03-01T12:00:00.000Z */
  readonly createdAt: string;
  /** Forecasts that it has made */
  readonly made: number;
  readonly lastMadeAt: string | null;
  /** The last value that its newest forecast knew */
  readonly lastCutoff: string | number | null;
  /** What is under way */
  readonly pending: "QUEUED" | "RUNNING" | "TRAINING" | "SUCCEEDED" | "FAILED" | null;
  /** Why the newest attempt failed */
  readonly failure: string | null;
  /** The series that the forecasts are of */
  readonly key: string;
  /** Oldest first */
  readonly kept: readonly ({
    readonly id: string;
    /** Of the dataset, from which it was made */
    readonly version: number;
    readonly kind: "run" | "same-weights" | "retrain";
    readonly status: "QUEUED" | "RUNNING" | "TRAINING" | "SUCCEEDED" | "FAILED";
    /** UTC, as in 2026-03-01T12:00:00.000Z */
    readonly queuedAt: string;
    readonly madeAt: string | null;
    readonly cutoff: string | number | null;
    readonly run: string | null;
    readonly weightsSha256: string | null;
    readonly failure: string | null;
    /** Values that were known before and came with others in this version */
    readonly revised: {
      readonly count: number;
      readonly meanChange: number | null;
      readonly first: string | number | null;
      readonly last: string | number | null;
      readonly late: number;
    } | null;
  })[];
  /** Frozen forecasts of the series, oldest first */
  readonly forecasts: readonly ({
    readonly kept: string;
    readonly version: number;
    /** UTC, as in 2026-03-01T12:00:00.000Z */
    readonly madeAt: string;
    /** As the wall clock shows it, without a zone; a count where the series has no calendar */
    readonly cutoff: string | number;
    /** As they were made, never changed; `y` is what has come since */
    readonly rows: readonly ({
      readonly unique_id: string;
      /** As the wall clock shows it, without a zone; a count where the series has no calendar */
      readonly ds: string | number;
      readonly yhat: number;
      readonly yhat_lo_80: number;
      readonly yhat_hi_80: number;
      readonly yhat_lo_95: number;
      readonly yhat_hi_95: number;
      readonly y: number | null;
    })[];
  })[];
};

/** As the document has it. */
export type ListLinksAnswer = {
  readonly items: readonly ({
    readonly id: string;
    /** UTC, as in 2026-03-01T12:00:00.000Z */
    readonly createdAt: string;
    /** null where it never does */
    readonly expiresAt: string | null;
    readonly revokedAt: string | null;
  })[];
  /** The cursor of the page after this one; null at the end */
  readonly next: string | null;
};

/** As the document has it. */
export type CreateLinkBody = {
  /** How long it works */
  readonly lifetime: "day" | "week" | "month" | "year" | "never";
  /** Whether it shows the race of the run as well */
  readonly race?: boolean;
};

/** As the document has it. */
export type CreateLinkAnswer = {
  readonly id: string;
  /** UTC, as in 2026-03-01T12:00:00.000Z */
  readonly createdAt: string;
  /** null where it never does */
  readonly expiresAt: string | null;
  readonly revokedAt: string | null;
  readonly address: string;
};

/** As the document has it. */
export type ListTokensAnswer = {
  readonly items: readonly ({
    readonly id: string;
    readonly name: string;
    readonly scopes: readonly ("read" | "write" | "train" | "share" | "admin")[];
    /** UTC, as in 2026-03-01T12:00:00.000Z */
    readonly createdAt: string;
    /** null where it never does */
    readonly expiresAt: string | null;
    /** To within a minute */
    readonly lastUsedAt: string | null;
    readonly revokedAt: string | null;
  })[];
  /** The cursor of the page after this one; null at the end */
  readonly next: string | null;
};

/** As the document has it. */
export type CreateTokenBody = {
  readonly name: string;
  readonly scopes: readonly ("read" | "write" | "train" | "share" | "admin")[];
  readonly lifetime: "day" | "month" | "year" | "never";
};

/** As the document has it. */
export type CreateTokenAnswer = {
  readonly id: string;
  readonly name: string;
  readonly scopes: readonly ("read" | "write" | "train" | "share" | "admin")[];
  /** UTC, as in 2026-03-01T12:00:00.000Z */
  readonly createdAt: string;
  /** null where it never does */
  readonly expiresAt: string | null;
  /** To within a minute */
  readonly lastUsedAt: string | null;
  readonly revokedAt: string | null;
  readonly token: string;
};

/** As the document has it. */
export type GetServerAnswer = {
  readonly name: "hindcast";
  readonly apiVersion: string;
  /** null where none was sent */
  readonly token: {
    readonly name: string;
    readonly scopes: readonly ("read" | "write" | "train" | "share" | "admin")[];
  } | null;
  readonly limits: {
    readonly uploadBytes: number;
    readonly columns: number;
    readonly seriesPerUpload: number;
  };
};

/** As the document has it. */
export type Problem = {
  /** urn:hindcast:problem: and the code */
  readonly type: string;
  /** What the status means */
  readonly title: string;
  readonly status: number;
  /** One sentence: what was wanted, what came, and where */
  readonly detail: string;
  /** The kind of problem, for programs */
  readonly code: string;
  /** As in the header X-Request-Id and in the log of the server */
  readonly requestId: string;
  /** Of the file or body, counted from 1 */
  readonly line?: number;
  /** Of the file by its name, or of the line, counted from 1 */
  readonly column?: number | string;
  /** Parts of the request that cannot be used; a pointer into the body, or the name of a parameter */
  readonly errors?: readonly {
    readonly pointer: string;
    readonly detail: string;
  }[];
  /** Settings with which it could be done */
  readonly suggestion?: Readonly<Record<string, unknown>>;
};

/** What each operation is told and what it answers. */
export type Operations = {
  /** Forecast a table at once. */
  readonly forecast: {
    readonly params: Readonly<Record<string, never>>;
    readonly query: {
      /** The column of times; `none` counts the rows instead */
      readonly time?: string;
      /** The column that names the series */
      readonly id?: string;
      /** The columns to forecast */
      readonly target?: readonly string[];
      /** Where every date could be read in two ways */
      readonly dateOrder?: "year-first" | "day-first" | "month-first";
      /** The time zone of the times, such as Europe/Berlin */
      readonly zone?: string;
      /** Every guess that may be changed */
      readonly reading?: {
        readonly dialect?: {
          readonly encoding?: "utf-8" | "utf-16le" | "utf-16be" | "windows-1252" | "iso-8859-15" | "windows-1250" | "windows-1251" | "koi8-r" | "windows-1253" | "windows-1254" | "windows-1255" | "windows-1256" | "shift_jis" | "gb18030" | "big5" | "euc-kr";
          readonly delimiter?: string;
          readonly quote?: "\"" | "'" | "";
          readonly escaping?: "doubled" | "backslash";
          readonly headerLine?: number;
          readonly decimal?: "." | ",";
          readonly dateOrder?: "year-first" | "day-first" | "month-first";
        };
        readonly timeColumn?: string;
        readonly timeParts?: readonly string[];
        readonly idColumn?: string | null;
        readonly moreIdColumns?: readonly string[];
        readonly across?: boolean;
        readonly targetColumns?: readonly string[];
        readonly helpColumns?: readonly string[];
        readonly part?: string;
        readonly table?: number;
        readonly timeZone?: string;
        readonly absent?: "zero" | "missing";
        readonly resample?: {
          readonly unit: "minute" | "hour" | "day" | "week" | "month" | "quarter" | "year";
          readonly how: "sum" | "count" | "mean" | "last";
        };
        readonly missingNumbers?: readonly number[];
        readonly impute?: "last" | "linear" | "season";
      };
      /** Steps to forecast */
      readonly horizon?: number;
      /** Only `instant` trains nothing; for the others store a dataset and start a run */
      readonly preset?: "instant" | "quick" | "balanced" | "best";
      /** Seasonal periods in steps; 0 for none */
      readonly season?: readonly number[];
      /** Columns that are known over the horizon */
      readonly future?: readonly string[];
      /** Columns that are known only in the past */
      readonly past?: readonly string[];
      /** The public holidays of a country, by its ISO 3166 code */
      readonly holidays?: string;
      readonly calendar?: boolean;
      /** Forecast whole numbers */
      readonly integer?: boolean;
      /** No forecast and no band below it */
      readonly lower?: number;
      /** No forecast and no band above it */
      readonly upper?: number;
      readonly outliers?: "found" | "keep";
      /** Times of values that are wrong */
      readonly outlier?: readonly string[];
      /** Times of values that are right */
      readonly keepOutlier?: readonly string[];
      readonly lifetime?: "found" | "whole";
      /** As what it is answered; as `Accept` says, if left out */
      readonly format?: "json" | "csv" | "parquet";
    };
    readonly body: ForecastBody;
    readonly table: true;
    readonly answer: ForecastAnswer;
    readonly csv: true;
  };
  /** Say how a table is read, without storing it. */
  readonly inspect: {
    readonly params: Readonly<Record<string, never>>;
    readonly query: {
      /** The column of times; `none` counts the rows instead */
      readonly time?: string;
      /** The column that names the series */
      readonly id?: string;
      /** The columns to forecast */
      readonly target?: readonly string[];
      /** Where every date could be read in two ways */
      readonly dateOrder?: "year-first" | "day-first" | "month-first";
      /** The time zone of the times, such as Europe/Berlin */
      readonly zone?: string;
      /** Every guess that may be changed */
      readonly reading?: {
        readonly dialect?: {
          readonly encoding?: "utf-8" | "utf-16le" | "utf-16be" | "windows-1252" | "iso-8859-15" | "windows-1250" | "windows-1251" | "koi8-r" | "windows-1253" | "windows-1254" | "windows-1255" | "windows-1256" | "shift_jis" | "gb18030" | "big5" | "euc-kr";
          readonly delimiter?: string;
          readonly quote?: "\"" | "'" | "";
          readonly escaping?: "doubled" | "backslash";
          readonly headerLine?: number;
          readonly decimal?: "." | ",";
          readonly dateOrder?: "year-first" | "day-first" | "month-first";
        };
        readonly timeColumn?: string;
        readonly timeParts?: readonly string[];
        readonly idColumn?: string | null;
        readonly moreIdColumns?: readonly string[];
        readonly across?: boolean;
        readonly targetColumns?: readonly string[];
        readonly helpColumns?: readonly string[];
        readonly part?: string;
        readonly table?: number;
        readonly timeZone?: string;
        readonly absent?: "zero" | "missing";
        readonly resample?: {
          readonly unit: "minute" | "hour" | "day" | "week" | "month" | "quarter" | "year";
          readonly how: "sum" | "count" | "mean" | "last";
        };
        readonly missingNumbers?: readonly number[];
        readonly impute?: "last" | "linear" | "season";
      };
    };
    readonly body: InspectBody;
    readonly table: true;
    readonly answer: InspectAnswer;
    readonly csv: false;
  };
  /** List datasets, the last uploaded to first. */
  readonly listDatasets: {
    readonly params: Readonly<Record<string, never>>;
    readonly query: {
      readonly search?: string;
      /** Entries of a page */
      readonly limit?: number;
      /** Where a page ended: `next` of the page before */
      readonly cursor?: string;
    };
    readonly body: undefined;
    readonly table: false;
    readonly answer: ListDatasetsAnswer;
    readonly csv: false;
  };
  /** Store a table as a new dataset. */
  readonly createDataset: {
    readonly params: Readonly<Record<string, never>>;
    readonly query: {
      readonly name?: string;
      /** What the file is called */
      readonly fileName?: string;
      /** The column of times; `none` counts the rows instead */
      readonly time?: string;
      /** The column that names the series */
      readonly id?: string;
      /** The columns to forecast */
      readonly target?: readonly string[];
      /** Where every date could be read in two ways */
      readonly dateOrder?: "year-first" | "day-first" | "month-first";
      /** The time zone of the times, such as Europe/Berlin */
      readonly zone?: string;
      /** Every guess that may be changed */
      readonly reading?: {
        readonly dialect?: {
          readonly encoding?: "utf-8" | "utf-16le" | "utf-16be" | "windows-1252" | "iso-8859-15" | "windows-1250" | "windows-1251" | "koi8-r" | "windows-1253" | "windows-1254" | "windows-1255" | "windows-1256" | "shift_jis" | "gb18030" | "big5" | "euc-kr";
          readonly delimiter?: string;
          readonly quote?: "\"" | "'" | "";
          readonly escaping?: "doubled" | "backslash";
          readonly headerLine?: number;
          readonly decimal?: "." | ",";
          readonly dateOrder?: "year-first" | "day-first" | "month-first";
        };
        readonly timeColumn?: string;
        readonly timeParts?: readonly string[];
        readonly idColumn?: string | null;
        readonly moreIdColumns?: readonly string[];
        readonly across?: boolean;
        readonly targetColumns?: readonly string[];
        readonly helpColumns?: readonly string[];
        readonly part?: string;
        readonly table?: number;
        readonly timeZone?: string;
        readonly absent?: "zero" | "missing";
        readonly resample?: {
          readonly unit: "minute" | "hour" | "day" | "week" | "month" | "quarter" | "year";
          readonly how: "sum" | "count" | "mean" | "last";
        };
        readonly missingNumbers?: readonly number[];
        readonly impute?: "last" | "linear" | "season";
      };
    };
    readonly body: CreateDatasetBody;
    readonly table: true;
    readonly answer: CreateDatasetAnswer;
    readonly csv: false;
  };
  /** One dataset. */
  readonly getDataset: {
    readonly params: {
      readonly dataset: string;
    };
    readonly query: Readonly<Record<string, never>>;
    readonly body: undefined;
    readonly table: false;
    readonly answer: GetDatasetAnswer;
    readonly csv: false;
  };
  /** Give a dataset another name. */
  readonly renameDataset: {
    readonly params: {
      readonly dataset: string;
    };
    readonly query: Readonly<Record<string, never>>;
    readonly body: RenameDatasetBody;
    readonly table: false;
    readonly answer: RenameDatasetAnswer;
    readonly csv: false;
  };
  /** Delete a dataset with its versions, its runs and their links. */
  readonly deleteDataset: {
    readonly params: {
      readonly dataset: string;
    };
    readonly query: Readonly<Record<string, never>>;
    readonly body: undefined;
    readonly table: false;
    readonly answer: undefined;
    readonly csv: false;
  };
  /** List the versions of a dataset, the latest first. */
  readonly listVersions: {
    readonly params: {
      readonly dataset: string;
    };
    readonly query: {
      /** Entries of a page */
      readonly limit?: number;
      /** Where a page ended: `next` of the page before */
      readonly cursor?: string;
    };
    readonly body: undefined;
    readonly table: false;
    readonly answer: ListVersionsAnswer;
    readonly csv: false;
  };
  /** Store a whole table as the next version of a dataset. */
  readonly createVersion: {
    readonly params: {
      readonly dataset: string;
    };
    readonly query: {
      /** What the file is called */
      readonly fileName?: string;
      /** The column of times; `none` counts the rows instead */
      readonly time?: string;
      /** The column that names the series */
      readonly id?: string;
      /** The columns to forecast */
      readonly target?: readonly string[];
      /** Where every date could be read in two ways */
      readonly dateOrder?: "year-first" | "day-first" | "month-first";
      /** The time zone of the times, such as Europe/Berlin */
      readonly zone?: string;
      /** Every guess that may be changed */
      readonly reading?: {
        readonly dialect?: {
          readonly encoding?: "utf-8" | "utf-16le" | "utf-16be" | "windows-1252" | "iso-8859-15" | "windows-1250" | "windows-1251" | "koi8-r" | "windows-1253" | "windows-1254" | "windows-1255" | "windows-1256" | "shift_jis" | "gb18030" | "big5" | "euc-kr";
          readonly delimiter?: string;
          readonly quote?: "\"" | "'" | "";
          readonly escaping?: "doubled" | "backslash";
          readonly headerLine?: number;
          readonly decimal?: "." | ",";
          readonly dateOrder?: "year-first" | "day-first" | "month-first";
        };
        readonly timeColumn?: string;
        readonly timeParts?: readonly string[];
        readonly idColumn?: string | null;
        readonly moreIdColumns?: readonly string[];
        readonly across?: boolean;
        readonly targetColumns?: readonly string[];
        readonly helpColumns?: readonly string[];
        readonly part?: string;
        readonly table?: number;
        readonly timeZone?: string;
        readonly absent?: "zero" | "missing";
        readonly resample?: {
          readonly unit: "minute" | "hour" | "day" | "week" | "month" | "quarter" | "year";
          readonly how: "sum" | "count" | "mean" | "last";
        };
        readonly missingNumbers?: readonly number[];
        readonly impute?: "last" | "linear" | "season";
      };
    };
    readonly body: CreateVersionBody;
    readonly table: true;
    readonly answer: CreateVersionAnswer;
    readonly csv: false;
  };
  /** One version of a dataset, or `latest`. */
  readonly getVersion: {
    readonly params: {
      readonly dataset: string;
      readonly version: string;
    };
    readonly query: Readonly<Record<string, never>>;
    readonly body: undefined;
    readonly table: false;
    readonly answer: GetVersionAnswer;
    readonly csv: false;
  };
  /** What a version says otherwise than the one before it. */
  readonly getDifference: {
    readonly params: {
      readonly dataset: string;
      readonly version: string;
    };
    readonly query: Readonly<Record<string, never>>;
    readonly body: undefined;
    readonly table: false;
    readonly answer: GetDifferenceAnswer;
    readonly csv: false;
  };
  /** Append rows to a dataset, as its next version. */
  readonly appendRows: {
    readonly params: {
      readonly dataset: string;
    };
    readonly query: {
      /** What the file is called */
      readonly fileName?: string;
    };
    readonly body: AppendRowsBody;
    readonly table: true;
    readonly answer: AppendRowsAnswer;
    readonly csv: false;
  };
  /** List the series of a version. */
  readonly listSeries: {
    readonly params: {
      readonly dataset: string;
    };
    readonly query: {
      /** The latest, if left out */
      readonly version?: number;
      /** Entries of a page */
      readonly limit?: number;
      /** Where a page ended: `next` of the page before */
      readonly cursor?: string;
    };
    readonly body: undefined;
    readonly table: false;
    readonly answer: ListSeriesAnswer;
    readonly csv: false;
  };
  /** The values of one series. */
  readonly getValues: {
    readonly params: {
      readonly dataset: string;
    };
    readonly query: {
      /** The key of the series */
      readonly key: string;
      /** The latest, if left out */
      readonly version?: number;
      /** As what it is answered; as `Accept` says, if left out */
      readonly format?: "json" | "csv" | "parquet";
      /** Entries of a page */
      readonly limit?: number;
      /** Where a page ended: `next` of the page before */
      readonly cursor?: string;
    };
    readonly body: undefined;
    readonly table: false;
    readonly answer: GetValuesAnswer;
    readonly csv: true;
  };
  /** Rows of the upload that were refused or altered. */
  readonly getLedger: {
    readonly params: {
      readonly dataset: string;
    };
    readonly query: {
      /** The latest, if left out */
      readonly version?: number;
      /** Rows of one kind only */
      readonly kind?: string;
      /** Entries of a page */
      readonly limit?: number;
      /** Where a page ended: `next` of the page before */
      readonly cursor?: string;
    };
    readonly body: undefined;
    readonly table: false;
    readonly answer: GetLedgerAnswer;
    readonly csv: true;
  };
  /** List the sources of a dataset, the oldest first. */
  readonly listSources: {
    readonly params: {
      readonly dataset: string;
    };
    readonly query: Readonly<Record<string, never>>;
    readonly body: undefined;
    readonly table: false;
    readonly answer: ListSourcesAnswer;
    readonly csv: false;
  };
  /** Add a source: an address that is fetched, or files of the inbox. */
  readonly createSource: {
    readonly params: {
      readonly dataset: string;
    };
    readonly query: Readonly<Record<string, never>>;
    readonly body: CreateSourceBody;
    readonly table: false;
    readonly answer: CreateSourceAnswer;
    readonly csv: false;
  };
  /** One source. */
  readonly getSource: {
    readonly params: {
      readonly source: string;
    };
    readonly query: Readonly<Record<string, never>>;
    readonly body: undefined;
    readonly table: false;
    readonly answer: GetSourceAnswer;
    readonly csv: false;
  };
  /** Pause a source, or let one go on that was paused or has stopped. */
  readonly changeSource: {
    readonly params: {
      readonly source: string;
    };
    readonly query: Readonly<Record<string, never>>;
    readonly body: ChangeSourceBody;
    readonly table: false;
    readonly answer: ChangeSourceAnswer;
    readonly csv: false;
  };
  /** End a source; the versions that came from it stay. */
  readonly deleteSource: {
    readonly params: {
      readonly source: string;
    };
    readonly query: Readonly<Record<string, never>>;
    readonly body: undefined;
    readonly table: false;
    readonly answer: undefined;
    readonly csv: false;
  };
  /** Fetch a source now, whatever its schedule says. */
  readonly fetchSource: {
    readonly params: {
      readonly source: string;
    };
    readonly query: Readonly<Record<string, never>>;
    readonly body: undefined;
    readonly table: false;
    readonly answer: FetchSourceAnswer;
    readonly csv: false;
  };
  /** List what came of a source, the newest first. */
  readonly listFetches: {
    readonly params: {
      readonly source: string;
    };
    readonly query: {
      /** Entries of a page */
      readonly limit?: number;
      /** Where a page ended: `next` of the page before */
      readonly cursor?: string;
    };
    readonly body: undefined;
    readonly table: false;
    readonly answer: ListFetchesAnswer;
    readonly csv: false;
  };
  /** List runs, the newest first. */
  readonly listRuns: {
    readonly params: Readonly<Record<string, never>>;
    readonly query: {
      /** In names of datasets, series and runs, and in tags */
      readonly search?: string;
      /** Id of a dataset */
      readonly dataset?: string;
      readonly status?: "QUEUED" | "RUNNING" | "SUCCEEDED" | "FAILED" | "CANCELLED";
      /** Entries of a page */
      readonly limit?: number;
      /** Where a page ended: `next` of the page before */
      readonly cursor?: string;
    };
    readonly body: undefined;
    readonly table: false;
    readonly answer: ListRunsAnswer;
    readonly csv: false;
  };
  /** Start a run. */
  readonly startRun: {
    readonly params: Readonly<Record<string, never>>;
    readonly query: Readonly<Record<string, never>>;
    readonly body: StartRunBody;
    readonly table: false;
    readonly answer: StartRunAnswer;
    readonly csv: false;
  };
  /** One run, whole but for its forecasts. */
  readonly getRun: {
    readonly params: {
      readonly run: string;
    };
    readonly query: Readonly<Record<string, never>>;
    readonly body: undefined;
    readonly table: false;
    readonly answer: GetRunAnswer;
    readonly csv: false;
  };
  /** Give a run a name, a note or tags. */
  readonly labelRun: {
    readonly params: {
      readonly run: string;
    };
    readonly query: Readonly<Record<string, never>>;
    readonly body: LabelRunBody;
    readonly table: false;
    readonly answer: LabelRunAnswer;
    readonly csv: false;
  };
  /** Delete a run with its forecasts and links. */
  readonly deleteRun: {
    readonly params: {
      readonly run: string;
    };
    readonly query: Readonly<Record<string, never>>;
    readonly body: undefined;
    readonly table: false;
    readonly answer: undefined;
    readonly csv: false;
  };
  /** Stop a run and keep what it has learned. */
  readonly cancelRun: {
    readonly params: {
      readonly run: string;
    };
    readonly query: Readonly<Record<string, never>>;
    readonly body: undefined;
    readonly table: false;
    readonly answer: CancelRunAnswer;
    readonly csv: false;
  };
  /** Train a finished run again, to compare the weights bit for bit. */
  readonly verifyRun: {
    readonly params: {
      readonly run: string;
    };
    readonly query: Readonly<Record<string, never>>;
    readonly body: undefined;
    readonly table: false;
    readonly answer: VerifyRunAnswer;
    readonly csv: false;
  };
  /** What happens to a run, as server-sent events. */
  readonly followRun: {
    readonly params: {
      readonly run: string;
    };
    readonly query: {
      /** Number of the last event that is known */
      readonly after?: number;
    };
    readonly body: undefined;
    readonly table: false;
    readonly answer: undefined;
    readonly csv: false;
  };
  /** The forecast of a run. */
  readonly getForecast: {
    readonly params: {
      readonly run: string;
    };
    readonly query: {
      /** One series alone */
      readonly key?: string;
      /** `all` has the held-out part before the future */
      readonly part?: "future" | "all";
      /** Series of a page */
      readonly limit?: number;
      /** Where a page ended: `next` of the page before */
      readonly cursor?: string;
      /** As what it is answered; as `Accept` says, if left out */
      readonly format?: "json" | "csv" | "parquet";
    };
    readonly body: undefined;
    readonly table: false;
    readonly answer: GetForecastAnswer;
    readonly csv: true;
  };
  /** A run whole, as one document. */
  readonly exportRun: {
    readonly params: {
      readonly run: string;
    };
    readonly query: {
      readonly format?: "json" | "notebook";
    };
    readonly body: undefined;
    readonly table: false;
    readonly answer: ExportRunAnswer;
    readonly csv: false;
  };
  /** How wrong every method was on the held-out part. */
  readonly getMetrics: {
    readonly params: {
      readonly run: string;
    };
    readonly query: {
      /** One series; the mean over all, if left out */
      readonly key?: string;
    };
    readonly body: undefined;
    readonly table: false;
    readonly answer: GetMetricsAnswer;
    readonly csv: false;
  };
  /** The test periods of the backtest of one series, and errors by steps ahead. */
  readonly getFolds: {
    readonly params: {
      readonly run: string;
    };
    readonly query: {
      /** The key of a series; the first, if left out */
      readonly key?: string;
    };
    readonly body: undefined;
    readonly table: false;
    readonly answer: GetFoldsAnswer;
    readonly csv: false;
  };
  /** The errors of one series on the held-out part. */
  readonly getResiduals: {
    readonly params: {
      readonly run: string;
    };
    readonly query: {
      /** The key of a series; the first, if left out */
      readonly key?: string;
    };
    readonly body: undefined;
    readonly table: false;
    readonly answer: GetResidualsAnswer;
    readonly csv: false;
  };
  /** What the network of a run remembers. */
  readonly getMemory: {
    readonly params: {
      readonly run: string;
    };
    readonly query: Readonly<Record<string, never>>;
    readonly body: undefined;
    readonly table: false;
    readonly answer: GetMemoryAnswer;
    readonly csv: false;
  };
  /** What a run came to and whether it can be trusted, in the sentences of its page. */
  readonly getExplanation: {
    readonly params: {
      readonly run: string;
    };
    readonly query: {
      /** The key of a series; the first, if left out */
      readonly key?: string;
    };
    readonly body: undefined;
    readonly table: false;
    readonly answer: GetExplanationAnswer;
    readonly csv: false;
  };
  /** Runs beside one another, on the steps that every one of them held out. */
  readonly compareRuns: {
    readonly params: Readonly<Record<string, never>>;
    readonly query: {
      /** Ids of two to eight runs; given once for each */
      readonly run: readonly string[];
      /** The key of a series; the first that they share, if left out */
      readonly key?: string;
    };
    readonly body: undefined;
    readonly table: false;
    readonly answer: CompareRunsAnswer;
    readonly csv: false;
  };
  /** Start one run a cell, alike in all else. */
  readonly startRace: {
    readonly params: Readonly<Record<string, never>>;
    readonly query: Readonly<Record<string, never>>;
    readonly body: StartRaceBody;
    readonly table: false;
    readonly answer: StartRaceAnswer;
    readonly csv: false;
  };
  /** The runs of a race, the plainest cell first. */
  readonly getRace: {
    readonly params: {
      readonly race: string;
    };
    readonly query: Readonly<Record<string, never>>;
    readonly body: undefined;
    readonly table: false;
    readonly answer: GetRaceAnswer;
    readonly csv: false;
  };
  /** List followed forecasts, the one that has moved last first. */
  readonly listFollows: {
    readonly params: Readonly<Record<string, never>>;
    readonly query: {
      /** Id of a dataset */
      readonly dataset?: string;
      /** Entries of a page */
      readonly limit?: number;
      /** Where a page ended: `next` of the page before */
      readonly cursor?: string;
    };
    readonly body: undefined;
    readonly table: false;
    readonly answer: ListFollowsAnswer;
    readonly csv: false;
  };
  /** Follow the forecast of a run: it is made again at each new version of the data. */
  readonly followForecast: {
    readonly params: Readonly<Record<string, never>>;
    readonly query: Readonly<Record<string, never>>;
    readonly body: FollowForecastBody;
    readonly table: false;
    readonly answer: FollowForecastAnswer;
    readonly csv: false;
  };
  /** One followed forecast, with each forecast that it has made of one series and what has come since. */
  readonly getFollow: {
    readonly params: {
      readonly follow: string;
    };
    readonly query: {
      /** The key of a series; the first, if left out */
      readonly key?: string;
    };
    readonly body: undefined;
    readonly table: false;
    readonly answer: GetFollowAnswer;
    readonly csv: false;
  };
  /** Pause or resume a followed forecast, or change what it does at new data. */
  readonly changeFollow: {
    readonly params: {
      readonly follow: string;
    };
    readonly query: Readonly<Record<string, never>>;
    readonly body: ChangeFollowBody;
    readonly table: false;
    readonly answer: ChangeFollowAnswer;
    readonly csv: false;
  };
  /** End a followed forecast: what it has made goes with it, its runs and data stay. */
  readonly deleteFollow: {
    readonly params: {
      readonly follow: string;
    };
    readonly query: Readonly<Record<string, never>>;
    readonly body: undefined;
    readonly table: false;
    readonly answer: undefined;
    readonly csv: false;
  };
  /** How the frozen forecasts of one series were, as the truth came, beside naive on the same steps. */
  readonly getFollowScores: {
    readonly params: {
      readonly follow: string;
    };
    readonly query: {
      /** The key of a series; the first, if left out */
      readonly key?: string;
      /** Against the values as they are known now, or as each was first known */
      readonly truth?: "latest" | "first";
    };
    readonly body: undefined;
    readonly table: false;
    readonly answer: GetFollowScoresAnswer;
    readonly csv: false;
  };
  /** List every link ever made to a run, the newest first. */
  readonly listLinks: {
    readonly params: {
      readonly run: string;
    };
    readonly query: {
      /** Entries of a page */
      readonly limit?: number;
      /** Where a page ended: `next` of the page before */
      readonly cursor?: string;
    };
    readonly body: undefined;
    readonly table: false;
    readonly answer: ListLinksAnswer;
    readonly csv: false;
  };
  /** Make a link by which anyone may read a finished run. */
  readonly createLink: {
    readonly params: {
      readonly run: string;
    };
    readonly query: Readonly<Record<string, never>>;
    readonly body: CreateLinkBody;
    readonly table: false;
    readonly answer: CreateLinkAnswer;
    readonly csv: false;
  };
  /** End a link at once and for good. */
  readonly revokeLink: {
    readonly params: {
      readonly run: string;
      readonly link: string;
    };
    readonly query: Readonly<Record<string, never>>;
    readonly body: undefined;
    readonly table: false;
    readonly answer: undefined;
    readonly csv: false;
  };
  /** List every token ever made, the newest first. */
  readonly listTokens: {
    readonly params: Readonly<Record<string, never>>;
    readonly query: {
      /** Entries of a page */
      readonly limit?: number;
      /** Where a page ended: `next` of the page before */
      readonly cursor?: string;
    };
    readonly body: undefined;
    readonly table: false;
    readonly answer: ListTokensAnswer;
    readonly csv: false;
  };
  /** Make a token. */
  readonly createToken: {
    readonly params: Readonly<Record<string, never>>;
    readonly query: Readonly<Record<string, never>>;
    readonly body: CreateTokenBody;
    readonly table: false;
    readonly answer: CreateTokenAnswer;
    readonly csv: false;
  };
  /** End a token at once and for good. */
  readonly revokeToken: {
    readonly params: {
      readonly token: string;
    };
    readonly query: Readonly<Record<string, never>>;
    readonly body: undefined;
    readonly table: false;
    readonly answer: undefined;
    readonly csv: false;
  };
  /** The server, its limits, and what the token may do. */
  readonly getServer: {
    readonly params: Readonly<Record<string, never>>;
    readonly query: Readonly<Record<string, never>>;
    readonly body: undefined;
    readonly table: false;
    readonly answer: GetServerAnswer;
    readonly csv: false;
  };
  /** This document. */
  readonly getDocument: {
    readonly params: Readonly<Record<string, never>>;
    readonly query: Readonly<Record<string, never>>;
    readonly body: undefined;
    readonly table: false;
    readonly answer: unknown;
    readonly csv: false;
  };
};

/** Where each operation is. */
export const operations = {
  forecast: { method: "POST", path: "/forecast" },
  inspect: { method: "POST", path: "/inspect" },
  listDatasets: { method: "GET", path: "/datasets" },
  createDataset: { method: "POST", path: "/datasets" },
  getDataset: { method: "GET", path: "/datasets/{dataset}" },
  renameDataset: { method: "PATCH", path: "/datasets/{dataset}" },
  deleteDataset: { method: "DELETE", path: "/datasets/{dataset}" },
  listVersions: { method: "GET", path: "/datasets/{dataset}/versions" },
  createVersion: { method: "POST", path: "/datasets/{dataset}/versions" },
  getVersion: { method: "GET", path: "/datasets/{dataset}/versions/{version}" },
  getDifference: { method: "GET", path: "/datasets/{dataset}/versions/{version}/difference" },
  appendRows: { method: "POST", path: "/datasets/{dataset}/rows" },
  listSeries: { method: "GET", path: "/datasets/{dataset}/series" },
  getValues: { method: "GET", path: "/datasets/{dataset}/values" },
  getLedger: { method: "GET", path: "/datasets/{dataset}/ledger" },
  listSources: { method: "GET", path: "/datasets/{dataset}/sources" },
  createSource: { method: "POST", path: "/datasets/{dataset}/sources" },
  getSource: { method: "GET", path: "/sources/{source}" },
  changeSource: { method: "PATCH", path: "/sources/{source}" },
  deleteSource: { method: "DELETE", path: "/sources/{source}" },
  fetchSource: { method: "POST", path: "/sources/{source}/fetch" },
  listFetches: { method: "GET", path: "/sources/{source}/fetches" },
  listRuns: { method: "GET", path: "/runs" },
  startRun: { method: "POST", path: "/runs" },
  getRun: { method: "GET", path: "/runs/{run}" },
  labelRun: { method: "PATCH", path: "/runs/{run}" },
  deleteRun: { method: "DELETE", path: "/runs/{run}" },
  cancelRun: { method: "POST", path: "/runs/{run}/cancel" },
  verifyRun: { method: "POST", path: "/runs/{run}/verify" },
  followRun: { method: "GET", path: "/runs/{run}/events" },
  getForecast: { method: "GET", path: "/runs/{run}/forecast" },
  exportRun: { method: "GET", path: "/runs/{run}/export" },
  getMetrics: { method: "GET", path: "/runs/{run}/metrics" },
  getFolds: { method: "GET", path: "/runs/{run}/folds" },
  getResiduals: { method: "GET", path: "/runs/{run}/residuals" },
  getMemory: { method: "GET", path: "/runs/{run}/memory" },
  getExplanation: { method: "GET", path: "/runs/{run}/explanation" },
  compareRuns: { method: "GET", path: "/comparison" },
  startRace: { method: "POST", path: "/races" },
  getRace: { method: "GET", path: "/races/{race}" },
  listFollows: { method: "GET", path: "/follows" },
  followForecast: { method: "POST", path: "/follows" },
  getFollow: { method: "GET", path: "/follows/{follow}" },
  changeFollow: { method: "PATCH", path: "/follows/{follow}" },
  deleteFollow: { method: "DELETE", path: "/follows/{follow}" },
  getFollowScores: { method: "GET", path: "/follows/{follow}/scores" },
  listLinks: { method: "GET", path: "/runs/{run}/links" },
  createLink: { method: "POST", path: "/runs/{run}/links" },
  revokeLink: { method: "DELETE", path: "/runs/{run}/links/{link}" },
  listTokens: { method: "GET", path: "/tokens" },
  createToken: { method: "POST", path: "/tokens" },
  revokeToken: { method: "DELETE", path: "/tokens/{token}" },
  getServer: { method: "GET", path: "/server" },
  getDocument: { method: "GET", path: "/openapi.json" },
} as const;
