import type { FitResult } from '../result/result-schema.ts';

/** How many of the held-out values of one series its bands held. */
type SeriesCoverage = {
  readonly key: string;
  /** Held-out values that were observed. */
  readonly observed: number;
  /** Shares. */
  readonly coverage80: number;
  readonly coverage95: number;
};

/** What the bands of a run held, series by series and as a distribution. */
type CoverageTable = {
  /** From the least held 80% band on; a series without a held-out part is left out. */
  readonly series: readonly SeriesCoverage[];
  /** Shares of the 80% band over the series: the least, the lower and upper tenth, the median, the most; null without a series. */
  readonly coverage80: {
    readonly least: number;
    readonly lowerTenth: number;
    readonly median: number;
    readonly upperTenth: number;
    readonly most: number;
  } | null;
  /** Series of which the 80% band held less than 60%, and all. */
  readonly under60: number;
  readonly all: number;
};

/** Works the table out from a result, of whatever version. */
export function tabulateCoverage({
  series,
  forecastMethod,
}: Pick<FitResult, 'series' | 'forecastMethod'>): CoverageTable {
  const rows = series
    .flatMap(({ key, heldOut, metrics }): SeriesCoverage[] => {
      const own = metrics.find(({ method }) => method === forecastMethod);
      const observed = heldOut.filter(({ actual }) => actual !== null).length;
      if (own === undefined || own.coverage80 === null || own.coverage95 === null) return [];
      return [{ key, observed, coverage80: own.coverage80, coverage95: own.coverage95 }];
    })
    .sort((a, b) => a.coverage80 - b.coverage80);
  const at = (share: number): number => rows[Math.round(share * (rows.length - 1))].coverage80;
  return {
    series: rows,
    coverage80:
      rows.length === 0
        ? null
        : { least: at(0), lowerTenth: at(0.1), median: at(0.5), upperTenth: at(0.9), most: at(1) },
    under60: rows.filter(({ coverage80 }) => coverage80 < 0.6).length,
    all: rows.filter(({ coverage80 }) => coverage80 === 1).length,
  };
}
