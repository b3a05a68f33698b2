/** One import that is not allowed. */
export type Violation = { readonly file: string; readonly line: number; readonly message: string };
