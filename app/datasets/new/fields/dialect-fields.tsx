import type { FilePreview } from '#lib/files/schema.ts';
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
} from '#lib/ingest/schema.ts';
import { NumberField } from '../../../_ui/controls/number-field.tsx';
import { SelectField } from '../../../_ui/controls/select-field.tsx';
import { shownName } from '../../../_ui/words/shown-name.ts';
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
 * `onTable` for another one of the file's tables and `onPart` for another sheet, offered where there are several. How text is written is asked of
 * text alone. */
export function DialectFields({
  preview: { dialect, guesses, tables, table, source },
  onPart,
  onTable,
  onChange,
  onTableChange,
}: {
  preview: FilePreview;
  onPart: (part: string) => void;
  onTable: (table: number) => void;
  onChange: (change: Partial<Dialect>) => void;
  onTableChange: (change: Partial<Dialect>) => void;
}) {
  const parsed = dialectSchema.partial();
  const change = (key: keyof Dialect, value: string | number, apply: (change: Partial<Dialect>) => void) => {
    const result = parsed.safeParse({ [key]: value });
    if (result.success) apply(result.data);
  };
  const isText = source.kind === 'text';

  return (
    <section aria-labelledby="reading" className="flex flex-col gap-2">
      <h2 id="reading">How it is read</h2>
      <div className="grid items-start gap-x-4 gap-y-3 sm:grid-cols-2 md:grid-cols-3">
        {source.parts.length > 1 ? (
          <SelectField
            label={source.kind === 'xlsx' ? 'Sheet' : 'Table of the document'}
            hint={`${source.parts.length} were found; one is read at a time.`}
            value={source.part ?? ''}
            onChange={(event) => onPart(event.target.value)}
            options={source.parts.map(({ name, hidden }) => ({
              value: name,
              label: hidden ? `${shownName(name, 60)} (hidden)` : shownName(name, 60),
            }))}
          />
        ) : null}
        {tables.length > 1 ? (
          <SelectField
            label="Table of the file"
            hint={`${tables.length} tables were found; one is read at a time.`}
            value={String(table)}
            onChange={(event) => onTable(Number(event.target.value))}
            options={tables.map(({ headerLine, title }, index) => ({
              value: String(index + 1),
              label: `${index + 1}, from ${source.kind === 'text' ? 'line' : 'row'} ${headerLine}: ${title}`,
            }))}
          />
        ) : null}
        {isText ? (
          <TextFields
            dialect={dialect}
            guesses={guesses}
            onChoice={(key, value) => change(key, value, onTableChange)}
          />
        ) : null}
        <NumberField
          label={`Header ${isText ? 'line' : 'row'} (0 = none)`}
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

/** How text becomes cells. */
function TextFields({
  dialect,
  guesses,
  onChoice,
}: {
  dialect: Dialect;
  guesses: Guesses | null;
  onChoice: (key: 'encoding' | 'delimiter' | 'quote', value: string) => void;
}) {
  const known = delimiters.some((delimiter) => delimiter === dialect.delimiter);
  const delimiterChoices = known ? delimiters : [dialect.delimiter, ...delimiters];
  return (
    <>
      <SelectField
        label="Encoding"
        hint={<GuessWords guess={guesses?.encoding} />}
        value={dialect.encoding}
        onChange={(event) => onChoice('encoding', event.target.value)}
        options={encodings.map((value) => ({
          value,
          label: value in encodingScripts ? `${value} (${encodingScripts[value]})` : value,
        }))}
      />
      <SelectField
        label="Delimiter"
        hint={<GuessWords guess={guesses?.delimiter} />}
        value={dialect.delimiter}
        onChange={(event) => onChoice('delimiter', event.target.value)}
        options={delimiterChoices.map((value) => ({ value, label: delimiterLabel(value) }))}
      />
      <SelectField
        label="Quote"
        hint={<GuessWords guess={guesses?.quote} />}
        value={dialect.quote}
        onChange={(event) => onChoice('quote', event.target.value)}
        options={[
          { value: '"', label: 'double "' },
          { value: "'", label: "single '" },
          { value: '', label: 'none' },
        ]}
      />
    </>
  );
}
