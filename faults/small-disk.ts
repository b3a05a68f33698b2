import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';

/** Mounts the disk, waits until whoever started it is gone, and takes it away again: also after an interrupt, or a kill that
 * leaves no time for anything. */
const keeper = `trap '' INT TERM HUP
mount -t tmpfs -o "size=$2m" tmpfs "$1" || exit 1
echo mounted
cat > /dev/null
umount -l "$1"
rmdir "$1"`;

/** A disk of some megabytes in memory over a folder, until it is given back or this process is gone.
 * @returns how it is given another size and given back; why it cannot be had, where it takes more rights than these */
export async function mountDisk(
  folder: string,
  megabytes: number,
): Promise<{ resize(megabytes: number): void; giveBack(): Promise<void> } | { refusal: string }> {
  if (process.platform !== 'linux') return { refusal: 'it takes Linux' };
  const child = spawn('sh', ['-c', keeper, 'sh', folder, String(megabytes)], {
    stdio: ['pipe', 'pipe', 'pipe'],
    detached: true,
  });
  let said = '';
  child.stderr.on('data', (chunk) => {
    said += chunk;
  });
  const ended = once(child, 'close');
  const isMounted = await Promise.race([
    once(child.stdout, 'data').then(() => true),
    ended.then(() => false),
  ]);
  if (!isMounted) return { refusal: said.trim() || 'mount failed' };
  return {
    async giveBack() {
      child.stdin.end();
      await ended;
    },
    resize(size) {
      const { status, stderr } = spawnSync('mount', ['-o', `remount,size=${size}m`, folder], {
        encoding: 'utf8',
      });
      if (status !== 0) throw new Error(`The disk has not got another size: ${stderr}`);
    },
  };
}
