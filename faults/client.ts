import { z } from 'zod';
import { type Answer, ask } from '../e2e/ask.ts';
import { readBuiltSite } from './site.ts';

/** What an action answered: its value, or where it sent the page. */
export type ActionAnswer = {
  readonly status: number;
  readonly value: unknown;
  /** Path of a redirect, null where there was none. */
  readonly location: string | null;
};

/** Fields of a form; one that is sent several times has a list. */
type FormFields = Readonly<Record<string, string | readonly string[]>>;

/** Someone who uses a server as its pages do, without a browser. */
export type Client = {
  readonly url: string;
  get(path: string): Promise<Answer>;
  /** Stores a CSV as a dataset of its own. @throws if that is refused */
  upload(name: string, csv: string | Buffer): Promise<string>;
  /** Sends a form to its action. */
  submit(action: string, fields: FormFields): Promise<ActionAnswer>;
  /** Calls an action that takes no form. */
  call(action: string, ...args: readonly string[]): Promise<ActionAnswer>;
};

const site = readBuiltSite();
const storedSchema = z.object({ datasetId: z.string() });

/** A client of the server, signed in where a password is given. */
export async function openClient(url: string, password?: string): Promise<Client> {
  const cookie: Record<string, string> =
    password === undefined ? {} : { Cookie: await signIn(url, password) };
  const act = async (name: string, body: FormData | string): Promise<ActionAnswer> => {
    const sent = new Response(body);
    const answer = await ask(url, {
      method: 'POST',
      headers: {
        ...{ ...cookie, Origin: url, Accept: 'text/x-component', 'Next-Action': idOf(name) },
        'Content-Type': sent.headers.get('content-type') ?? '',
      },
      body: Buffer.from(await sent.arrayBuffer()),
    });
    return readActionAnswer(answer);
  };
  return {
    url,
    get: (path) => ask(url + path, { headers: cookie }),
    async upload(name, csv) {
      const answer = await sendUpload(url, name, csv, cookie);
      if (answer.status !== 201) throw new Error(`${name}: ${answer.status} ${answer.body}`);
      return storedSchema.parse(JSON.parse(answer.body)).datasetId;
    },
    submit: (action, fields) => act(action, encodeForm(fields)),
    call: (action, ...args) => act(action, JSON.stringify(args)),
  };
}

/** Sends a CSV to be stored, as a version of a dataset where one is given, whatever comes of it. */
export const sendUpload = (
  url: string,
  name: string,
  csv: string | Buffer,
  headers: Record<string, string> = {},
  datasetId?: string,
): Promise<Answer> =>
  ask(
    `${url}/datasets/upload?name=${encodeURIComponent(name)}${datasetId ? `&datasetId=${datasetId}` : ''}`,
    {
      method: 'POST',
      headers: { ...headers, Origin: url, 'Content-Length': String(Buffer.byteLength(csv)) },
      body: csv,
    },
  );

/** Signs in and returns the cookie. @throws if the password is wrong */
async function signIn(url: string, password: string): Promise<string> {
  const answer = await ask(`${url}/enter/session`, {
    method: 'POST',
    headers: { Origin: url, 'Content-Type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ password }).toString(),
  });
  const cookie = answer.headers['set-cookie']?.[0]?.split(';')[0];
  if (cookie === undefined) throw new Error(`No cookie came: ${answer.status} ${answer.headers.location}`);
  return cookie;
}

function idOf(name: string): string {
  const action = site.actions.find((one) => one.name === name);
  if (action === undefined) throw new Error(`The build has no action ${name}.`);
  return action.id;
}

/** An action's arguments as React sends them: the state of a form that was not sent before, and its fields. */
function encodeForm(fields: FormFields): FormData {
  const form = new FormData();
  for (const [name, values] of Object.entries(fields))
    for (const value of [values].flat()) form.append(`_1_${name}`, value);
  form.append('0', JSON.stringify([{ attempt: 0, submitted: null, value: null, refusal: null }, '$K1']));
  return form;
}

/** Of the lines in which React writes an answer the one with the value. */
function readActionAnswer({ status, body, headers }: Answer): ActionAnswer {
  const redirect = headers['x-action-redirect'];
  const location = typeof redirect === 'string' ? (redirect.split(';')[0] ?? null) : null;
  const line = /^1:(.*)$/m.exec(body)?.[1];
  return { status, location, value: status === 200 && line !== undefined ? JSON.parse(line) : null };
}
