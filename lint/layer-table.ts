import { isolated, layers } from './layers.ts';

/** The marks in ARCHITECTURE.md between which the list of lint/layers.ts is shown. */
const begin = '<!-- layers: written by `npm run layers -- --write` -->';
const end = '<!-- end of layers -->';

/** A document with the list of lint/layers.ts between its marks.
 * @throws Error if the document lacks them */
export function writeLayerTable(document: string): string {
  const from = document.indexOf(begin);
  const to = document.indexOf(end);
  if (from < 0 || to < from) throw new Error(`Wanted the lines "${begin}" and "${end}".`);
  return `${document.slice(0, from + begin.length)}\n\n${layerTable()}\n\n${document.slice(to)}`;
}

function layerTable(): string {
  const rows = Object.entries(layers).map(([name, { about, uses, packages }]) => {
    const imports = packages === 'server' ? ['any package but React and Next'] : packages;
    const allowed = [...uses, ...imports].map((use) => use.replace(/^lib\/|\.ts$/g, '')).join(', ');
    return `| \`${name}\` | ${about} | ${allowed || 'nothing'} |`;
  });
  const ordered = Object.entries(layers).flatMap(([name, { rooms }]) =>
    rooms === undefined ? [] : [`- Rooms of \`${name}\`, lowest first: ${rooms.join(', ')}.`],
  );
  const apart = isolated.map(
    ({ rule, entries, reaches }) =>
      `- ${rule} (${entries.map((glob) => `\`${glob}\``).join(', ')}): ${reaches.map((place) => place.replace(/^lib\/|\.ts$/g, '')).join(', ')}.`,
  );
  return ['| layer | what it is for | may import |\n|---|---|---|', ...rows, '', ...ordered, ...apart].join(
    '\n',
  );
}
