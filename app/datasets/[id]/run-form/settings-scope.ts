import { fewestSeriesOfAPanel } from '#lib/forecast/schema.ts';

/** Whether a run starts from the settings of one series or from those of all of them: a few that are chosen are no panel.
 * @param chosen  how many series are chosen by name */
export const settingsScope = (scope: string, chosen: number): 'one' | 'all' =>
  scope === 'all' || (scope === 'some' && chosen >= fewestSeriesOfAPanel) ? 'all' : 'one';
