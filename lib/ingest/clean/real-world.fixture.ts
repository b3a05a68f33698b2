/** A file as people publish them, and what should be read from it. */
export type RealWorldFile = {
  readonly name: string;
  readonly text: string;
  readonly header: readonly string[] | null;
  readonly rows: readonly (readonly string[])[];
};

/** Files after the manner of open data portals, statistics offices, instruments, databases and shops: each is hard in
 * one way that a generator of single faults does not make. */
export function realWorldFiles(): RealWorldFile[] {
  return [
    ...columnsOfTheirOwn(),
    ...oddDelimiters(),
    ...framedTables(),
    ...doubtfulHeaders(),
    ...officeTables(),
  ];
}

const rowsOf = (count: number, row: (index: number) => string[]): string[][] =>
  Array.from({ length: count }, (_, index) => row(index));

const write = (rows: readonly (readonly string[])[], delimiter: string): string =>
  rows.map((cells) => `${cells.join(delimiter)}\n`).join('');

/** One column whose cells hold blanks, commas or semicolons. */
function columnsOfTheirOwn(): RealWorldFile[] {
  const alone = (name: string, header: string | null, cells: readonly string[]): RealWorldFile => ({
    name: `${name} alone`,
    text: write([...(header === null ? [] : [[header]]), ...cells.map((cell) => [cell])], ''),
    header: header === null ? null : [header],
    rows: cells.map((cell) => [cell]),
  });
  const twelve = (cell: (index: number) => string): string[] => rowsOf(12, (row) => [cell(row)]).flat();
  return [
    alone(
      'points',
      'geom',
      twelve((row) => `POINT (${row} ${row + 3}.5)`),
    ),
    alone(
      'points without a name',
      null,
      twelve((row) => `POINT (${row} ${row + 3}.5)`),
    ),
    alone(
      'addresses',
      'address',
      twelve((row) => `${row + 1} High Street`),
    ),
    alone('people', 'name', ['Ann Lee', 'Bob Ray', 'Cid Poe', 'Dan Fox', 'Eve Orr', 'Flo Day']),
    alone(
      'decimal commas',
      'value',
      twelve((row) => `${row},5`),
    ),
    alone(
      'thousands with blanks',
      'value',
      twelve((row) => `${row + 1} ${200 + row},5`),
    ),
    alone(
      'telephone numbers',
      'phone',
      twelve((row) => `+49 30 1234 ${100 + row}`),
    ),
    alone(
      'weights',
      'weight',
      twelve((row) => `${row} kg`),
    ),
    alone(
      'addresses of pages',
      'url',
      twelve((row) => `https://example.org/a;b/${row}?x=1,2&y=:z`),
    ),
    alone(
      'reviews',
      'review',
      twelve((row) => `This, I say, is ${['good', 'bad, and worse'][row % 2]}. Again, number ${row}.`),
    ),
  ];
}

function oddDelimiters(): RealWorldFile[] {
  const header = ['id', 'some text', 'value', 'pair'];
  const rows = rowsOf(12, (row) => [`${row}`, `two words ${row}`, `${row}.5`, 'a,b']);
  const delimiters = ['\t\t', '@', '$', '<', '·', '\u0001', '\u001e', '\u001f', '\f'];
  const shapes = rowsOf(12, (row) => [`${row}`, `POLYGON ((${row} 1, ${row} 2, 3 4, ${row} 1))`]);
  const lists = rowsOf(6, (row) => [`${row}`, 'False', `${row}2.25`, `['${row}', '112']`, "['765', '766']"]);
  const accounts = rowsOf(15, (row) => [`M,I15,${'ABCDEFGHIJKLMNO'[row]},DE`, `${row}.1 `, `${row}.2 p`]);
  const empty = rowsOf(6, (row) => [`${row}`, '', '', `${row + 2}`, '', 'x']);
  return [
    ...delimiters.map((delimiter) => ({
      ...{ name: `parted by ${JSON.stringify(delimiter)}`, text: write([header, ...rows], delimiter) },
      ...{ header, rows },
    })),
    {
      ...{ name: 'shapes between semicolons', header: ['id', 'wkt'], rows: shapes },
      text: write([['id', 'wkt'], ...shapes], ';'),
    },
    {
      ...{ name: 'lists between semicolons', header: ['id', 'done', 'cost', 'group', 'parts'], rows: lists },
      text: write([['id', 'done', 'cost', 'group', 'parts'], ...lists], ';'),
    },
    {
      ...{ name: 'keys with commas between tabs', header: ['freq,unit,nace,geo', '2020', '2021'] },
      ...{ text: write([['freq,unit,nace,geo', '2020 ', '2021 '], ...accounts], '\t'), rows: accounts },
    },
    {
      ...{ name: 'empty columns side by side', header: ['a', '', '', 'b', '', 'c'], rows: empty },
      text: write([['a', '', '', 'b', '', 'c'], ...empty], ','),
    },
    {
      ...{ name: 'columns lined up with blanks', header: ['YEAR', 'MM', 'TMAX'] },
      text: `   YEAR   MM   TMAX\n${rowsOf(15, (row) => [`   ${1990 + row}   0${1 + (row % 9)}   ${10 + row}.5`]).join('\n')}\n`,
      rows: rowsOf(15, (row) => [`${1990 + row}`, `0${1 + (row % 9)}`, `${10 + row}.5`]),
    },
  ];
}

/** Titles, notes, comments and lines drawn around and inside the table. */
function framedTables(): RealWorldFile[] {
  const header = ['Code', 'Area', 'Households', 'Percentage', 'Rank'];
  const rows = rowsOf(25, (row) => [`E0900${row}`, `Borough ${row}`, `${row * 31}`, `${row}.5`, '..']);
  const body = write(rows, ',');
  const names = ['name', 'town', 'job'];
  const people = rowsOf(12, (row) => [`n${row}`, 'Cork', 'baker']);
  const series = rowsOf(10, (row) => [`2024-01-${10 + row}`, `${row}`]);
  return [
    {
      ...{ name: 'title, unit and notes padded with commas', header, rows },
      text: `Table 1: Households,,,,\n,,,,\nEngland,,,,thousands\n${header.join(',')}\n${body},,,,\nSource: ONS,,,,\n1. Rounded,,,,\n`,
    },
    {
      ...{ name: 'notes that hold the delimiter above words', header: names, rows: people },
      text: `Survey of 2020, second wave\nFieldwork: May, June, July\nContact: a@b.org\n\n${write([names, ...people], ',')}`,
    },
    {
      ...{ name: 'a comment between the rows', header: names, rows: people },
      text: `${write([names, ...people.slice(0, 5)], ',')}# break here\n${write(people.slice(5), ',')}`,
    },
    {
      ...{ name: 'a word at the end', header: ['day', 'mm'], rows: series },
      text: `${write([['day', 'mm'], ...series], ',')}END\n`,
    },
    {
      ...{ name: 'the end of a file of DOS', header: ['day', 'mm'], rows: series },
      text: `${write([['day', 'mm'], ...series], ',')}\u001a`,
    },
    {
      ...{ name: 'the console of a database', header: [' day', ' mm'] },
      rows: series.map(([day, mm]) => [` ${day} `, ` ${mm}`]),
      text: ` day | mm\n-----+---\n${write(
        series.map(([day, mm]) => [` ${day} `, ` ${mm}`]),
        '|',
      )}(10 rows)\n`,
    },
  ];
}

/** Names that look like values, and values that look like names. */
function doubtfulHeaders(): RealWorldFile[] {
  const items = rowsOf(10, (row) => [`Item ${row}`, `${row * 7}`, `${row * 9}`, `${row * 11}`]);
  const countries = rowsOf(20, (row) => [`Country ${row}`, `C${row}`, 'SP.POP', `${row * 1000}`, '']);
  const down = ['Item', '2003', '2002', '2001'];
  const across = ['Country Name', 'Country Code', 'Indicator', '1960', '1961'];
  const towns = [
    ['José', 'Cork'],
    ['Ann', 'Bonn'],
    ['Bob', 'Rome'],
  ];
  const parts = rowsOf(9, (row) => [`${9000 + row}`, `u${row}`, `${row - 3}`, 'fine']);
  return [
    { name: 'years that fall', header: down, rows: items, text: write([down, ...items], ',') },
    {
      name: 'two years at the end',
      header: across,
      rows: countries,
      text: write([across, ...countries], ','),
    },
    {
      name: 'three towns of four letters',
      ...{ header: ['name', 'city'], rows: towns },
      text: write([['name', 'city'], ...towns], ','),
    },
    {
      ...{ name: 'the rest of one name on a row of its own', header: ['post id', 'user', 'score', 'body'] },
      ...{ text: `post,user,score,body\nid,,,\n${write(parts, ',')}`, rows: parts },
    },
  ];
}

/** Tables as offices lay them out for the eye. */
function officeTables(): RealWorldFile[] {
  const counts = rowsOf(9, (row) => [
    `${2010 + row}`,
    `${100 + row}`,
    `${90 + row}`,
    `${7 + (row % 3)}`,
    `${6 + (row % 2)}`,
  ]);
  const regions = rowsOf(7, (row) => [`Region ${'ABCDEFG'[row]}`, ...counts[row].slice(1)]);
  const hours = rowsOf(8, (row) => [`2024-05-01 0${row}:00`, `${1000 + row}.5`, `${3 + row}.25`]);
  const readings = rowsOf(6, (row) => [
    `0${row}:30`,
    `${[1, 4, 2, 5, 3, 6][row]}`,
    `${[2, 1, 2, 3, 8, 7][row]}`,
    `${[3, 7, 9, 8, 1, 2][row]}`,
  ]);
  const teams = rowsOf(3, (row) => [['Reds', 'Blues', 'Greens'][row], `${12 - 3 * row}`]);
  const shops = rowsOf(9, (row) => [
    `${row + 1}`,
    `Town ${'PQRSTUVWX'[row]}`,
    `200${row}-05-0${row + 1}`,
    `${120 + 13 * row}`,
  ]);
  return [
    {
      name: 'names over three rows with an empty row between them',
      header: ['Year', 'Employed Men', 'Women', 'Unemployed Men', 'Women'],
      ...{
        rows: counts,
        text: `,Employed,,Unemployed,\n,,,,\n,Men,Women,Men,Women\nYear,,,,\n${write(counts, ',')}`,
      },
    },
    {
      name: 'units below an empty row',
      header: ['Region', 'Sales Online EUR', 'Shop EUR', 'Returns Online EUR', 'Shop EUR'],
      ...{
        rows: regions,
        text: `;Sales;;Returns;\n;Online;Shop;Online;Shop\n;;;;\nRegion;EUR;EUR;EUR;EUR\n${write(regions, ';')}`,
      },
    },
    {
      name: 'a cell of several lines alone above the names',
      header: ['Region', 'a', 'b', 'c', 'd'],
      ...{
        rows: regions,
        text: `"Accounts, provisional\nas of May; in thousands\nSource: Treasury"\nRegion,a,b,c,d\n${write(regions, ',')}`,
      },
    },
    {
      name: 'names behind two signs under keys behind one',
      header: ['time', 'pressure', 'temperature'],
      ...{
        rows: hours,
        text: `# station: 4711\n# lat: 52.1\n## time\tpressure \ttemperature\n${write(hours, '\t')}`,
      },
    },
    {
      name: 'a small first table above a longer one',
      header: ['Team', 'Points'],
      ...{
        rows: teams,
        text: `Team,Points\n${write(teams, ',')}\nNo,Town,Opened,Area\n${write(shops, ',')}`,
      },
    },
    {
      name: 'blanks behind the names',
      header: ['No', 'Town', 'Opened', 'Area'],
      ...{ rows: shops, text: `No ,Town  ,Opened ,Area \n${write(shops, ',')}` },
    },
    { name: 'a first row of a clock and counts', header: null, rows: readings, text: write(readings, ',') },
  ];
}
