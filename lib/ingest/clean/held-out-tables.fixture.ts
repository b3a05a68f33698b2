import { type CleanSource, createRandom } from './source-tables.fixture.ts';

/** Tables of other kinds than those the reader was tuned on: invoices, a questionnaire, places, a parts list, tweets, a
 * log, exam marks, a film list. Nothing was chosen on the second half of them. */
export function heldOutTables(): CleanSource[] {
  const random = createRandom(77_013);
  const pick = <Value>(values: readonly Value[]): Value => values[Math.floor(random() * values.length)];
  const two = (value: number): string => `${Math.floor(value)}`.padStart(2, '0');
  const rowsOf = (count: number, row: (index: number) => string[]): string[][] =>
    Array.from({ length: count }, (_, index) => row(index));
  const invoices = rowsOf(84, (row) => [
    `INV-${2020 + (row % 4)}-${1000 + row}`,
    `${pick(['Jan', 'Feb', 'Mar', 'Apr', 'Oct'])} ${1 + (row % 28)}, 2021`,
    `${pick(['Smith, John', 'Doe, Jane', "O'Hara, Max", 'Acme'])}`,
    `€${Math.floor(1 + random() * 9)},${100 + Math.floor(random() * 899)}.${two(random() * 99)}`,
    `${(random() * 25).toFixed(1)}%`,
    pick(['net 30', 'paid', 'paid, late', '']),
    `https://pay.example.org/${row}`,
  ]);
  const answers = rowsOf(50, (row) => [
    `${row + 1}`,
    pick(['male', 'female', 'n/a']),
    pick(['18-24', '25-34', '35-44', '65+']),
    pick(['Very satisfied', 'Satisfied', 'Neither', 'Not satisfied']),
    pick(['Good service, friendly', 'Too slow', 'I would not "recommend" it', '', 'ok']),
    pick(['yes', 'no']),
  ]);
  const places = rowsOf(40, (row) => [
    pick(['Zürich', 'São Paulo', 'Nîmes', 'Malmö', "L'Aquila"]),
    (40 + random() * 15).toFixed(5),
    (-5 + random() * 20).toFixed(5),
    `${Math.floor(random() * 900_000)}`,
    `POINT (${row} ${row + 1})`,
  ]);
  const parts = rowsOf(30, (row) => [
    `00${100 + row}`,
    pick(['Bolt M8 x 40', 'Nut; steel', 'Pipe 3/4"', 'Washer', 'Seal, rubber']),
    `${row * 12}`,
    pick(['box', 'piece', 'kg']),
  ]);
  const posts = rowsOf(45, (row) => [
    `${Date.UTC(2022, 4, 1) / 1000 + row * 977}`,
    `user_${Math.floor(random() * 90)}`,
    pick(['Hello, world!', 'This is "fun" :)', 'so; what | now?', '#rain @home', "can't wait, won't wait"]),
    `${Math.floor(random() * 500)}`,
    pick(['en', 'de', 'fr']),
    pick(['true', 'false']),
  ]);
  const log = rowsOf(60, (row) => [
    `2023/11/${two(1 + (row % 28))} ${two(row % 24)}:${two(row % 60)}:07`,
    `10.0.${row % 7}.${row}`,
    pick(['GET', 'POST']),
    pick(['/index.html', '/a/b?c=1&d=2', '/search?q=x,y']),
    pick(['200', '404', '500']),
    `${Math.floor(random() * 90_000)}`,
    pick(['Mozilla/5.0 (X11; Linux)', 'curl/8.1', '-']),
  ]);
  const marks = rowsOf(36, (row) => [
    `Student ${'ABCDEFGHIJKLMNOPQRSTUVWXYZ'[row % 26]}${row}`,
    ...Array.from({ length: 5 }, () => (random() < 0.1 ? '' : (1 + random() * 5).toFixed(1))),
    pick(['passed', 'failed', 'passed with distinction, first']),
  ]);
  const films = rowsOf(70, (row) => [
    pick(['The Good, the Bad', 'Alien', 'Se7en', '12 Monkeys', '"Crocodile" Dundee']),
    `${1960 + (row % 60)}`,
    pick(['Drama|Crime', 'Comedy', 'Horror|Sci-Fi']),
    `${80 + Math.floor(random() * 80)} min`,
    `$${Math.floor(random() * 300)}M`,
    (random() * 10).toFixed(1),
    pick(['Lee, Ang', 'Scott, Ridley', 'Varda']),
    pick(['a long plot; with signs', 'He says: "no"', 'short', 'two words']),
    `${Math.floor(random() * 1e6)}`,
    pick(['PG-13', 'R', '']),
  ]);
  const source = (
    name: string,
    typed: boolean,
    header: readonly string[],
    rows: readonly (readonly string[])[],
  ): CleanSource => ({ name, typed, multiline: false, header, rows });
  return [
    source(
      'invoices',
      true,
      ['Invoice', 'Issued', 'Customer', 'Net total', 'Tax rate', 'Terms', 'Link'],
      invoices,
    ),
    source(
      'answers',
      false,
      ['respondent', 'gender', 'age', 'How satisfied are you', 'remarks', 'again'],
      answers,
    ),
    source('places', true, ['city', 'lat', 'lon', 'inhabitants', 'geometry'], places),
    source('parts', true, ['part no', 'name', 'stock', 'unit'], parts),
    source('posts', true, ['created', 'author', 'text', 'likes', 'lang', 'retweet'], posts),
    source('log', true, ['time', 'client', 'verb', 'path', 'status', 'bytes', 'agent'], log),
    source('marks', true, ['name', 'maths', 'physics', 'art', 'sports', 'music', 'result'], marks),
    source(
      'films',
      true,
      ['Title', 'Year', 'Genres', 'Runtime', 'Budget', 'Rating', 'Director', 'Plot', 'Votes', 'Certificate'],
      films,
    ),
  ];
}
