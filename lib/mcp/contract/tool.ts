import type { z } from 'zod';
import { scopeOf } from '#lib/api/index.ts';
import type { Result } from '#lib/result.ts';
import type { HindcastClient, Operations } from '../../../clients/typescript/index.ts';

/** A file that a tool was told to read. */
export type ReadFile = { readonly bytes: Blob; readonly name: string };
/** Reads a file of the folder that is open to tools. @param limitBytes  more than that is refused */
export type FileReader = (path: string, limitBytes: number) => Promise<Result<ReadFile, string>>;

/** What a tool has to work with. */
export type ToolCall = {
  /** The API, with the rights of whoever asks. */
  readonly client: HindcastClient;
  /** null where no file of this machine may be read. */
  readonly readFile: FileReader | null;
  /** Ends the waiting of a tool, and nothing else. */
  readonly signal: AbortSignal;
  /** @param share  done, from 0 to 1 */
  readonly progress: (share: number, message: string) => Promise<void>;
};

/** What a tool answers. */
export type ToolAnswer = {
  /** In order, as they are to be read. */
  readonly sentences: readonly string[];
  readonly data: Readonly<Record<string, unknown>>;
};

/** What is told of a tool, and what it does. */
export type Tool = {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly input: z.ZodObject;
  readonly changes: 'nothing' | 'adds' | 'ends';
  readonly perform: (args: unknown, call: ToolCall) => Promise<ToolAnswer>;
};

/** A tool. The scope that it needs is that of the operations it asks for, as the table of the API has it.
 * @param changes  what it will have changed, as a sentence; null where nothing */
export function tool<Input extends z.ZodObject>({
  name,
  title,
  does,
  changes,
  ends = false,
  operations,
  input,
  perform,
}: {
  readonly name: string;
  readonly title: string;
  readonly does: string;
  readonly changes: string | null;
  readonly ends?: boolean;
  readonly operations: readonly (keyof Operations)[];
  readonly input: Input;
  readonly perform: (args: z.output<Input>, call: ToolCall) => Promise<ToolAnswer>;
}): Tool {
  const scopes = [...new Set(operations.map(scopeOf))];
  const needs = `Needs a token with the scope ${scopes.map((scope) => `"${scope}"`).join(' and ')}.`;
  return {
    ...{ name, title, input },
    description: `${does} ${changes === null ? 'Changes nothing.' : `Changes: ${changes}`} ${needs}`,
    changes: changes === null ? 'nothing' : ends ? 'ends' : 'adds',
    perform: (args, call) => perform(input.parse(args), call),
  };
}
