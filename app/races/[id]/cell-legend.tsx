import type { ForecastSettings } from '#lib/forecast/schema.ts';
import { cellLooks } from '../../_ui/cell-looks.ts';
import { Legend } from '../../_ui/legend.tsx';
import { cellNames } from '../../_ui/method-names.ts';

/** What each line stands for. */
export const CellLegend = ({ cells }: { cells: readonly ForecastSettings['cell'][] }) => (
  <Legend entries={cells.map((cell) => ({ name: cellNames[cell], ...cellLooks[cell] }))} />
);
