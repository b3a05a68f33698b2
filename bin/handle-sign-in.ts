import type { IncomingMessage, ServerResponse } from 'node:http';
import {
  type AccessSettings,
  checkPassword,
  type createAttemptLimiter,
  safeNextPath,
  sessionCookieName,
  sessionDays,
  signSession,
} from '#lib/access/index.ts';

/** Where the sign-in form is sent. */
export const signInPath = '/enter/session';
const bodyLimitBytes = 10_000;

/** Takes the sign-in form: a right password sets the cookie and goes on, a wrong one goes back to the form. */
export async function handleSignIn(
  request: IncomingMessage,
  response: ServerResponse,
  context: {
    settings: AccessSettings;
    sessionKey: Uint8Array;
    limiter: ReturnType<typeof createAttemptLimiter>;
  },
): Promise<void> {
  const { settings, sessionKey, limiter } = context;
  const form = new URLSearchParams(await readBody(request));
  const next = safeNextPath(form.get('next'));
  const now = new Date();
  const client = request.socket.remoteAddress ?? 'unknown';
  const goTo = (location: string) => response.writeHead(303, { Location: location }).end();

  if (settings.password === null) return void goTo(next);
  const secondsToWait = limiter.secondsToWait(client, now);
  const back = (problem: string) => goTo(`/enter?problem=${problem}&next=${encodeURIComponent(next)}`);
  if (secondsToWait > 0) return void back(`wait-${secondsToWait}`);
  if (!checkPassword(form.get('password') ?? '', settings.password)) {
    limiter.recordFailure(client, now);
    return void back('wrong');
  }
  limiter.forget(client);
  const secure = settings.publicUrl?.startsWith('https:') ? '; Secure' : '';
  response.setHeader(
    'Set-Cookie',
    `${sessionCookieName}=${signSession(sessionKey, settings.password, now)}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${sessionDays * 86_400}${secure}`,
  );
  goTo(next);
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
