/** What a number format makes of a number, as far as it changes what the number is. */
export type NumberFormat =
  | { readonly kind: 'plain' | 'date' | 'datetime' | 'time' | 'duration' | 'percent' }
  /** Zeros before the digits up to this many, as codes have them. */
  | { readonly kind: 'padded'; readonly digits: number };

const plain: NumberFormat = { kind: 'plain' };

/** Formats that a workbook does not spell out (ECMA-376 part 1, 18.8.30; East Asian dates included). */
export function builtInFormat(id: number): NumberFormat {
  if (id === 9 || id === 10) return { kind: 'percent' };
  if ((id >= 14 && id <= 17) || (id >= 27 && id <= 31) || id === 36 || (id >= 50 && id <= 58))
    return { kind: 'date' };
  if ((id >= 18 && id <= 21) || (id >= 32 && id <= 35) || id === 45 || id === 47) return { kind: 'time' };
  if (id === 22) return { kind: 'datetime' };
  if (id === 46) return { kind: 'duration' };
  return plain;
}

/** Tells from its code what a format makes of a number: `dd.mm.yyyy`, `[h]:mm`, `0.0%`, `00000`. */
export function readFormatCode(code: string): NumberFormat {
  const [section] = splitSections(code);
  if (/\[(h+|m+|s+)\]/i.test(section)) return { kind: 'duration' };
  const bare = section
    .replace(/"[^"]*"?/g, '')
    .replace(/[\\_*]./g, '')
    .replace(/\[[^\]]*\]?/g, '')
    .toLowerCase();
  if (/^(general|standard|@)?$/.test(bare.trim())) return plain;
  if (/^0{2,}$/.test(bare)) return { kind: 'padded', digits: bare.length };
  const clock = bare.replace(/am\/pm|a\/p/g, 'h');
  const hasTime = /[hs]/.test(clock);
  const hasDate = /[yd]/.test(clock) || (/m/.test(clock) && !hasTime);
  if (hasDate && hasTime) return { kind: 'datetime' };
  if (hasDate) return { kind: 'date' };
  if (hasTime) return { kind: 'time' };
  return bare.includes('%') ? { kind: 'percent' } : plain;
}

/** Sections for positive, negative and other values, at semicolons outside quotes. */
const splitSections = (code: string): string[] => code.match(/(?:"[^"]*"?|\\.|[^;"\\])+/g) ?? [''];
