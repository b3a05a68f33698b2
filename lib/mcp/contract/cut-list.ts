/** The beginning of a long list, and a sentence that says what was left out and how to get it; none where nothing was.
 * @param noun  of the entries: "rows"
 * @param how   the rest of the sentence: "name one series by key" */
export function cutList<Entry>(
  all: readonly Entry[],
  most: number,
  { noun, how }: { readonly noun: string; readonly how: string },
): { readonly shown: readonly Entry[]; readonly leftOut: readonly string[] } {
  if (all.length <= most) return { shown: all, leftOut: [] };
  const count = (value: number) => value.toLocaleString('en');
  return {
    shown: all.slice(0, most),
    leftOut: [`The first ${count(most)} of ${count(all.length)} ${noun} are shown; for the others ${how}.`],
  };
}
