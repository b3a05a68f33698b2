import { type CleanSource, sourceTables } from './source-tables.fixture.ts';

/** A polluted file and the table that should be read from it. */
export type PollutedFile = {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly header: readonly string[] | null;
  readonly rows: readonly (readonly string[])[];
};

/** How a clean table is written. */
type Writing = {
  delimiter: string;
  quote: string;
  escaping: 'doubled' | 'backslash' | 'none';
  newline: string | ((row: number) => string);
  quoteAll: boolean;
  lastNewline: boolean;
};

const plain: Writing = {
  ...{ delimiter: ',', quote: '"', escaping: 'doubled', newline: '\n', quoteAll: false, lastNewline: true },
};

/** All single pollutions of all source tables, always the same. */
export function pollutedFiles(sources: readonly CleanSource[] = sourceTables()): PollutedFile[] {
  return sources.flatMap((source) => [
    ...wholeFile(source),
    ...layouts(source),
    ...singleRows(source),
    ...severalAtOnce(source),
  ]);
}

function writeCell(cell: string, writing: Writing): string {
  const { delimiter, quote, escaping } = writing;
  const needs =
    writing.quoteAll ||
    (delimiter !== '' && cell.includes(delimiter)) ||
    cell.includes(delimiter.trim() || delimiter) ||
    /[\r\n]/.test(cell) ||
    (quote !== '' && cell.includes(quote));
  if (quote === '' || !needs) return cell;
  const inner =
    escaping === 'doubled'
      ? cell.replaceAll(quote, quote + quote)
      : escaping === 'backslash'
        ? cell.replaceAll('\\', '\\\\').replaceAll(quote, `\\${quote}`)
        : cell;
  return quote + inner + quote;
}

const writeLine = (cells: readonly string[], writing: Writing): string =>
  cells.map((cell) => writeCell(cell, writing)).join(writing.delimiter);

function writeLines(lines: readonly string[], writing: Writing): string {
  const { newline } = writing;
  const text = lines
    .map((line, row) => line + (typeof newline === 'string' ? newline : newline(row)))
    .join('');
  return writing.lastNewline ? text : text.replace(/[\r\n]+$/, '');
}

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

function wholeFile(source: CleanSource): PollutedFile[] {
  const { header, rows } = source;
  const file = (name: string, change: Partial<Writing>, table = [header, ...rows]): PollutedFile => {
    const writing = { ...plain, ...change };
    const bytes = encode(
      writeLines(
        table.map((cells) => writeLine(cells, writing)),
        writing,
      ),
    );
    return { name: `${source.name}: ${name}`, bytes, header: table[0], rows: table.slice(1) };
  };
  const without = (sign: RegExp) =>
    [header, ...rows].map((cells) => cells.map((cell) => cell.replaceAll(sign, '')));
  const files = [
    file('clean', {}),
    ...[';', '\t', ' ', ', ', '||', '|', ':', '^', '::', ';;', ' | ', '; ', '<>', '~'].flatMap(
      (delimiter) => [
        file(`delimiter ${JSON.stringify(delimiter)}`, { delimiter }),
        file(`delimiter ${JSON.stringify(delimiter)}, all quoted`, { delimiter, quoteAll: true }),
      ],
    ),
    file('single quotes', { quote: "'" }),
    file('single quotes, all quoted', { quote: "'", quoteAll: true }),
    file('all quoted', { quoteAll: true }),
    file('no quotes', { quote: '' }, without(/[,"\n]/g)),
    file('no quotes, literal inches', { quote: '' }, [
      header,
      ...rows.map((cells) =>
        cells.map((cell, at) => (at === cells.length - 1 ? '5" pipe' : cell.replaceAll(/[,"\n]/g, ''))),
      ),
    ]),
    file('escape backslash', { escaping: 'backslash' }),
    file('escape backslash, all quoted', { escaping: 'backslash', quoteAll: true }),
    file('escape none', { escaping: 'none' }),
    file('CRLF', { newline: '\r\n' }),
    file('CR', { newline: '\r' }),
    file('mixed line ends', { newline: (row) => ['\n', '\r\n', '\r'][row % 3] }),
    file('one CRLF', { newline: (row) => (row === 5 ? '\r\n' : '\n') }),
    file('one CR', { newline: (row) => (row === 5 ? '\r' : '\n') }),
    file('no last line end', { lastNewline: false }),
    file('semicolons, CRLF, single quotes', { delimiter: ';', newline: '\r\n', quote: "'" }),
    file('tabs, CR, all quoted', { delimiter: '\t', newline: '\r', quoteAll: true }),
  ];
  const text = writeLines(
    [header, ...rows].map((cells) => writeLine(cells, plain)),
    plain,
  );
  const same = (name: string, bytes: Uint8Array): PollutedFile => ({
    name: `${source.name}: ${name}`,
    bytes,
    header,
    rows,
  });
  const utf16 = (little: boolean, mark: boolean): Uint8Array => {
    const whole = (mark ? '\uFEFF' : '') + text;
    const bytes = new Uint8Array(whole.length * 2);
    const view = new DataView(bytes.buffer);
    for (let at = 0; at < whole.length; at++) view.setUint16(2 * at, whole.charCodeAt(at), little);
    return bytes;
  };
  return [
    ...files,
    same('BOM', encode(`\uFEFF${text}`)),
    same('UTF-16LE with BOM', utf16(true, true)),
    same('UTF-16BE with BOM', utf16(false, true)),
    same('UTF-16LE', utf16(true, false)),
    same(
      'Latin-1',
      Uint8Array.from(text, (letter) => letter.charCodeAt(0)),
    ),
    same('two line ends at the end', encode(`${text}\n`)),
    same('blank line at the top', encode(`\n${text}`)),
    same('sep line', encode(`sep=,\n${text}`)),
    same(
      'whole lines quoted',
      encode(
        text.includes('\n"') || source.multiline
          ? text
          : text.replace(/[^\n]+/g, (line) => `"${line.replaceAll('"', '""')}"`),
      ),
    ),
  ];
}

function layouts(source: CleanSource): PollutedFile[] {
  const { header, rows } = source;
  const line = (cells: readonly string[]): string => writeLine(cells, plain);
  const body = rows.map(line);
  const head = line(header);
  const width = header.length;
  const file = (
    name: string,
    lines: readonly string[],
    wanted: Partial<PollutedFile> = {},
  ): PollutedFile => ({
    ...{ name: `${source.name}: ${name}`, bytes: encode(writeLines(lines, plain)), header, rows },
    ...wanted,
  });
  const commas = ','.repeat(width - 1);
  const other = (columns: number, count: number, first = 'alpha'): string[] => [
    [first, ...Array.from({ length: columns - 1 }, (_, at) => `field ${at}`)].join(','),
    ...Array.from({ length: count }, (_, row) =>
      Array.from({ length: columns }, (__, at) => (at % 2 === 0 ? `item ${row}` : `${row * 17 + at}`)).join(
        ',',
      ),
    ),
  ];
  const prose = (columns: number): string[] => [
    Array.from({ length: columns }, (_, at) => `column ${at}`).join(','),
    ...Array.from({ length: 10 }, (_, row) =>
      Array.from({ length: columns }, (__, at) => `some ${row} words ${at}`).join(','),
    ),
  ];
  const half = header.map((name) => name.split(/[ _]/));
  const emptied = header.map((name, at) => (at === 1 ? '' : name));
  const doubled = header.map((name, at) => (at === 1 ? header[0] : name));
  return [
    ...[
      file('no header', body, { header: null }),
      file('header only', [head], { rows: [] }),
      file('one data row', [head, body[0]], { rows: [rows[0]] }),
      file('two data rows', [head, body[0], body[1]], { rows: rows.slice(0, 2) }),
      file('an empty name', [line(emptied), ...body], { header: emptied }),
      file('no names but a row of delimiters', [commas, ...body], { header: header.map(() => '') }),
      ...[2, 3].map((count) =>
        file(`header ${count} times`, [...new Array<string>(count).fill(head), ...body], {
          header: header.map((name) => new Array<string>(count).fill(name).join(' ')),
        }),
      ),
      file('a name twice', [line(doubled), ...body], { header: doubled }),
    ],
    ...[
      file('preamble of one line', ['Sales of the year', head, ...body]),
      file('preamble and a blank line', ['Report of the office', 'Made on Monday', '', head, ...body]),
      file('preamble with a comma', [
        'Report, by the office of statistics',
        'All numbers are final',
        head,
        ...body,
      ]),
      file('preamble padded with delimiters', [`Report${commas}`, `2024${commas}`, head, ...body]),
      file('preamble, blank padded line', [`Report${commas}`, commas, head, ...body]),
      file('preamble of keys and values', ['Station,Berlin', 'Height,34 m', 'Source,DWD', '', head, ...body]),
      file('comment lines', ['# made by a program', '# version 3', head, ...body]),
      file('footnote', [...[head, ...body], 'Source: the office of statistics']),
      file('footnote after a blank line', [head, ...body, '', '* numbers are provisional']),
      file('footnote with a comma', [head, ...body, '', 'Source: office, retrieved on Monday']),
      file('footnote padded', [head, ...body, `Note: all is provisional${commas}`]),
      file('preamble and footnote', ['Title', '', head, ...body, '', 'Footnote 1', 'Footnote 2']),
    ],
    ...[2, 3, 5, 9, 12]
      .filter((columns) => columns !== width)
      .flatMap((columns) => [
        file(`second table of ${columns} columns after a blank line`, [
          head,
          ...body,
          '',
          ...other(columns, 12),
        ]),
        file(`second table of ${columns} columns at once`, [head, ...body, ...other(columns, 12)]),
        file(`second, longer table of ${columns} columns`, [head, ...body, '', ...other(columns, 120)]),
      ]),
    ...[
      file('second table of as many columns', [head, ...body, '', ...other(width, 15)]),
      file('second table of as many columns at once', [head, ...body, ...other(width, 15)]),
      ...[width - 1, width + 1]
        .filter((columns) => columns > 1)
        .map((columns) =>
          file(`second table of ${columns} columns of words at once`, [head, ...body, ...prose(columns)]),
        ),
      file('second table with a title', [head, ...body, '', 'Table 2', ...other(4, 15)]),
      file('the same table again', [head, ...body, '', head, ...body]),
      file('the same table again at once', [head, ...body, head, ...body]),
      file('blank line in the middle', [head, ...body.slice(0, 9), '', ...body.slice(9)]),
      file(
        'blank lines after each row',
        [head, ...body].flatMap((one) => [one, '']),
      ),
      file('row of delimiters', [head, ...body.slice(0, 9), commas, ...body.slice(9)], {
        rows: [...rows.slice(0, 9), header.map(() => ''), ...rows.slice(9)],
      }),
      file('a delimiter at every line end', [`${head},`, ...body.map((one) => `${one},`)]),
      file('a delimiter at every line end but the header', [head, ...body.map((one) => `${one},`)]),
    ],
    ...(source.typed
      ? [
          file(
            'header over two rows',
            [line(half.map(([one]) => one)), line(half.map(([, ...rest]) => rest.join(' '))), ...body],
            {
              header: half.map((parts) =>
                [parts[0], parts.slice(1).join(' ')].filter((part) => part !== '').join(' '),
              ),
            },
          ),
          file(
            'header over three rows',
            [head, line(header.map(() => 'unit')), line(header.map((_, at) => `(${at}x)`)), ...body],
            {
              header: header.map((name, at) => `${name} unit (${at}x)`),
            },
          ),
        ]
      : []),
    ...(['repeat', 'transpose'] as const).map((kind) => {
      const columns = kind === 'repeat' ? 2000 : 1000;
      const names = Array.from({ length: columns }, (_, at) => `${header[at % width]} ${at}`);
      const wide = rows
        .slice(0, 6)
        .map((cells) => Array.from({ length: columns }, (_, at) => cells[at % width]));
      return file(`${columns} columns`, [line(names), ...wide.map(line)], { header: names, rows: wide });
    }),
    // A column of numbers under a year has no header that could be told from its values.
    ...header
      .filter((name) => !/^\d/.test(name))
      .map((name) => {
        const at = header.indexOf(name);
        return file(
          `column ${at} alone`,
          [name, ...rows.map((cells) => writeCell(cells[at] === '' ? 'x' : cells[at], plain))],
          {
            header: [name],
            rows: rows.map((cells) => [cells[at] === '' ? 'x' : cells[at]]),
          },
        );
      }),
  ];
}

function singleRows(source: CleanSource): PollutedFile[] {
  const table = [source.header, ...source.rows];
  const lines = table.map((cells) => writeLine(cells, plain));
  const file = (name: string, row: number, line: string, cells: readonly string[]): PollutedFile => {
    const written = lines.map((one, at) => (at === row ? line : one));
    const wanted = table.map((one, at) => (at === row ? cells : one));
    return {
      name: `${source.name}: row ${row}, ${name}`,
      bytes: encode(writeLines(written, plain)),
      header: wanted[0],
      rows: wanted.slice(1),
    };
  };
  const width = source.header.length;
  const rows = [...new Set([0, 1, Math.min(7, table.length - 2), table.length - 1])];
  return rows.flatMap((row) => {
    const cells = table[row];
    const rewrite = (change: Partial<Writing>): string => writeLine(cells, { ...plain, ...change });
    const files = [
      ...[';', '\t', ' ', ', ', '|'].map((delimiter) =>
        file(`delimiter ${JSON.stringify(delimiter)}`, row, rewrite({ delimiter }), cells),
      ),
      file('single quotes', row, rewrite({ quote: "'" }), cells),
      file('escape backslash', row, rewrite({ escaping: 'backslash' }), cells),
      file('all quoted', row, rewrite({ quoteAll: true }), cells),
      file('all in single quotes', row, rewrite({ quote: "'", quoteAll: true }), cells),
      file(
        'whole line quoted',
        row,
        cells.some((cell) => cell.includes('\n')) ? lines[row] : `"${lines[row].replaceAll('"', '""')}"`,
        cells,
      ),
      file('a delimiter at the end', row, `${lines[row]},`, [...cells, '']),
      file('a delimiter at the start', row, `,${lines[row]}`, ['', ...cells]),
      file('extra cell', row, `${lines[row]},extra`, [...cells, 'extra']),
    ];
    for (let column = 0; column < width; column++) {
      const written = cells.map((cell) => writeCell(cell, plain));
      const own = written[column];
      const put = (text: string): string =>
        written.map((cell, at) => (at === column ? text : cell)).join(',');
      const bare = !own.startsWith('"');
      if (column < width - 1) {
        const merged = bare && !written[column + 1].startsWith('"');
        if (merged && width > 2)
          files.push(
            file(
              `delimiter ${column} missing`,
              row,
              [...written.slice(0, column), own + written[column + 1], ...written.slice(column + 2)].join(
                ',',
              ),
              [...cells.slice(0, column), cells[column] + cells[column + 1], ...cells.slice(column + 2), ''],
            ),
          );
        files.push(
          file(
            `delimiter ${column} twice`,
            row,
            [...written.slice(0, column + 1), '', ...written.slice(column + 1)].join(','),
            [...cells.slice(0, column + 1), '', ...cells.slice(column + 1)],
          ),
        );
      }
      if (cells[column] === '') continue;
      if (bare) {
        const middle = Math.ceil(own.length / 2);
        const stray = `${own.slice(0, middle)}"${own.slice(middle)}`;
        files.push(
          file(
            `quote inside cell ${column}`,
            row,
            put(stray),
            cells.map((cell, at) => (at === column ? stray : cell)),
          ),
          file(
            `quote before cell ${column}`,
            row,
            put(`"${own}`),
            cells.map((cell, at) => (at === column ? `"${cell}` : cell)),
          ),
          file(
            `quote after cell ${column}`,
            row,
            put(`${own}"`),
            cells.map((cell, at) => (at === column ? `${cell}"` : cell)),
          ),
          file(`cell ${column} quoted`, row, put(`"${own}"`), cells),
          file(
            `quote inside quoted cell ${column}`,
            row,
            put(`"${stray}"`),
            cells.map((cell, at) => (at === column ? stray : cell)),
          ),
          file(
            `cell ${column} emptied`,
            row,
            put(''),
            cells.map((cell, at) => (at === column ? '' : cell)),
          ),
        );
      } else if (!cells[column].includes('\n')) {
        const inner = cells[column];
        files.push(
          file(`no quote before cell ${column}`, row, put(own.slice(1)), cells),
          file(`no quote after cell ${column}`, row, put(own.slice(0, -1)), cells),
          file(
            `quote twice before cell ${column}`,
            row,
            put(`"${own}`),
            cells.map((cell, at) => (at === column ? `"${inner}` : cell)),
          ),
          file(
            `quote twice after cell ${column}`,
            row,
            put(`${own}"`),
            cells.map((cell, at) => (at === column ? `${inner}"` : cell)),
          ),
        );
      }
    }
    return files;
  });
}

/** Pairs of a way of writing the whole file with a change of its layout. */
function severalAtOnce(source: CleanSource): PollutedFile[] {
  const { header, rows } = source;
  const writings: readonly Partial<Writing>[] = [
    { delimiter: ';' },
    { delimiter: '\t', newline: '\r\n' },
    { delimiter: '|', quoteAll: true },
    { quote: "'", newline: '\r' },
    { delimiter: ', ' },
    { escaping: 'backslash', quoteAll: true, newline: '\r\n' },
  ];
  return writings.flatMap((change, index) => {
    const writing = { ...plain, ...change };
    const lines = [header, ...rows].map((cells) => writeLine(cells, writing));
    const [head, ...body] = lines;
    const file = (
      name: string,
      text: readonly string[],
      wanted: Partial<PollutedFile> = {},
    ): PollutedFile => ({
      ...{
        name: `${source.name}: writing ${index}, ${name}`,
        bytes: encode(writeLines(text, writing)),
        header,
        rows,
      },
      ...wanted,
    });
    return [
      file('preamble', ['Report of the office', '', head, ...body]),
      file('footnote', [head, ...body, 'Source: the office']),
      file('no header', body, { header: null }),
      file('blank lines', [head, '', ...body.slice(0, 5), '', ...body.slice(5), '']),
      file('second table', [
        head,
        ...body,
        '',
        ['alpha', 'beta', 'gamma'].join(writing.delimiter),
        ...[1, 2, 3, 4].map((row) => ['x', `${row}`, `${row * 3}`].join(writing.delimiter)),
      ]),
      file(
        'short row',
        [head, body[0], body[1].slice(0, body[1].indexOf(writing.delimiter)), ...body.slice(2)],
        {
          rows: rows.map((cells, at) =>
            at === 1 && !cells[0].includes(writing.delimiter)
              ? [cells[0], ...cells.slice(1).map(() => '')]
              : cells,
          ),
        },
      ),
    ];
  });
}
