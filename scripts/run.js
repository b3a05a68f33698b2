import { spawn } from 'node:child_process';
import { projectRoot } from './project.js';

/** Runs a program in the project's folder and resolves with its exit code.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {{ env?: Record<string, string>, quiet?: boolean, write?: (text: Uint8Array) => void }} [options]
 *   quiet: print its output only if it fails; write: what takes its output instead of the console
 * @returns {Promise<number>} */
export function run(program, args, { env = {}, quiet = false, write } = {}) {
  return new Promise((resolve, reject) => {
    const heard = quiet || write !== undefined;
    const child = spawn(program, args, {
      cwd: projectRoot,
      env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', CHECKPOINT_DISABLE: '1', ...env },
      stdio: heard ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
    });
    const tell = write ?? ((text) => process.stderr.write(text));
    const output = [];
    const hear = (chunk) => (quiet ? output.push(chunk) : tell(chunk));
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.on('error', reject);
    child.on('close', (code) => {
      if (quiet && code !== 0) tell(Buffer.concat(output));
      resolve(code ?? 1);
    });
  });
}

/** Runs one of the project's own packages on this Node. */
export const runPackage = (script, args, options) => run(process.execPath, [script, ...args], options);
