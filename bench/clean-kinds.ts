/** The kind of pollution that the name of a file of lib/ingest/clean tells of. */
export function kindOfFile(name: string): string {
  const pollution = name.slice(name.indexOf(': ') + 2);
  if (name.startsWith('real: ')) return 'all';
  return kinds.find(([, pattern]) => pattern.test(pollution))?.[0] ?? 'clean';
}

const kinds: readonly (readonly [kind: string, pattern: RegExp])[] = [
  ['several at once', /^writing /],
  [
    'a delimiter too many or too few in one row',
    /^row .*(?:missing|twice|at the end|at the start|extra cell)/,
  ],
  ['a quote too many or too few in one row', /^row .*(?:quote (?:inside|before|after|twice)|no quote)/],
  ['one row written otherwise', /^row /],
  ['delimiter of the file', /^delimiter /],
  ['quotes and escapes of the file', /quote|escape|^tabs, CR/],
  ['blank rows and delimiters at line ends', /^blank|^row of delimiters|^a delimiter at every/],
  ['line ends', /CRLF|CR$|line end/],
  ['encoding', /^BOM|^UTF|^Latin/],
  ['several tables', /table/],
  ['lines above and below', /preamble|footnote|comment|sep line/],
  ['header', /header|name|^(?:one|two) data/],
  ['one column, very many columns', /alone|columns$/],
];
