/** Name of what was pasted, which had none. */
export const pastedName = 'pasted.csv';

/** Pasted text as a file, or null where it is too little to be a table. */
export const pastedFile = (text: string): File | null =>
  text.trim().includes('\n') ? new File([text], pastedName, { type: 'text/csv' }) : null;
