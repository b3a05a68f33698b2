import { type Result, refuse, succeed } from '#lib/result.ts';
import type { OutboundProblem } from './outbound-problem.ts';

/** An address that somebody typed, http or https. Decimal, octal and hexadecimal names of hosts are the addresses that they stand for. */
export function readAddress(text: string): Result<URL, OutboundProblem> {
  const trimmed = text.trim();
  if (!URL.canParse(trimmed)) return refuse({ code: 'no-address' });
  const url = new URL(trimmed);
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    return refuse({ code: 'other-scheme', scheme: url.protocol });
  return succeed(url);
}
