import { execFile } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');

/** One command of a walk and what it prints. */
export type Step = { readonly command: string; readonly output: string };

/** The walks of this folder, as paths from the project's root. */
export const walks: readonly string[] = globSync('examples/*/README.md', { cwd: root }).sort();

/** The text of a walk. */
export const readWalk = (file: string): string => readFileSync(path.join(root, file), 'utf8');

/** The steps in a walk's `console` blocks: a command behind `$ `, what it prints in the lines below. */
export function stepsOf(markdown: string): Step[] {
  const blocks = Array.from(markdown.matchAll(/^```console\n(.*?)^```$/gms), ([, block = '']) => block);
  return blocks.flatMap((block) =>
    block
      .split(/^\$ /m)
      .slice(1)
      .map((step) => {
        const [command = '', ...output] = step.split('\n');
        return { command, output: output.join('\n').trimEnd() };
      }),
  );
}

/** Runs a command as a reader would, in the project's folder.
 * @returns what it wrote to standard output, then what it wrote to standard error */
export function runStep(command: string): Promise<string> {
  const env = { ...process.env, NODE_OPTIONS: '', NODE_NO_WARNINGS: '1' };
  return new Promise((resolve) => {
    execFile('sh', ['-c', command], { cwd: root, env }, (_, stdout, stderr) =>
      resolve(`${stdout}${stderr}`.trimEnd()),
    );
  });
}

/** Whether two outputs say the same. Fractions and percentages may differ by 3%: the last bits of a network depend on the processor.
 * A line `...` stands for any lines. */
export function saysTheSame(printed: string, wanted: string): boolean {
  const parts = wanted.split(/^\.\.\.$/m).map((part) => part.trim().split('\n'));
  const lines = printed.split('\n');
  if (parts.length === 1) return sameLines(lines, parts[0] ?? []);
  const [head = [], tail = []] = parts;
  return (
    lines.length > head.length + tail.length &&
    sameLines(lines.slice(0, head.length), head) &&
    sameLines(lines.slice(-tail.length), tail)
  );
}

function sameLines(printed: readonly string[], wanted: readonly string[]): boolean {
  return printed.length === wanted.length && printed.every((line, at) => sameLine(line, wanted[at] ?? ''));
}

function sameLine(printed: string, wanted: string): boolean {
  const inexact = /(?<![\d.])-?\d+\.\d+(?![\d.])|\d+(?=%)/g;
  const numbers = (line: string) => (line.match(inexact) ?? []).map(Number);
  const [ours, theirs] = [numbers(printed), numbers(wanted)];
  const isNear = ours.every((value, at) => {
    const other = theirs[at] ?? Number.NaN;
    return Math.abs(value - other) <= Math.max(0.03 * Math.abs(other), Number.isInteger(other) ? 2 : 0.02);
  });
  return printed.replace(inexact, '#') === wanted.replace(inexact, '#') && isNear;
}
