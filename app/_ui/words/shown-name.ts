/** Text from a file as it is shown: signs that turn the direction of what follows stand as their code, so that a name
 * can neither read as another nor turn the words around it. In links and exports the text stays as it is.
 * @param limit  characters shown of it; what is longer ends in an ellipsis */
export function shownName(text: string, limit = Number.POSITIVE_INFINITY): string {
  const cut = text.length > limit ? `${text.slice(0, limit - 1)}…` : text;
  return cut.replace(
    turningSigns,
    (sign) => `[U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`,
  );
}

/** Embeddings, overrides and isolates; the plain marks of direction and joiners belong to the spelling of many languages. */
const turningSigns = /[\u202a-\u202e\u2066-\u2069]/g;
