/** Pasted text as a file, or null where it is too little to be a table. */
export const pastedFile = (text: string): File | null =>
  text.trim().includes('\n') ? new File([text], 'pasted.csv', { type: 'text/csv' }) : null;
