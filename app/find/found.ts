import type { ListedRun } from '#lib/runs/schema.ts';

/** Runs as the command palette lists them: by their own name, else by dataset, series and horizon. */
export const foundRuns = (
  runs: readonly Pick<
    ListedRun,
    'id' | 'name' | 'datasetName' | 'seriesKeys' | 'raceId' | 'racers' | 'versionNumber'
  >[],
) =>
  runs.map(({ id, name, datasetName, seriesKeys, raceId, racers, versionNumber }) => {
    const series = seriesKeys.length === 1 ? (seriesKeys[0] ?? '') : `${seriesKeys.length} series`;
    const isRace = racers.length > 0 && raceId !== null;
    return {
      kind: isRace ? 'Race' : 'Run',
      name: name ?? `${datasetName} v${versionNumber}: ${series}`,
      href: isRace ? `/races/${raceId}` : `/runs/${id}`,
    };
  });
