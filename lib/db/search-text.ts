/** Text to be searched, or to search for, with Prisma's `contains`: in lower case, and with a character of its own in the
 * place of each that LIKE takes for something else, so that "temp_max" finds itself alone. Both sides are written so. */
export function searchText(text: string): string {
  return text.toLowerCase().replaceAll(/[%_\\]/g, (character) => standIns[character] ?? character);
}

/** From the private use area, where no text has a character: the migration that introduced them knows them too. */
const standIns: Readonly<Record<string, string>> = { '%': '\uE000', _: '\uE001', '\\': '\uE002' };
