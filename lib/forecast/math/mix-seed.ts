/** One seed out of several whole numbers: near ones give seeds that are far apart.
 * Drawing from a generator seeded by the place in training (member, epoch, update) makes randomness a function
 * of that place, so a checkpoint need not hold the generator.
 * @see Austin Appleby's MurmurHash3, its finaliser */
export function mixSeed(...parts: readonly number[]): number {
  let hash = 0x9e3779b9;
  for (const part of parts) {
    hash = Math.imul(hash ^ (part >>> 0), 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
    hash = (hash ^ (hash >>> 16)) >>> 0;
  }
  return hash;
}
