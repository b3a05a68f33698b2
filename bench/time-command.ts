import { spawnSync } from 'node:child_process';

/** Runs a command to its end: seconds that passed, and seconds of CPU of it and of all that it started.
 * @throws Error if it fails, with what it said */
export function timeCommand(command: readonly string[]): { seconds: number; cpuSeconds: number } {
  const started = performance.now();
  // `times` of the shell is the one portable way to the CPU time of a child.
  const { status, stdout, stderr } = spawnSync('sh', ['-c', '"$@" >&2 || exit 1; times', 'sh', ...command], {
    encoding: 'utf8',
  });
  const seconds = (performance.now() - started) / 1000;
  if (status !== 0) throw new Error(`${command.join(' ')} failed:\n${stderr}`);
  const [, children = ''] = stdout.trim().split('\n');
  const cpuSeconds = [...children.matchAll(/(\d+)m([\d.]+)s/g)].reduce(
    (sum, [, minutes, rest]) => sum + 60 * Number(minutes) + Number(rest),
    0,
  );
  return { seconds, cpuSeconds };
}
