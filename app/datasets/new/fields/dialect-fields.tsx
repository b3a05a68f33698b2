import {
  type Dialect,
  dateOrders,
  decimalSigns,
  delimiterNames,
  delimiters,
  dialectSchema,
  encodingScripts,
  encodings,
  type Guesses,
  type Preview,
} from '#lib/ingest/schema.ts';
import { NumberField } from '../../../_ui/controls/number-field.tsx';
import { SelectField } from '../../../_ui/controls/select-field.tsx';
import { GuessWords } from './guess-words.tsx';

/** A sign that can be seen stands behind its name. */
function delimiterLabel(delimiter: string): string {
  const name = delimiterNames[delimiter];
  if (name === undefined) return delimiter;
  return delimiter.trim() === '' ? name : `${name} ${delimiter}`;
}
const dateOrderWords = {
  'year-first': 'year first, 2024-03-31',
  'day-first': 'day first, 31/03/2024',
  'month-first': 'month first, 03/31/2024',
};

/** How the bytes become a table: every guess shown and open to change. `onTableChange` is for what changes the columns,
 * `onTable` for another one of the file's tables, offered where there are several. */
export function DialectFields({
  dialect,
  guesses,
  tables,
  table,
  onTable,
  onChange,
  onTableChange,
}: {
  dialect: Dialect;
  guesses: Guesses | null;
  tables: Preview['tables'];
  table: number;
  onTable: (table: number) => void;
  onChange: (change: Partial<Dialect>) => void;
  onTableChange: (change: Partial<Dialect>) => void;
}) {
  const parsed = dialectSchema.partial();
  const change = (key: keyof Dialect, value: string | number, apply: (change: Partial<Dialect>) => void) => {
    const result = parsed.safeParse({ [key]: value });
    if (result.success) apply(result.data);
  };
  const known = delimiters.some((delimiter) => delimiter === dialect.delimiter);
  const delimiterChoices = known ? delimiters : [dialect.delimiter, ...delimiters];

  return (
    <section aria-labelledby="reading" className="flex flex-col gap-2">
      <h2 id="reading">How it is read</h2>
      <div className="grid items-start gap-x-4 gap-y-3 sm:grid-cols-2 md:grid-cols-3">
        {tables.length > 1 ? (
          <SelectField
            label="Table of the file"
            hint={`${tables.length} tables were found; one is read at a time.`}
            value={String(table)}
            onChange={(event) => onTable(Number(event.target.value))}
            options={tables.map(({ headerLine, title }, index) => ({
              value: String(index + 1),
              label: `${index + 1}, from line ${headerLine}: ${title}`,
            }))}
          />
        ) : null}
        <SelectField
          label="Encoding"
          hint={<GuessWords guess={guesses?.encoding} />}
          value={dialect.encoding}
          onChange={(event) => change('encoding', event.target.value, onTableChange)}
          options={encodings.map((value) => ({
            value,
            label: value in encodingScripts ? `${value} (${encodingScripts[value]})` : value,
          }))}
        />
        <SelectField
          label="Delimiter"
          hint={<GuessWords guess={guesses?.delimiter} />}
          value={dialect.delimiter}
          onChange={(event) => change('delimiter', event.target.value, onTableChange)}
          options={delimiterChoices.map((value) => ({ value, label: delimiterLabel(value) }))}
        />
        <SelectField
          label="Quote"
          hint={<GuessWords guess={guesses?.quote} />}
          value={dialect.quote}
          onChange={(event) => change('quote', event.target.value, onTableChange)}
          options={[
            { value: '"', label: 'double "' },
            { value: "'", label: "single '" },
            { value: '', label: 'none' },
          ]}
        />
        <NumberField
          label="Header line (0 = none)"
          hint={<GuessWords guess={guesses?.headerLine} />}
          min={0}
          value={dialect.headerLine}
          onChange={(event) => {
            if (event.target.value !== '') change('headerLine', Number(event.target.value), onTableChange);
          }}
        />
        <SelectField
          label="Decimal sign"
          hint={<GuessWords guess={guesses?.decimal} />}
          value={dialect.decimal}
          onChange={(event) => change('decimal', event.target.value, onChange)}
          options={decimalSigns.map((value) => ({ value, label: value === '.' ? 'point 1.5' : 'comma 1,5' }))}
        />
        <SelectField
          label="Order of dates"
          hint={<GuessWords guess={guesses?.dateOrder} />}
          value={dialect.dateOrder}
          onChange={(event) => change('dateOrder', event.target.value, onChange)}
          options={dateOrders.map((value) => ({ value, label: dateOrderWords[value] }))}
        />
      </div>
    </section>
  );
}
