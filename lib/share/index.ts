export { createShareLink, listShareLinks, resolveShareToken, revokeShareLink } from './share-links.ts';
