import type { ForecastSettings } from '#lib/forecast/schema.ts';
import { cellLooks } from '../../_ui/marks/cell-looks.ts';
import { Legend } from '../../_ui/marks/legend.tsx';
import { cellNames } from '../../_ui/words/method-names.ts';

/** What each line stands for. */
export const CellLegend = ({ cells }: { cells: readonly ForecastSettings['cell'][] }) => (
  <Legend entries={cells.map((cell) => ({ name: cellNames[cell], ...cellLooks[cell] }))} />
);
