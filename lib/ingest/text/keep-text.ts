/** A copy of a cell that does not hold the whole chunk it was cut from in memory.
 * Engines make a slice a view of its parent; joining and cutting again makes the parent a short one.
 * @param limitCharacters  longer texts are cut there and end in an ellipsis */
export function keepText(text: string, limitCharacters = Number.POSITIVE_INFINITY): string {
  if (text.length <= limitCharacters) return text.length < 13 ? text : ` ${text}`.slice(1);
  // Never half of a surrogate pair.
  const cut = text.slice(0, limitCharacters - 1).replace(/[\uD800-\uDBFF]$/, '');
  return `${cut}…`;
}
