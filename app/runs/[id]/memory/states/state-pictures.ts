import type { LayerTrace, MemoryReport } from '#lib/memory/schema.ts';
import type { NamedPicture } from '../files/memory-files.ts';

/** What the gates do, in the words of their cell. */
const gateWords: Record<string, string> = {
  reset: 'Reset gate: how much of the old state the candidate may see',
  update: 'Update gate: how much of the old state stays',
  candidate: 'Candidate: what would be written',
  input: 'Input gate: how much of the candidate is written',
  forget: 'Forget gate: how much of the cell state stays',
  output: 'Output gate: how much of the cell state is shown',
};

/** The hidden state as a heat map. */
export const hiddenPicture = (
  layer: LayerTrace,
  { bySimilarity }: MemoryReport['layers'][number],
): NamedPicture => ({
  title: 'Hidden state, units that move alike side by side',
  picture: { values: layer.hidden, hiddenSize: bySimilarity.length, order: bySimilarity, largest: 1 },
});

/** The gates, and the cell state where there is one, the unit that keeps longest on top; none for Elman, whose
 * only gate is its hidden state. */
export function gatePictures(
  layer: LayerTrace,
  { byHalfLife }: MemoryReport['layers'][number],
): NamedPicture[] {
  if (byHalfLife === null) return [];
  const common = { hiddenSize: byHalfLife.length, order: byHalfLife };
  const gates = layer.gates.map(({ name, values }) => ({
    title: gateWords[name] ?? name,
    picture: { ...common, values, largest: 1 },
  }));
  if (layer.cellState.length === 0) return gates;
  const largest = layer.cellState.reduce((most, value) => Math.max(most, Math.abs(value)), 0) || 1;
  return [
    ...gates,
    {
      title: `Cell state, full colour at ±${largest.toPrecision(2)}`,
      picture: { ...common, values: layer.cellState, largest },
    },
  ];
}
