/** Why an address was not reached, or its answer not taken. */
export type OutboundProblem =
  | { readonly code: 'no-address' }
  | { readonly code: 'other-scheme'; readonly scheme: string }
  | { readonly code: 'private-address'; readonly host: string }
  | { readonly code: 'unknown-host'; readonly host: string }
  | { readonly code: 'unreached'; readonly host: string; readonly reason: string }
  | { readonly code: 'too-slow'; readonly host: string; readonly limitMs: number }
  | { readonly code: 'too-large'; readonly limitBytes: number }
  | { readonly code: 'many-redirects'; readonly limit: number }
  | { readonly code: 'insecure-redirect'; readonly host: string }
  | { readonly code: 'other-encoding'; readonly encoding: string };

/** The problem as one sentence for a user. It names hosts, never a whole address: that may hold a key. */
export function describeOutboundProblem(problem: OutboundProblem): string {
  switch (problem.code) {
    case 'no-address':
      return 'That is no address: one such as https://example.org/sales.csv is wanted.';
    case 'other-scheme':
      return `An address that begins with http: or https: is wanted; this one begins with ${problem.scheme}.`;
    case 'private-address':
      return `${problem.host} is an address of a private network. Whoever runs the server can allow it: HINDCAST_ALLOW_PRIVATE_SOURCES.`;
    case 'unknown-host':
      return `There is no host called ${problem.host}.`;
    case 'unreached':
      return `${problem.host} could not be reached, or broke off (${problem.reason}).`;
    case 'too-slow':
      return `${problem.host} took longer than ${Math.round(problem.limitMs / 1000)} s.`;
    case 'too-large':
      return `The answer is larger than ${Math.floor(problem.limitBytes / 1024 / 1024)} MB.`;
    case 'many-redirects':
      return problem.limit === 0
        ? 'It redirects to another address, which is not followed here.'
        : `It redirects more than ${problem.limit} times.`;
    case 'insecure-redirect':
      return `It redirects from https to http, at ${problem.host}.`;
    case 'other-encoding':
      return `The answer is packed as "${problem.encoding}"; plain or gzip was wanted.`;
  }
}
