import { cache } from 'react';
import { readFollowed } from '#lib/follow/index.ts';

/** The followed forecast of an address, read once for its title and its page. */
export const readFollowedOnce = cache(readFollowed);
