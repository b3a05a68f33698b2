/** How a command ended. `usage` exits with 2, `refused` with 3. */
export type CommandOutcome =
  | { readonly kind: 'done' }
  | { readonly kind: 'usage'; readonly sentence: string }
  | { readonly kind: 'refused'; readonly code: string; readonly sentence: string };

export const exitCodes = { done: 0, usage: 2, refused: 3 } as const;

/** Where a command was typed and what it writes to. */
export type CommandContext = {
  /** Folder that relative paths are meant from. */
  readonly startedIn: string;
  readonly stdin: NodeJS.ReadableStream;
  readonly stdout: NodeJS.WritableStream;
  readonly stderr: NodeJS.WritableStream & { readonly isTTY?: boolean };
};

export const done: CommandOutcome = { kind: 'done' };
export const usage = (sentence: string): CommandOutcome => ({ kind: 'usage', sentence });
export const refused = (code: string, sentence: string): CommandOutcome => ({
  kind: 'refused',
  code,
  sentence,
});
