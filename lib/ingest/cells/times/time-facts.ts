/** What the dates of one column showed while they were read. Counted up by the parsers. */
export type TimeFacts = {
  /** Dates whose first number can only be a day (over 12), whose second can only be one. */
  dayFirst: number;
  monthFirst: number;
  /** Dates that read differently with day and month exchanged. */
  exchangeable: number;
  twoDigitYears: number;
  /** Dates that begin with four digits of a year. */
  yearLeads: number;
  /** Timestamps with an offset from UTC, and clock times without one. */
  zoned: number;
  unzoned: number;
};

/** Facts of a column of which nothing was read yet. */
export const noTimeFacts = (): TimeFacts => ({
  dayFirst: 0,
  monthFirst: 0,
  exchangeable: 0,
  twoDigitYears: 0,
  yearLeads: 0,
  zoned: 0,
  unzoned: 0,
});
