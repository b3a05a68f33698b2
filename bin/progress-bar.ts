import type { EpochReport } from '#lib/forecast/schema.ts';
import type { CommandContext } from './command-line.ts';

const width = 28;

/** Draws training on standard error where that is a terminal; otherwise it stays silent. */
export function createProgressBar(stderr: CommandContext['stderr']): {
  show(report: EpochReport): void;
  end(): void;
} {
  if (!stderr.isTTY) return { show() {}, end() {} };
  const startedMs = Date.now();
  return {
    show({ updatesDone, updatesTotal, epoch, trainLoss, validationLoss }) {
      const share = updatesDone / updatesTotal;
      const bar = '#'.repeat(Math.round(share * width)).padEnd(width, '.');
      const leftSeconds = Math.round(((Date.now() - startedMs) / 1000) * (1 / share - 1));
      stderr.write(
        `\r[${bar}] epoch ${epoch}, ${validationLoss === null ? 'training' : 'validation'} MAE ${(validationLoss ?? trainLoss).toPrecision(3)}, ${leftSeconds} s left  `,
      );
    },
    end() {
      stderr.write(`\r${' '.repeat(width + 60)}\r`);
    },
  };
}
