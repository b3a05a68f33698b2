import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import {
  type AccessSettings,
  clientHeader,
  createAttemptPacer,
  type Decision,
  guardRequest,
  isApiPath,
  readSessionCookies,
  verifySession,
} from '#lib/access/index.ts';
import { refuseActionBody } from './action-bodies.ts';
import { clientOf } from './client-of.ts';
import { answerProblem, nameRequest, shareAnswer } from './guard-api.ts';
import { handleSignIn, handleSignOut, signInPath, signOutPath } from './handle-sign-in.ts';

/** Who comes in, decided before anything else sees a request. */
export type Gate = {
  /** Answers a request itself, or resolves true to let it through. */
  admit(request: IncomingMessage, response: ServerResponse): Promise<boolean>;
  /** Whether a request may turn its connection into something else than HTTP. Nothing of the site's does but the hot
   * reload of development; any other wish is passed over, and the request answered as if it had none. */
  admitsUpgrade(request: IncomingMessage): boolean;
};

/** Where the pages of `npm run dev` hear of changes, through a WebSocket. */
const hotReloadPath = /^\/_next\/hmr(\?|$)/;

/** The one door in front of pages, actions, routes and static files alike. */
export function createGate({
  settings,
  sessionKey,
  development,
}: {
  settings: AccessSettings;
  sessionKey: Uint8Array;
  development: boolean;
}): Gate {
  const isTls = settings.publicUrl?.startsWith('https:') ?? false;
  const pacer = createAttemptPacer();

  const decide = (request: IncomingMessage, opensSocket: boolean): Decision => {
    const { password } = settings;
    const cookies = readSessionCookies(request.headers.cookie, sessionKey);
    return guardRequest(
      {
        method: request.method ?? 'GET',
        url: request.url ?? '/',
        host: request.headers.host,
        origin: request.headers.origin,
        opensSocket,
        signedIn:
          password !== null &&
          cookies.some((cookie) => verifySession(cookie, sessionKey, password, new Date())),
        wantsPage: request.headers.accept?.includes('text/html') ?? false,
      },
      settings,
    );
  };

  return {
    async admit(request, response) {
      setSecurityHeaders(request, response, { development, isTls });
      request.headers[clientHeader] = clientOf(request, settings.trustedProxies);
      const decision = decide(request, false);
      const signingIn = request.url === signInPath && request.method === 'POST';
      // 401 says no more than that the cookie is missing, which is what signing in is for.
      if (
        signingIn &&
        (decision.kind === 'pass' || (decision.kind === 'refuse' && decision.status === 401))
      ) {
        await handleSignIn(request, response, { settings, sessionKey, pacer });
        return false;
      }
      if (decision.kind === 'pass' && request.url === signOutPath && request.method === 'POST') {
        handleSignOut(response, { settings, sessionKey });
        return false;
      }
      const isApi = isApiPath(request.url?.split('?', 1)[0] ?? '/');
      if (isApi) nameRequest(request, response);
      if (decision.kind === 'pass' && decision.sharedWith !== undefined)
        return shareAnswer(request, response, decision.sharedWith);
      const refused = decision.kind === 'pass' ? refuseActionBody(request) : null;
      if (refused !== null) answer(response, refused.status, refused.sentence);
      else if (decision.kind === 'pass') return true;
      else if (decision.kind === 'refuse' && isApi) answerProblem(response, decision);
      else if (decision.kind === 'redirect') response.writeHead(303, { Location: decision.location }).end();
      else answer(response, decision.status, decision.sentence);
      return false;
    },
    admitsUpgrade: (request) =>
      development && hotReloadPath.test(request.url ?? '') && decide(request, true).kind === 'pass',
  };
}

/** A plain sentence as the whole answer. */
function answer(response: ServerResponse, status: number, sentence: string): void {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' });
  response.end(`${sentence}\n`);
}

function setSecurityHeaders(
  request: IncomingMessage,
  response: ServerResponse,
  { development, isTls }: { development: boolean; isTls: boolean },
): void {
  const nonce = randomBytes(16).toString('base64');
  const policy = contentSecurityPolicy(nonce, development);
  // Next takes the nonce for its own scripts from the request; whatever a client sent there is overwritten.
  request.headers['content-security-policy'] = policy;
  request.headers['x-nonce'] = nonce;
  response.setHeader('Content-Security-Policy', policy);
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('X-Frame-Options', 'DENY');
  response.setHeader('Referrer-Policy', 'same-origin');
  response.setHeader('Cross-Origin-Opener-Policy', 'same-origin');
  response.setHeader('Cross-Origin-Resource-Policy', 'same-origin');
  // Nothing here needs a camera, a microphone, a place or a payment.
  response.setHeader('Permissions-Policy', 'camera=(), microphone=(), geolocation=(), payment=(), usb=()');
  // Only where the address is known to be served by TLS; a year, for a name that goes back to plain HTTP comes to nothing.
  if (isTls) response.setHeader('Strict-Transport-Security', 'max-age=31536000');
}

/** Everything from this server alone, scripts by nonce. Next's development mode evaluates text as well. */
const contentSecurityPolicy = (nonce: string, development: boolean): string =>
  [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'wasm-unsafe-eval'${development ? " 'unsafe-eval'" : ''}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "worker-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
