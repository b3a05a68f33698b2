/** Whether this is the short form, a step of `npm test`: it still fails where something breaks, with less of everything. */
export const isShort = process.env.FAULTS === 'short';

/** Prints a figure for docs/reliability.md. */
export const tell = (figure: string): void => console.log(`figure: ${figure}`);
