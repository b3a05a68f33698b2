/** Whether a cell says by name that its value is missing: empty, NA, N/A, NaN, null, `-`, `.`, `#N/A` and the like. */
export function isMissing(text: string): boolean {
  if (text.length === 0) return true;
  if (text.length > 24) return false;
  // No name of a missing value begins with a digit but those that printf gave: most cells are told apart here.
  const first = text.charCodeAt(text.charCodeAt(0) === 45 ? 1 : 0);
  if (first >= 48 && first <= 57 && !text.includes('#')) return false;
  if (missingNames.has(text)) return true;
  const bare = text.trim().toLowerCase();
  return bare.length === 0 || missingNames.has(bare);
}

/** Whether a cell can be missing by its first character alone, straight from character codes: most texts cannot. */
export function mayBeMissing(codes: Uint8Array, from: number, to: number): boolean {
  return to === from || (to - from <= 24 && firstOfMissing[codes[from]] === 1);
}

const missingNames: ReadonlySet<string> = new Set([
  ...[
    '',
    'na',
    'n/a',
    'n.a.',
    'n.a',
    '<na>',
    '#n/a',
    '#na',
    '#n/a n/a',
    'nan',
    '-nan',
    '1.#qnan',
    '-1.#ind',
    'nat',
  ],
  ...[
    'null',
    '(null)',
    '<null>',
    'none',
    'nil',
    '\\n',
    'undefined',
    'missing',
    'unknown',
    'unavailable',
    'void',
    'blank',
    '(blank)',
  ],
  ...[
    '-',
    '--',
    '---',
    '–',
    '—',
    '.',
    '..',
    '...',
    '…',
    '?',
    '??',
    '*',
    ':',
    'x',
    'nd',
    'n.d.',
    'n/d',
    'n/e',
    'k.a.',
    'k. a.',
  ],
  ...['#div/0!', '#value!', '#ref!', '#num!', '#name?', '#null!', 'not available', 'no data', 'nodata'],
]);

/** 1 for every character that begins a name above, in either case, or is a blank; others than ASCII may be either. */
const firstOfMissing = new Uint8Array(256).fill(1, 128);
for (const blank of [9, 10, 11, 12, 13, 32]) firstOfMissing[blank] = 1;
for (const name of missingNames) {
  for (const first of [name.charAt(0), name.charAt(0).toUpperCase()]) {
    if (first !== '') firstOfMissing[Math.min(first.charCodeAt(0), 255)] = 1;
  }
}
