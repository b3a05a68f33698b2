/** How a command ended. `usage` exits with 2, `refused` with 3. */
export type CommandOutcome =
  | { readonly kind: 'done' }
  | { readonly kind: 'usage'; readonly sentence: string }
  | { readonly kind: 'refused'; readonly code: string; readonly sentence: string };

/** What the process ends with: 0, a command that was typed wrongly, input that was refused. */
export const exitCodes = { done: 0, usage: 2, refused: 3 } as const;

/** Where a command was typed and what it writes to. */
export type CommandContext = {
  /** Folder that relative paths are meant from. */
  readonly startedIn: string;
  readonly stdin: NodeJS.ReadableStream;
  readonly stdout: NodeJS.WritableStream;
  readonly stderr: NodeJS.WritableStream & { readonly isTTY?: boolean };
};

/** It did what was asked. */
export const done: CommandOutcome = { kind: 'done' };
/** It was typed wrongly. @param sentence  what was wanted and what came */
export const usage = (sentence: string): CommandOutcome => ({ kind: 'usage', sentence });
/** The input was refused. @param code  for programs  @param sentence  for people */
export const refused = (code: string, sentence: string): CommandOutcome => ({
  kind: 'refused',
  code,
  sentence,
});
