import type { z } from 'zod';
import { type Result, refuse } from '#lib/result.ts';
import type { TokenScope } from '#lib/tokens/schema.ts';
import type { ApiProblem } from '../problem/api-problem.ts';
import { badBody, badParameters } from './bad-input.ts';
import { readParameters } from './read-parameters.ts';

/** What an operation is about; the document groups them so. */
export const tags = {
  Forecasts: 'Forecasts at once, without storing anything',
  Datasets: 'Stored, versioned series',
  Sources: 'Where new versions of a dataset come from by themselves',
  Runs: 'Trainings and what came of them',
  Races: 'One run a cell, alike in all else',
  Follows: 'Forecasts that are made again at each new version of their data, and kept as they were',
  Links: 'Links by which anyone may read one run',
  Tokens: 'Keys of programs',
  Server: 'The server and this document',
} as const;

/** A request, as far as every operation may need it. */
export type RawCall = {
  /** Of the path, decoded. */
  readonly params: Readonly<Record<string, string>>;
  readonly search: URLSearchParams;
  /** Parsed JSON; undefined where the operation takes none. */
  readonly json: unknown;
  /** The bytes of a table, where one was sent. */
  readonly table: SentTable | null;
  readonly accepts: AnswerFormat;
  readonly request: Request;
  readonly now: Date;
  /** The address of whoever asks. */
  readonly client: string;
  readonly holder: {
    readonly id: string;
    readonly name: string;
    readonly scopes: readonly TokenScope[];
  } | null;
};

/** A table in the body of a request. */
export type SentTable = {
  readonly chunks: AsyncIterable<Uint8Array>;
  /** As announced; null where it is not known. */
  readonly bytes: number | null;
};

/** Ways to write an answer. */
export type AnswerFormat = 'json' | 'csv' | 'parquet';

/** The media type of each of them. */
export const mediaTypes: Readonly<Record<AnswerFormat, string>> = {
  json: 'application/json',
  csv: 'text/csv',
  parquet: 'application/vnd.apache.parquet',
};

/** A file as an answer. @property ending  of its name: `parquet` */
export type FileAnswer = {
  readonly kind: 'file';
  readonly bytes: Uint8Array<ArrayBuffer> | string;
  readonly type: string;
  readonly fileName: string;
  readonly ending: string;
};

/** A request with its parameters and its body as their schemas have them. */
export type Call<Query, Body> = Omit<RawCall, 'json'> & { readonly query: Query; readonly body: Body };

/** What an operation answers. */
export type ApiAnswer<Value = unknown> =
  | { readonly kind: 'json'; readonly value: Value; readonly headers?: Readonly<Record<string, string>> }
  | { readonly kind: 'csv'; readonly text: string; readonly fileName: string }
  | FileAnswer
  | { readonly kind: 'stream'; readonly response: Response }
  | { readonly kind: 'none' };

/** One thing that a program can ask. */
export type Operation = {
  /** Its name in clients. */
  readonly id: string;
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** With `{name}` for what may stand there. */
  readonly path: string;
  readonly tag: keyof typeof tags;
  readonly scope: TokenScope;
  readonly summary: string;
  readonly description?: string;
  readonly query: z.ZodObject;
  /** `table`: a CSV with the options in the query, or JSON with the rows beside them. */
  readonly body:
    | { readonly kind: 'none' }
    | { readonly kind: 'json' | 'table'; readonly schema: z.ZodType; readonly limitBytes: number };
  readonly answer: {
    readonly status: 200 | 201 | 202 | 204;
    readonly about: string;
    /** null where it has no body. */
    readonly schema: z.ZodType | null;
    readonly csv: boolean;
    /** Media types of files that it is answered as, beside JSON and CSV. */
    readonly files: readonly string[];
    /** Of each event, where it is a stream of them. */
    readonly events: z.ZodType | null;
  };
  /** Statuses of the problems of its own, beside those that every operation has. */
  readonly problems: readonly number[];
  /** Whether it starts or stores something, so that an Idempotency-Key is of use. */
  readonly isOnce: boolean;
  readonly perform: (call: RawCall) => Promise<Result<ApiAnswer, ApiProblem>>;
};

type Common = Pick<Operation, 'id' | 'path' | 'tag' | 'scope' | 'summary' | 'description'> & {
  readonly problems?: readonly number[];
};
type Answered<Answer extends z.ZodType | null> = {
  readonly answers: Answer;
  readonly about: string;
  readonly status?: Operation['answer']['status'];
  readonly csv?: boolean;
  readonly files?: readonly string[];
  readonly events?: z.ZodType;
};
/** The value that a schema lets through, and nothing where there is no schema. */
type ValueOf<Schema extends z.ZodType | null> = Schema extends z.ZodType ? z.input<Schema> : never;
type Handled<Answer extends z.ZodType | null> = Promise<Result<ApiAnswer<ValueOf<Answer>>, ApiProblem>>;

/** An operation that only reads, or deletes: all that it is told stands in its address. */
export function addressed<Query extends z.ZodObject, Answer extends z.ZodType | null>(
  operation: Common & { readonly method: 'GET' | 'DELETE' | 'POST' } & {
    readonly query: Query;
    readonly handle: (call: Call<z.output<Query>, null>) => Handled<Answer>;
  } & Answered<Answer>,
): Operation {
  const { handle, query } = operation;
  return {
    ...describe(operation),
    ...{ method: operation.method, query, body: { kind: 'none' } },
    isOnce: operation.method === 'POST',
    perform: async (call) => {
      const parsed = readParameters(query, call.search);
      return parsed.ok
        ? handle({ ...call, query: parsed.value, body: null })
        : refuse(badParameters(parsed.problem));
    },
  };
}

/** An operation that is told what to do in a JSON body. */
export function told<Query extends z.ZodObject, Body extends z.ZodType, Answer extends z.ZodType | null>(
  operation: Common & { readonly method: 'POST' | 'PATCH' } & {
    readonly query: Query;
    readonly body: Body;
    readonly handle: (call: Call<z.output<Query>, z.output<Body>>) => Handled<Answer>;
  } & Answered<Answer>,
): Operation {
  const { handle, query, body } = operation;
  return {
    ...describe(operation),
    ...{ method: operation.method, query, body: { kind: 'json', schema: body, limitBytes: 4_000_000 } },
    isOnce: true,
    perform: async (call) => {
      const parsed = readParameters(query, call.search);
      if (!parsed.ok) return refuse(badParameters(parsed.problem));
      const told = body.safeParse(call.json);
      return told.success
        ? handle({ ...call, query: parsed.value, body: told.data })
        : refuse(badBody(told.error));
    },
  };
}

/** An operation on a table: a CSV as the body with `options` as parameters, or JSON with `rows` and the same options.
 * @param operation  `rowsBody` is the schema of that JSON */
export function onTable<Options extends z.ZodObject, Answer extends z.ZodType | null>(
  operation: Common & {
    readonly options: Options;
    readonly rowsBody: z.ZodObject;
    readonly limitBytes: number;
    readonly stores: boolean;
    readonly handle: (call: Call<z.output<Options>, SentTable>) => Handled<Answer>;
  } & Answered<Answer>,
): Operation {
  const { handle, options, rowsBody, limitBytes } = operation;
  return {
    ...describe(operation),
    ...{ method: 'POST', query: options, body: { kind: 'table', schema: rowsBody, limitBytes } },
    isOnce: operation.stores,
    perform: async (call) => {
      const { table } = call;
      if (table === null) throw new Error(`${operation.id} was called without a table.`);
      if (call.json === undefined) {
        const parsed = readParameters(options, call.search);
        return parsed.ok
          ? handle({ ...call, query: parsed.value, body: table })
          : refuse(badParameters(parsed.problem));
      }
      const whole = rowsBody.safeParse(call.json);
      if (!whole.success) return refuse(badBody(whole.error));
      const { rows: _, ...wanted } = whole.data;
      const parsed = options.safeParse(wanted);
      return parsed.success
        ? handle({ ...call, query: parsed.data, body: table })
        : refuse(badBody(parsed.error));
    },
  };
}

function describe<Answer extends z.ZodType | null>(operation: Common & Answered<Answer>) {
  const { id, path, tag, scope, summary, description, problems = [] } = operation;
  const { answers, about, status = 200, csv = false, files = [], events = null } = operation;
  return {
    ...{ id, path, tag, scope, summary, description, problems },
    answer: { status, about, schema: answers, csv, files, events },
  };
}
