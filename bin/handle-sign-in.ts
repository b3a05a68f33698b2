import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import {
  type AccessSettings,
  type AttemptPacer,
  checkPassword,
  earlierCookieName,
  safeNextPath,
  sessionCookieName,
  sessionDays,
  signSession,
} from '#lib/access/index.ts';
import { clientOf } from './client-of.ts';

/** Where the sign-in form is sent. */
export const signInPath = '/enter/session';
/** Where the button that signs out is sent. */
export const signOutPath = '/enter/sign-out';
const bodyLimitBytes = 10_000;

/** Takes the sign-in form: a right password sets the cookie and goes on, a wrong one goes back to the form. After some wrong
 * ones an attempt waits before it is looked at, the right one as well. */
export async function handleSignIn(
  request: IncomingMessage,
  response: ServerResponse,
  context: { settings: AccessSettings; sessionKey: Uint8Array; pacer: AttemptPacer },
): Promise<void> {
  const { settings, sessionKey, pacer } = context;
  const form = new URLSearchParams(await readBody(request));
  const next = safeNextPath(form.get('next'));
  const client = clientOf(request, settings.trustedProxies);
  const back = (problem: string) =>
    goTo(response, `/enter?problem=${problem}&next=${encodeURIComponent(next)}`);

  if (settings.password === null) return goTo(response, next);
  if (!pacer.takePlace(client)) return back('busy');
  try {
    await waitUnlessGone(response, pacer.delayMs(client, new Date()));
  } finally {
    pacer.leavePlace(client);
  }
  const now = new Date();
  if (!checkPassword(form.get('password') ?? '', settings.password)) {
    pacer.recordFailure(client, now);
    return back('wrong');
  }
  const value = signSession(sessionKey, settings.password, now);
  response.setHeader(
    'Set-Cookie',
    cookie(sessionCookieName(sessionKey), value, sessionDays * 86_400, settings),
  );
  goTo(response, next);
}

/** Takes the cookie back, and goes to the form. */
export function handleSignOut(
  response: ServerResponse,
  { settings, sessionKey }: { settings: AccessSettings; sessionKey: Uint8Array },
): void {
  const names = [sessionCookieName(sessionKey), earlierCookieName];
  response.setHeader(
    'Set-Cookie',
    names.map((name) => cookie(name, '', 0, settings)),
  );
  goTo(response, '/enter');
}

function goTo(response: ServerResponse, location: string): void {
  response.writeHead(303, { Location: location }).end();
}

function cookie(name: string, value: string, seconds: number, { publicUrl }: AccessSettings): string {
  const secure = publicUrl?.startsWith('https:') ? '; Secure' : '';
  return `${name}=${value}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${seconds}${secure}`;
}

/** Whoever goes away makes room for the next. */
async function waitUnlessGone(response: ServerResponse, delayMs: number): Promise<void> {
  if (delayMs === 0) return;
  const gone = new AbortController();
  response.once('close', () => gone.abort());
  await wait(delayMs, undefined, { signal: gone.signal, ref: false }).catch(() => undefined);
}

/** The body as text, or what came of it up to the limit. */
async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  // A longer one is answered as well, so that its connection must live on.
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    bytes += chunk.length;
    if (bytes > bodyLimitBytes) break;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
