import type { CellName } from '#lib/rnn/schema.ts';

/** What a cell is called: by itself, and as the name of a network made of it. */
export const cells: { readonly [Name in CellName]: { readonly label: string; readonly network: string } } = {
  elman: { label: 'Elman', network: 'Elman network' },
  gru: { label: 'GRU', network: 'GRU' },
  lstm: { label: 'LSTM', network: 'LSTM' },
};
