import { readFileSync, writeFileSync } from 'node:fs';
import { inProject } from './project.js';

// A registry may not offer the packages of other platforms, and npm then leaves them out of the lock file in
// silence: `npm ci` refuses such a file, and users of those platforms miss their binaries. This adds them.
// Run it after every change of dependencies: node scripts/complete-lock.js

const file = inProject('package-lock.json');
if (process.argv[1] === import.meta.filename) {
  const lock = JSON.parse(readFileSync(file, 'utf8'));
  const missing = missingOptional(lock);
  for (const { name, version } of missing) lock.packages[`node_modules/${name}`] = lockEntry(name, version);
  lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)));
  writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
  console.log(`${missing.length} entries added.`);
}

/** Optional dependencies that the lock file names but does not hold.
 * @param {{ packages: Record<string, { optionalDependencies?: Record<string, string> }> }} lock
 * @returns {{ name: string, version: string }[]} */
export function missingOptional(lock) {
  const missing = new Map();
  for (const [folder, entry] of Object.entries(lock.packages))
    for (const [name, version] of Object.entries(entry.optionalDependencies ?? {}))
      if (!(`node_modules/${name}` in lock.packages) && !(`${folder}/node_modules/${name}` in lock.packages))
        missing.set(name, version);
  return [...missing].map(([name, version]) => ({ name, version }));
}

/** What npm would have written, without the digest that only the registry knows. */
function lockEntry(name, version) {
  const os = ['android', 'darwin', 'freebsd', 'linux', 'openharmony', 'win32'].find((part) =>
    name.includes(part),
  );
  const cpu = ['arm64', 'x64', 'ia32', 'ppc64', 'riscv64', 's390x', 'arm', 'wasm32'].find((part) =>
    name.includes(`-${part}`),
  );
  const libc = name.endsWith('-musl') ? 'musl' : name.endsWith('-gnu') ? 'glibc' : null;
  return {
    version,
    optional: true,
    ...(os ? { os: [os] } : {}),
    ...(cpu ? { cpu: [cpu] } : {}),
    ...(libc ? { libc: [libc] } : {}),
  };
}
