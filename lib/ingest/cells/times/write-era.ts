/** Writes the year of a Japanese era or of the Republic of China as one of the common era: `2023年1月` for `令和5年1月`.
 * @returns null where the text begins with no era */
export function writeEra(text: string): string | null {
  const found = /^\s*(令和|平成|昭和|民[國国])\s?(\d{1,3}|元)年/.exec(text);
  if (found === null) return null;
  const before = yearsBefore.get(found[1]) ?? 1911;
  return `${before + (found[2] === '元' ? 1 : Number(found[2]))}年${text.slice(found[0].length)}`;
}

/** The year before an era's first. */
const yearsBefore: ReadonlyMap<string, number> = new Map([
  ['令和', 2018],
  ['平成', 1988],
  ['昭和', 1925],
]);
