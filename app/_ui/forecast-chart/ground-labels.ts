/** A label over the plot, by its left end in pixels. */
export type GroundLabel = { readonly text: string; readonly left: number };

/** Half a letter more than any letter of a label takes, in pixels, as is `space` between a label and its line. */
const letter = 6.2;
const space = 4;

/** Which labels have room over the plot: the origin's beside its line, else where it ends inside; "held out" and "future"
 * over their grounds, where they do not lie on another.
 * @param width  of the plot, as are the places of the origin and of the end of the data in pixels from its left edge
 * @param origin null where it is out of view */
export function groundLabels({
  width,
  origin,
  originText,
  heldOutFrom,
  futureFrom,
}: {
  width: number;
  origin: number | null;
  originText: string;
  heldOutFrom: number;
  futureFrom: number;
}): GroundLabel[] {
  const labels: GroundLabel[] = [];
  const own = widthOf(originText);
  if (origin !== null && own <= width) {
    const beside = origin - own - space >= 0 ? origin - own - space : origin + space;
    labels.push({ text: originText, left: Math.max(0, Math.min(beside, width - own)) });
  }
  for (const [text, from, to] of [
    ['held out', heldOutFrom, futureFrom],
    ['future', futureFrom, width],
  ] as const) {
    const left = Math.max(0, from) + space;
    if (left + widthOf(text) > Math.min(to, width)) continue;
    if (
      labels.every(
        (other) => left >= other.left + widthOf(other.text) + space || left + widthOf(text) <= other.left,
      )
    )
      labels.push({ text, left });
  }
  return labels;
}

const widthOf = (text: string): number => text.length * letter;
