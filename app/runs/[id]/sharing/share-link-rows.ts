import type { ShareLinkFacts } from '#lib/share/schema.ts';
import { formatInstant } from '../../../_ui/words/format-date.ts';

/** A link as the dialog lists it: words only, so that it travels to the browser as it is. */
export type ShareLinkRow = {
  readonly id: string;
  readonly label: string | null;
  readonly created: string;
  readonly state: string;
  readonly works: boolean;
};

/** The links of a run in words, newest first. */
export function shareLinkRows(links: readonly ShareLinkFacts[], now: Date): ShareLinkRow[] {
  return links
    .toSorted((a, b) => b.createdAt.getTime() - a.createdAt.getTime())
    .map((link) => {
      const expired = link.expiresAt !== null && link.expiresAt.getTime() <= now.getTime();
      return {
        id: link.id,
        label: link.label,
        created: formatInstant(link.createdAt),
        state: stateOf(link, expired),
        works: link.revokedAt === null && !expired,
      };
    });
}

/** The address of a link that was just made, as long as it works: one that was revoked is not offered for copying. Until
 * the list has come again the new link is not in it. */
export const addressToShow = (
  made: { readonly linkId: string; readonly address: string },
  links: readonly ShareLinkRow[],
): string | null => (links.find(({ id }) => id === made.linkId)?.works === false ? null : made.address);

function stateOf(link: ShareLinkFacts, expired: boolean): string {
  if (link.revokedAt) return `revoked ${formatInstant(link.revokedAt)}`;
  if (link.expiresAt === null) return 'never expires';
  return expired
    ? `expired ${formatInstant(link.expiresAt)}`
    : `works until ${formatInstant(link.expiresAt)}`;
}
