/** What an action that deletes answers: what was done and how to take it back, or why it was not done. */
export type DeletionAnswer =
  | { readonly batch: string; readonly told: string }
  | { readonly batch: null; readonly sentence: string };
