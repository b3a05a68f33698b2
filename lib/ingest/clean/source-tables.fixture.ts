/** A clean table to be polluted. */
export type CleanSource = {
  readonly name: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Some columns hold numbers or dates, so that names stand out from values. */
  readonly typed: boolean;
  /** Cells over several lines. */
  readonly multiline: boolean;
};

/** Four tables of different kinds: an order book, weather, people, a two-column series. */
export function sourceTables(): CleanSource[] {
  const random = createRandom(20_240_307);
  const pick = <Value>(values: readonly Value[]): Value => values[Math.floor(random() * values.length)];
  const days = (row: number): string => new Date(Date.UTC(2023, 0, 1 + row)).toISOString().slice(0, 10);
  const two = (value: number): string => `${Math.floor(value)}`.padStart(2, '0');
  const orders = Array.from({ length: 60 }, (_, row) => [
    `${two(1 + (row % 28))}/${two(1 + (row % 12))}/2019`,
    `${two(row % 24)}:${two((row * 7) % 60)}`,
    `${1 + Math.floor(random() * 40)}`,
    `${pick(['ACM', 'PRX', 'LTD'])}${1000 + row}`,
    `$${(random() * 900).toFixed(2)}`,
    pick(['Cookware, large', 'Knives', 'Dishware', 'Appliances']),
    pick([
      'A solid pan, 12" wide',
      'Stainless, dishwasher safe',
      'He said "buy it", and so we did',
      'Plain bowl',
    ]),
    `https://shop.example.com/item/${row}?ref=a`,
    row % 5 === 0 ? '' : pick(['ok', 'late; see note', 'returned: broken', 'first class']),
  ]);
  const weather = Array.from({ length: 48 }, (_, row) => [
    `${days(row)} 12:00:00`,
    (15 + 8 * Math.sin(row / 5) + random()).toFixed(1),
    `${Math.round(1000 + 20 * random())}`,
    row % 9 === 4 ? '' : (random() * 10).toFixed(2),
    `${Math.round(random() * 100)}%`,
  ]);
  const people = Array.from({ length: 30 }, (_, row) => [
    pick(['Anna', 'Björn', 'Chloé', 'Dmitri', 'Élodie', 'Fatima']),
    `${pick(['Müller', "O'Neill", 'Smith', 'García'])}`,
    `${pick(['High Street', 'Rue de la Paix', 'Am Markt'])} ${row + 1}, ${pick(['Berlin', 'Paris', 'Cork'])}`,
    pick(['sales', 'research', 'support']),
    pick(['likes tea', 'said "no" twice', 'first line\nsecond line', '']),
  ]);
  const series = Array.from({ length: 40 }, (_, row) => [
    days(row),
    `${100 + row + Math.round(10 * random())}`,
  ]);
  const amounts = Array.from({ length: 36 }, (_, row) => [
    `${two(1 + (row % 28))}.${two(1 + (row % 12))}.2022`,
    `K-${two(row)}`,
    `${1 + Math.floor(random() * 9)}.${100 + Math.floor(random() * 800)},${two(random() * 99)}`,
    `${(random() * 20).toFixed(1).replace('.', ',')}`,
    pick(['Müller & Söhne', 'Groß GmbH', 'Bäckerei Ost']),
  ]);
  const matrix = Array.from({ length: 25 }, () =>
    Array.from({ length: 12 }, () => (random() * 100 - 50).toFixed(3)),
  );
  const words = Array.from({ length: 20 }, (_, row) => [
    pick(['apple', 'pear', 'plum', 'fig']),
    pick(['red', 'green', 'blue']),
    `${pick(['north', 'south'])} field ${'abcdefghij'[row % 10]}`,
  ]);
  const few = [
    ['Alpha', '12', '2020-01-01', 'one, two'],
    ['Beta', '7', '2021-02-03', 'three'],
    ['Gamma', '31', '2022-11-30', 'four; five'],
  ];
  const events = Array.from({ length: 30 }, (_, row) => [
    `2024-03-${two(1 + (row % 28))}T${two(row % 24)}:15:00Z`,
    pick(['INFO', 'WARN', 'ERROR']),
    `{"user": ${row}, "tags": ["a", "b"]}`,
    pick(['[1, 2, 3]', '[]', "it's fine", 'C:\\temp\\x.log']),
    `${row % 3 === 0 ? 'true' : 'false'}`,
  ]);
  const years = Array.from({ length: 22 }, (_, row) => [
    `Country ${'ABCDEFGHIJKLMNOPQRSTUVWXYZ'[row]}`,
    pick(['Europe', 'Asia', 'Africa']),
    ...Array.from({ length: 6 }, () => `${Math.floor(random() * 9000)}`),
  ]);
  return [
    {
      ...{ name: 'amounts', typed: true, multiline: false, rows: amounts },
      header: ['Datum', 'Kunde Nr', 'Betrag', 'Rabatt', 'Firma'],
    },
    {
      ...{ name: 'matrix', typed: true, multiline: false, rows: matrix },
      header: Array.from({ length: 12 }, (_, at) => `x_${at + 1}`),
    },
    {
      ...{ name: 'words', typed: false, multiline: false, rows: words },
      header: ['fruit', 'colour', 'place'],
    },
    {
      ...{ name: 'few', typed: true, multiline: false, rows: few },
      header: ['name', 'size', 'since', 'parts'],
    },
    {
      ...{ name: 'events', typed: true, multiline: false, rows: events },
      header: ['at', 'level', 'payload', 'extra', 'done'],
    },
    {
      ...{ name: 'years', typed: true, multiline: false, rows: years },
      header: ['name', 'continent', '2015', '2016', '2017', '2018', '2019', '2020'],
    },
    {
      ...{ name: 'orders', typed: true, multiline: false, rows: orders },
      header: [
        'Order Date',
        'TIME',
        'Qty',
        'PRODUCT_ID',
        'Unit Price',
        'Product Type',
        'Description',
        'Link',
        'Comments',
      ],
    },
    {
      ...{ name: 'weather', typed: true, multiline: false, rows: weather },
      header: ['measured at', 'temp', 'pressure', 'rain mm', 'humidity'],
    },
    {
      ...{ name: 'people', typed: false, multiline: true, rows: people },
      header: ['First name', 'Last name', 'Address', 'Department', 'Remark'],
    },
    {
      ...{ name: 'series', typed: true, multiline: false, rows: series },
      header: ['day', 'visitors'],
    },
  ];
}

/** A linear congruential generator: the same numbers on every machine. */
export function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 4_294_967_296;
  };
}
