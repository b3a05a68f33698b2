import type { CellName } from '../schema.ts';
import type { Cell } from './cell.ts';
import { elman } from './elman.ts';
import { gru } from './gru.ts';
import { lstm } from './lstm.ts';

/** Every cell by its name. */
export const cells: { readonly [Name in CellName]: Cell } = { elman, gru, lstm };
