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
    'k.a.',
    'k. a.',
  ],
  ...['#div/0!', '#value!', '#ref!', '#num!', '#name?', '#null!', 'not available', 'no data', 'nodata'],
]);
