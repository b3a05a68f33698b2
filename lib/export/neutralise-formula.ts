/** Text that no spreadsheet takes for a formula: an apostrophe goes in front of what would start one.
 *
 * A cell is dangerous where it starts with `=`, `+`, `-` or `@` (also full-width), behind any spaces or
 * invisible characters, or with a tab or a line break. A spreadsheet that expects another separator, or does
 * not understand the quotes, starts a new cell inside the text: what follows a separator is guarded as well.
 * A number is no formula, and stays as it is: ids such as -1 must join with those of the input.
 * @see https://owasp.org/www-community/attacks/CSV_Injection */
export function neutraliseFormula(text: string): string {
  if (plainNumber.test(text)) return text;
  const guarded = text.replace(formulaAfterSeparator, "$<before>'");
  return dangerousStart.test(guarded) ? `'${guarded}` : guarded;
}

const plainNumber = /^[-+]?\d+(?:\.\d+)?(?:[eE][-+]?\d{1,3})?$/;
// \p{C} covers control and format characters, such as the zero-width space and the byte order mark.
const dangerousStart = /^(?:[\t\r\n]|[\s\p{C}]*[=+\-@＝＋－＠])/u;
const formulaAfterSeparator = /(?<before>[,;|\t\r\n][\s\p{C}"]*)(?=[=+\-@＝＋－＠])/gu;
