/** Whether a file's name fits a pattern, in which `*` is anything and `?` one sign; capital or small is the same. */
export function fitsPattern(name: string, pattern: string): boolean {
  const expression = pattern
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replace(/\*+/g, '.*')
    .replaceAll('?', '.');
  return new RegExp(`^${expression}$`, 'isu').test(name);
}
