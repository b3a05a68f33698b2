import { type AccessSettings, isLoopback } from './access-settings.ts';
import { isApiPath } from './api-path.ts';
import { isPublicPath } from './public-routes.ts';

/** What the guard needs to know of a request. */
export type RequestFacts = {
  readonly method: string;
  /** Path and query, as sent. */
  readonly url: string;
  readonly host: string | undefined;
  readonly origin: string | undefined;
  /** Whether it asks for a WebSocket: a page of any site may open one, and reads what it says. */
  readonly opensSocket: boolean;
  /** Whether a valid session cookie came along. */
  readonly signedIn: boolean;
  /** Whether the client asks for a page rather than for data. */
  readonly wantsPage: boolean;
};

/** Pass it on, answer with a sentence, or send to the sign-in page. */
export type Decision =
  | {
      readonly kind: 'pass';
      /** The other site whose scripts may read the answer; left out where there is none. */
      readonly sharedWith?: string;
    }
  | { readonly kind: 'refuse'; readonly status: number; readonly sentence: string }
  | { readonly kind: 'redirect'; readonly location: string };

const pass: Decision = { kind: 'pass' };

/** Decides over every request before anything else sees it.
 * A foreign Host is a name that someone else pointed at this machine (DNS rebinding); a foreign Origin is another
 * site's form or script. Without a cookie only reading is let through, for a POST to any page may carry an action; and the API, which
 * asks for a token of its own and knows of no cookie. */
export function guardRequest(request: RequestFacts, settings: AccessSettings): Decision {
  const host = hostOf(request.host);
  if (host === null || !isOwnHost(host, settings))
    return refusal(
      421,
      `This server answers to localhost${settings.publicUrl ? ` and ${settings.publicUrl}` : ''}, not to "${request.host ?? ''}". Set HINDCAST_PUBLIC_URL to the address it is reached by.`,
    );

  const path = request.url.split('?', 1)[0] ?? '/';
  if (!request.opensSocket && isApiPath(path)) return guardApi(request, host, settings);

  const reading = !request.opensSocket && (request.method === 'GET' || request.method === 'HEAD');
  if (!reading && request.origin !== undefined && !isOwnOrigin(request.origin, host, settings))
    return refusal(403, `This request came from another site (${request.origin}) and was refused.`);

  if (!isReadable(path))
    return refusal(400, 'The address holds a % that no two hexadecimal digits follow, or no UTF-8.');
  if (settings.password === null || request.signedIn) return pass;
  if (reading && isPublicPath(path)) return pass;
  if (reading && request.wantsPage)
    return { kind: 'redirect', location: `/enter?next=${encodeURIComponent(request.url)}` };
  return refusal(401, 'Sign in first: this server asks for a password.');
}

const apiMethods: ReadonlySet<string> = new Set([
  ...['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'],
]);

/** Another site's scripts reach the API only where its origin is listed, also to read. */
function guardApi({ method, origin }: RequestFacts, host: URL, settings: AccessSettings): Decision {
  if (!apiMethods.has(method)) return refusal(405, `The API knows no method ${method}.`);
  if (origin === undefined || isOwnOrigin(origin, host, settings)) return pass;
  if (settings.apiOrigins.includes(origin)) return { kind: 'pass', sharedWith: origin };
  return refusal(
    403,
    `This request came from another site (${origin}) and was refused; HINDCAST_API_ORIGINS lists the sites that may use the API.`,
  );
}

/** Where a signed-in user may be sent on to: a path of this site, never another one, written as a header may hold it. */
export function safeNextPath(next: string | null | undefined): string {
  if (!next?.startsWith('/') || next.startsWith('//') || /[\\\s]/.test(next)) return '/';
  const { pathname, search } = new URL(next, 'http://localhost');
  // A path such as `/..//evil.example` only shows when its dots are gone.
  return pathname.startsWith('//') ? '/' : pathname + search;
}

const refusal = (status: number, sentence: string): Decision => ({ kind: 'refuse', status, sentence });

/** Whether its percent signs can be undone: what comes after would stumble over one that cannot. */
function isReadable(path: string): boolean {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}

function hostOf(header: string | undefined): URL | null {
  if (header === undefined || !URL.canParse(`http://${header}`)) return null;
  const url = new URL(`http://${header}`);
  return url.pathname === '/' && url.username === '' ? url : null;
}

function isOwnHost(host: URL, settings: AccessSettings): boolean {
  if (isLoopback(host.hostname)) return true;
  return settings.publicUrl !== null && new URL(settings.publicUrl).hostname === host.hostname;
}

function isOwnOrigin(origin: string, host: URL, settings: AccessSettings): boolean {
  if (origin === settings.publicUrl) return true;
  if (!URL.canParse(origin)) return false;
  return new URL(origin).host === host.host;
}
